// What narrows a run to what is new, or silences what is there: `--baseline`, `--since`, `--staged` and `--add-ignore`, in one place for
// run-lint.ts. A run without any of them does not load this.

import { isReason } from '../../core/lint/fixes/add-directives.ts';
import { makeVisible } from '../../core/text/visible-text.ts';
import type { FileHost } from '../../host/host.ts';
import type { BriefingLoader, LoadedBriefing } from '../briefing-loader.ts';
import type { FailureList } from '../failures.ts';
import type { RawLintFlags } from '../lint-flags.ts';
import type { BaselineSummary, FileReport } from '../report.ts';
import type { Io } from '../terminal/io.ts';
import { count } from '../terminal/summary-line.ts';
import { UsageError } from '../usage-error.ts';
import { Baseline } from './baseline/open-baseline.ts';
import { Changes } from './changes/changes.ts';
import type { EarlierVersion } from './check-briefing.ts';
import { addIgnores } from './ignores/add-ignores.ts';

type Flags = Pick<
  RawLintFlags,
  'baseline' | 'since' | 'staged' | 'addIgnore' | 'fix' | 'fixDryRun' | 'diff' | 'quiet' | 'only' | 'skip'
>;

export interface NarrowedResult {
  /** As reporters are to show them. */
  readonly files: readonly FileReport[];
  /** Warnings that count, those that `--quiet` leaves out too. */
  readonly warnings: number;
  readonly baseline?: BaselineSummary;
}

export class NarrowedRun {
  readonly loader: BriefingLoader;
  readonly #flags: Flags;
  readonly #io: Io;
  readonly #today: string;
  readonly #changes: Changes | undefined;
  readonly #baseline: Baseline | undefined;
  /** Absolute paths by what output calls them. */
  readonly #files = new Map<string, string>();

  private constructor(
    loader: BriefingLoader,
    { flags, today, io }: NarrowedOptions,
    changes: Changes | undefined,
    baseline: Baseline | undefined,
  ) {
    this.loader = loader;
    this.#flags = flags;
    this.#io = io;
    this.#today = today;
    this.#changes = changes;
    this.#baseline = baseline;
  }

  /** @throws {UsageError} for options that do not go together, a baseline that cannot be used, and what git does not know. */
  static async open(options: NarrowedOptions, createLoader: (host?: FileHost) => BriefingLoader): Promise<NarrowedRun> {
    refuse(options);
    const changes = Changes.open(options.flags, options.io);
    const loader = createLoader(changes?.host);
    const { baseline } = options.flags;
    const opened = baseline === undefined ? undefined : await Baseline.open(baseline, loader, options.io);
    return new NarrowedRun(loader, options, changes, opened);
  }

  /** Those of `files` (absolute) that have to be checked. */
  async among(files: readonly string[]): Promise<readonly string[]> {
    if (!this.#changes) return files;
    const wanted = await this.#changes.among(files, this.loader);
    if (wanted.length === 0 && files.length > 0) this.#note('nothing has changed in the briefings here');
    return wanted;
  }

  /** With what a briefing was before, where only changes count; `skip` where nothing changed in it. */
  async earlierOf(
    briefing: LoadedBriefing,
  ): Promise<EarlierVersion | 'skip' | { readonly failure: string } | undefined> {
    this.#files.set(briefing.brief.document.path, briefing.file);
    return this.#changes ? ((await this.#changes.earlierOf(briefing, this.loader, this.#io.cwd)) ?? 'skip') : undefined;
  }

  /** What is left to report of `files`, once the baseline was heard and directives were written. */
  async finish(files: readonly FileReport[], failures: FailureList): Promise<NarrowedResult> {
    const outcome = await this.#baseline?.apply(files, new Set(failures.sorted().map(({ path }) => path)), this.loader);
    if (outcome?.failure !== undefined) failures.add({ path: outcome.summary.path, message: outcome.failure });
    for (const note of outcome?.notes ?? []) this.#note(note);
    let left = (outcome?.files ?? files).map((file) => this.#withoutMilder(file));
    if (this.#flags.addIgnore !== undefined) left = await this.#ignore(left, this.#flags.addIgnore, failures);
    const counted = this.#flags.addIgnore === undefined ? (outcome?.files ?? files) : left;
    const warnings = counted.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'warning');
    return { files: left, warnings: warnings.length, ...(outcome ? { baseline: outcome.summary } : {}) };
  }

  #withoutMilder(file: FileReport): FileReport {
    if (!this.#flags.quiet) return file;
    const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';
    return {
      ...file,
      findings: file.findings.filter(isError),
      ...(file.known ? { known: file.known.filter(isError) } : {}),
    };
  }

  async #ignore(files: readonly FileReport[], reason: string, failures: FailureList): Promise<FileReport[]> {
    const left: FileReport[] = [];
    let [written, writtenFiles] = [0, 0];
    for (const report of files) {
      await this.#io.pause();
      const file = this.#files.get(report.path);
      const loaded = file === undefined || report.findings.length === 0 ? undefined : await this.loader.load(file);
      if (!loaded || 'failures' in loaded) {
        left.push(report);
        continue;
      }
      const { before, after, ignored } = await addIgnores(report, loaded.briefing, this.loader, reason, this.#today);
      const refusal = before === after ? undefined : await this.loader.replace(file!, before, after);
      if (refusal !== undefined) failures.add({ path: report.path, message: refusal });
      if (refusal !== undefined || before === after) {
        left.push(report);
        continue;
      }
      written += ignored.size;
      writtenFiles++;
      left.push({ ...report, findings: report.findings.filter((finding) => !ignored.has(finding)) });
    }
    this.#note(
      written === 0
        ? 'no directive was written'
        : `wrote directives for ${count(written, 'finding')} in ${count(writtenFiles, 'file')}`,
    );
    const kept = left.reduce((sum, { findings }) => sum + findings.length, 0);
    if (kept > 0)
      this.#note(
        `${count(kept, 'finding')} could not be silenced without changing what the text shows, so ${kept === 1 ? 'it is' : 'they are'} left`,
      );
    return left;
  }

  #note(message: string): void {
    this.#io.stderr.write(`briefwright: ${makeVisible(message)}\n`);
  }
}

export interface NarrowedOptions {
  readonly flags: Flags;
  readonly isStdin: boolean;
  readonly today: string;
  readonly io: Io;
}

/** @throws {UsageError} */
function refuse({ flags, isStdin }: NarrowedOptions): void {
  const { baseline, since, staged, addIgnore, fix, fixDryRun, diff } = flags;
  const changes = since !== undefined ? '--since' : staged ? '--staged' : undefined;
  const mending = fix ? '--fix' : fixDryRun ? '--fix-dry-run' : diff ? '--diff' : undefined;
  const together = (a: string | undefined | false, b: string | undefined | false, why: string): void => {
    if (a && b) throw new UsageError(`\`${a}\` and \`${b}\` cannot be used together: ${why}.`);
  };
  const writing = baseline !== undefined && baseline !== 'check' && `--baseline ${baseline}`;
  const ignoring = addIgnore !== undefined && '--add-ignore';
  together(writing, changes, 'a baseline is of whole files');
  together(writing, isStdin && '--stdin', 'a baseline is of files');
  together(writing, ignoring, 'either takes care of all findings');
  together(writing, mending !== '--fix' && mending, 'a baseline is of the files as they are');
  together(changes, isStdin && '--stdin', 'git knows files');
  together(staged && '--staged', fix && '--fix', 'what is staged cannot be changed there');
  together(staged && '--staged', ignoring, 'what is staged cannot be changed there');
  together(ignoring, isStdin && '--stdin', 'there is no file to write to');
  together(ignoring, mending, 'run one after the other');
  if (addIgnore !== undefined && !isReason(addIgnore))
    throw new UsageError(
      '`--add-ignore` takes the reason why these findings stay, in one line without `-->`: `--add-ignore="reviewed before we had sources"`.',
    );
}
