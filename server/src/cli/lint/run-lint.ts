// What `lint` does: find, check, fix, report, in that order. Does not know any format or rule.

import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../core/lint/registry.generated.ts';
import type { FileHost } from '../../host/host.ts';
import { version } from '../../version.ts';
import type { BriefingLoader } from '../briefing-loader.ts';
import { type BriefingSource, openSource, wantsStdin } from '../briefing-source.ts';
import { exitCode } from '../exit-code.ts';
import { FailureList, printFailures } from '../failures.ts';
import { type RawLintFlags, readCount, readDay, readSizeLimit, readWorkers } from '../lint-flags.ts';
import { type FileReport, type RunReport, summarise } from '../report.ts';
import type { Io } from '../terminal/io.ts';
import { createPaint, isColorWanted } from '../terminal/paint.ts';
import { keyOfFile } from '../terminal/path-key.ts';
import { count } from '../terminal/summary-line.ts';
import { makeLinesVisible } from '../terminal/terminal-text.ts';
import { paintDiff, unifiedDiff } from '../terminal/unified-diff.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckedBriefing, CheckOptions } from './check-briefing.ts';
import { checkFile, type FileAnswer } from './check-file.ts';
import { type LintPlan, openLoader } from './lint-plan.ts';
import type { NarrowedOptions, NarrowedRun } from './narrowed-run.ts';
import { appendToSummary, type ReportTarget, readReportTargets, writeReport } from './report-target.ts';
import { loadReporter } from './reporters/formats.ts';
import { needsOf, type Reporter, type ReporterContext, type ReporterNeeds } from './reporters/reporter.ts';
import { countThreads, planBatches } from './threads/plan.ts';

/** Where a report goes, and who writes it. */
interface Output extends ReportTarget {
  readonly reporter: Reporter;
}

type Mending = 'none' | 'write' | 'dry-run' | 'diff';

/** @throws {UsageError} when the options make no sense. */
export async function runLint(operands: readonly string[], raw: RawLintFlags, io: Io): Promise<number> {
  const targets = await withReporters(readReportTargets(raw.format, io));
  const mending = readMending(raw, wantsStdin(operands, raw));
  const maxWarnings = readCount('max-warnings', raw.maxWarnings) ?? Infinity;
  const sizeLimit = readSizeLimit(raw.maxSize);
  const options: CheckOptions = {
    today: raw.today === undefined ? io.today() : readDay(raw.today),
    // What is in the baseline is so at every severity.
    atLeast: raw.quiet && raw.baseline === undefined ? 'error' : 'hint',
    isFixing: mending !== 'none',
    needs: withSource(needsOf(targets.map(({ reporter }) => reporter)), raw.stats === true),
    isCompared: raw.baseline !== undefined,
  };
  const wantedWorkers = readWorkers(raw.workers);
  const plan: LintPlan = { flags: raw, options };
  const createLoader = (host?: FileHost): BriefingLoader => openLoader(plan, io, host);
  const narrowed = await openNarrowed(
    { flags: raw, isStdin: wantsStdin(operands, raw), today: options.today, io },
    createLoader,
  );
  const loader = narrowed?.loader ?? createLoader();
  const source = await openSource(operands, raw, loader, sizeLimit, io);
  const candidates = narrowed ? await narrowed.among(source.files) : source.files;
  const failures = new FailureList();
  failures.add(...source.failures);
  if (typeof raw.config === 'string') failures.add(...(await loader.configFailuresIn(io.cwd)));

  const check = (file: string): Promise<FileAnswer> => checkFile(file, source.load, loader, options, io, narrowed);
  // What narrows a run asks git, and its texts may not be those of the files: it stays in this thread.
  const isShared = source.isOnDisk && !narrowed;
  let files: FileReport[] = [];
  const totals = { warnings: 0, fixed: 0, fixedFiles: 0, changedFiles: 0 };
  let index = 0;
  for await (const answer of answersTo({ files: candidates, isShared }, plan, check, wantedWorkers, io)) {
    const file = candidates[index++]!;
    // Another thread may have read what this one has changed since.
    const isStale = mending === 'write' && (await loader.hasWritten(answer.checked?.dependencies ?? []));
    const { checked, failures: unchecked } = isStale ? await check(file) : answer;
    failures.add(...unchecked);
    if (!checked) continue;
    files.push(checked.report);
    totals.warnings += checked.warnings;
    if (!checked.change) continue;
    totals.changedFiles++;
    if (mending === 'diff') await printDiff(checked.report.path, checked.change, raw, io);
    if (mending !== 'write') continue;
    const { before, after, fixes } = checked.change;
    const refusal = await loader.replace(file, before, after);
    if (refusal !== undefined) {
      failures.add({ path: checked.report.path, message: refusal });
    } else {
      totals.fixed += fixes;
      totals.fixedFiles++;
    }
  }

  const result = await narrowed?.finish(files, failures);
  if (result) {
    files = [...result.files];
    totals.warnings = result.warnings;
  }
  const report: RunReport = {
    version,
    files,
    failures: failures.sorted(),
    summary: summarise(files),
    ...(result?.baseline ? { baseline: result.baseline } : {}),
    ...(raw.stats ? { stats: (await import('./stats/count-findings.ts')).countFindings(files, io.cwd) } : {}),
  };
  const isStdoutTaken = mending === 'diff';
  await print(report, isStdoutTaken ? targets.filter(({ file }) => file !== undefined) : targets, raw, io, failures);
  printFailures(failures.sorted(), io);
  if (
    isFirstLook(operands, raw, targets, report, io) &&
    !(await loader.surroundings.configurations.hasFiles(keyOfFile(io.cwd)))
  )
    await printWaysOn(report, io);
  if (totals.fixed > 0)
    io.stderr.write(
      `made ${totals.fixed} ${totals.fixed === 1 ? 'fix' : 'fixes'} in ${count(totals.fixedFiles, 'file')}\n`,
    );
  if (totals.warnings > maxWarnings)
    io.stderr.write(`${count(totals.warnings, 'warning')}, but at most ${maxWarnings} are allowed (--max-warnings)\n`);
  if (source.files.length === 0 && failures.isEmpty) io.stderr.write(`no file was checked: ${passedOver(source)}\n`);
  if (!failures.isEmpty) return exitCode.failed;
  if (mending === 'diff') return totals.changedFiles > 0 ? exitCode.findings : exitCode.clean;
  return report.summary.errors > 0 || totals.warnings > maxWarnings ? exitCode.findings : exitCode.clean;
}

/** So many findings that whoever sees them for the first time may wonder where to begin. */
const firstLookFrom = 30;

/** Somebody at a terminal asked for nothing in particular and got more than a screen. */
function isFirstLook(
  operands: readonly string[],
  { format, baseline, since, staged, profile, stats }: RawLintFlags,
  [target]: readonly ReportTarget[],
  { files }: RunReport,
  { stdout, stderr }: Io,
): boolean {
  const isPlain =
    operands.length === 0 &&
    format.length === 0 &&
    ![baseline, since, staged, profile, stats].some((one) => one !== undefined);
  const number = files.reduce((sum, { findings }) => sum + findings.length, 0);
  return isPlain && target?.format === 'pretty' && stdout.isTerminal && stderr.isTerminal && number > firstLookFrom;
}

async function printWaysOn({ files }: RunReport, io: Io): Promise<void> {
  const { waysOn } = await import('../start/ways-on.ts');
  const lines = waysOn(files.find(({ findings }) => findings.length > 0)?.path);
  io.stderr.write(`\n${lines.map((line) => makeLinesVisible(line)).join('\n')}\n`);
}

/** Authors are told by the words of lines. */
function withSource(needs: ReporterNeeds, isCounted: boolean): ReporterNeeds {
  return isCounted ? { ...needs, source: true } : needs;
}

/** What `--force-exclude` left out. */
function passedOver({ excludedCount, otherMarkdownCount }: BriefingSource): string {
  const ignored = excludedCount === 0 ? [] : [`${count(excludedCount, 'file')} ignored`];
  const others =
    otherMarkdownCount === 0 ? [] : [`${count(otherMarkdownCount, 'Markdown file')} without \`briefing: 1\``];
  return `${[...ignored, ...others].join(', ')} (--force-exclude)`;
}

/** Files between two chances for the user to stop the run. */
const pauseEvery = 8;

function readMending(raw: RawLintFlags, isStdin: boolean): Mending {
  const wanted = [raw.fix && '--fix', raw.fixDryRun && '--fix-dry-run', raw.diff && '--diff'].filter(
    (one) => typeof one === 'string',
  );
  if (wanted.length > 1) throw new UsageError(`${wanted.join(' and ')} cannot be used together.`);
  if (raw.fix && isStdin)
    throw new UsageError('`--fix` cannot write to standard input; use `--diff` to see the changes.');
  return raw.fix ? 'write' : raw.fixDryRun ? 'dry-run' : raw.diff ? 'diff' : 'none';
}

/** Undefined where nothing narrows the run: what would is loaded only then. */
async function openNarrowed(
  options: NarrowedOptions,
  createLoader: (host?: FileHost) => BriefingLoader,
): Promise<NarrowedRun | undefined> {
  const { baseline, since, staged, addIgnore } = options.flags;
  if ([baseline, since, staged, addIgnore].every((one) => one === undefined)) return undefined;
  return (await import('./narrowed-run.ts')).NarrowedRun.open(options, createLoader);
}

/** The answers to the files of `source`, in their order; in several threads where there are enough of them, or the user says so. */
async function* answersTo(
  { files, isShared }: { readonly files: readonly string[]; readonly isShared: boolean },
  plan: LintPlan,
  check: (file: string) => Promise<FileAnswer>,
  wantedWorkers: number | undefined,
  io: Io,
): AsyncGenerator<FileAnswer> {
  if (isShared && io.program !== undefined && files.length > 1 && wantedWorkers !== 1) {
    const batches = planBatches(files.map(sizeOf));
    const threads = countThreads(batches, io.processors(), wantedWorkers);
    if (threads > 1) {
      const { checkInThreads } = await import('./threads/check-in-threads.ts');
      yield* checkInThreads({ plan, files, batches, threads, program: io.program, check, pause: () => io.pause() });
      return;
    }
  }
  for (const [index, file] of files.entries()) {
    if (index % pauseEvery === 0) await io.pause();
    yield await check(file);
  }
}

/** In bytes; none for a file that cannot be looked at, which takes no time to check. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

async function printDiff(
  path: string,
  { before, after }: NonNullable<CheckedBriefing['change']>,
  { color }: RawLintFlags,
  io: Io,
): Promise<void> {
  const diff = await unifiedDiff(path, before, after);
  const isForPeople = io.stdout.isTerminal || color === 'always';
  io.stdout.write(isForPeople ? paintDiff(diff, createPaint(isColorWanted(color, io.stdout, io.env))) : diff);
}

async function withReporters(targets: readonly ReportTarget[]): Promise<readonly Output[]> {
  return Promise.all(targets.map(async (target) => ({ ...target, reporter: (await loadReporter(target.format))! })));
}

async function print(
  report: RunReport,
  outputs: readonly Output[],
  { color, all }: RawLintFlags,
  io: Io,
  failures: FailureList,
): Promise<void> {
  const note = (message: string): void => io.stderr.write(`briefwright: ${message}\n`);
  const context = { rules, pathPrefix: pathPrefixOf(io), note, showsAll: all === true };
  const { stats } = report;
  const printStats = stats && (await import('./stats/print-stats.ts')).printStats;
  for (const { reporter, file } of outputs) {
    const printed = (style: Pick<ReporterContext, 'isColored' | 'columns'>): string =>
      printStats && reporter.listsFindings
        ? printStats(report, stats)
        : reporter.print(report, { ...context, ...style });
    if (file === undefined) {
      const text = printed({ isColored: isColorWanted(color, io.stdout, io.env), columns: io.stdout.columns });
      if (reporter.speaksCommands) io.stdout.writeAsIs(text);
      else io.stdout.write(text);
    } else {
      const failure = writeReport(file, printed({ isColored: false, columns: undefined }), io.cwd);
      if (failure !== undefined) failures.add({ path: file, message: failure });
    }
  }
  for (const appendix of new Set(outputs.flatMap(({ reporter }) => reporter.appendix ?? []))) {
    const page = io.env[appendix.variable];
    const failure = page ? appendToSummary(page, appendix.print(report)) : undefined;
    if (failure !== undefined) failures.add({ path: appendix.variable, message: failure });
  }
}

/** From the root of the repository, where the checkout is, to the working directory; links are followed. */
function pathPrefixOf({ cwd, env }: Io): string {
  const here = realPath(cwd);
  for (const root of [env['GITHUB_WORKSPACE'], repositoryAbove(here)]) {
    if (!root) continue;
    const relative = path.relative(realPath(root), here).replaceAll(path.sep, '/');
    if (relative === '') return '';
    if (!relative.startsWith('..') && !path.isAbsolute(relative)) return `${relative}/`;
  }
  return '';
}

function repositoryAbove(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
