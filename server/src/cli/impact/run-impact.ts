// What `impact` does: every briefing that knows the source or the statement is asked what falls with it. What falls is the core's.
// Writes to no file, and ends well when it has answered, whatever the answer.

import { capsOf } from '../../core/lint/config/configured-tables.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import { impactOf, sourcesMeant, type Withdrawal } from '../../core/model/support/impact.ts';
import { registriesOf, sourcesOf } from '../../core/model/workspace.ts';
import { version } from '../../version.ts';
import { BriefingLoader, type LoadedBriefing } from '../briefing-loader.ts';
import { openSource } from '../briefing-source.ts';
import { exitCode } from '../exit-code.ts';
import { describeBug, FailureList, printFailures } from '../failures.ts';
import { type RawLintFlags, readConfigFile, readSizeLimit } from '../lint-flags.ts';
import { nearestAdvice } from '../nearest-advice.ts';
import type { Io } from '../terminal/io.ts';
import { jsonText } from '../terminal/json-text.ts';
import { UsageError } from '../usage-error.ts';
import { type ImpactReport, impactSummary, type ReportedImpact, reportImpact } from './impact-report.ts';
import { printImpact } from './print-impact.ts';

interface RawImpactFlags extends Partial<RawLintFlags> {
  readonly json?: boolean;
}

/** What is asked about, before it is known which of the two a bare name is. */
interface Asked {
  readonly name: string;
  readonly type?: Withdrawal['type'];
}

/** @throws {UsageError} when nothing that was looked at knows what is asked about, or it may be two things. */
export async function runImpact(
  [what = '', ...paths]: readonly string[],
  flags: RawImpactFlags,
  io: Io,
): Promise<number> {
  const asked = readAsked(what);
  const sizeLimit = readSizeLimit(flags.maxSize);
  const loader = new BriefingLoader(io, { flags: {}, sizeLimit, ...readConfigFile(flags.config) });
  const source = await openSource(paths, { ...flags, ignore: flags.ignore !== false }, loader, sizeLimit, io);
  const failures = new FailureList();
  failures.add(...source.failures);
  const found = { source: [] as ReportedImpact[], statement: [] as ReportedImpact[] };
  const known = { source: new Set<string>(), statement: new Set<string>() };
  for (const [index, file] of source.files.entries()) {
    if (index % pauseEvery === 0) await io.pause();
    try {
      const loaded = await source.load(file);
      if ('failures' in loaded) {
        failures.add(...loaded.failures);
        continue;
      }
      const { briefing } = loaded;
      failures.add(...unreadRegistries(briefing));
      const { byId } = sourcesOf(briefing.brief, briefing.workspace);
      for (const { id, origin } of byId.values()) known.source.add(id).add(origin ?? id);
      for (const name of namesOf(briefing.brief).keys()) known.statement.add(name);
      if (asked.type !== 'statement') found.source.push(...impactIn(briefing, { type: 'source', key: asked.name }));
      if (asked.type !== 'source') found.statement.push(...impactIn(briefing, { type: 'statement', name: asked.name }));
    } catch (error) {
      failures.add(describeBug(error, file, io));
    }
  }
  const failed = failures.sorted();
  if (found.source.length + found.statement.length === 0) {
    printFailures(failed, io);
    if (source.files.length === 0) return exitCode.failed;
    throw new UsageError(unknown(asked, known, failures.isEmpty));
  }
  if (found.source.length > 0 && found.statement.length > 0)
    throw new UsageError(
      `“${asked.name}” is both a source and a statement: write \`@${asked.name}\` or \`#${asked.name}\` (with quotes around it).`,
    );
  const files = found.source.length > 0 ? found.source : found.statement;
  const withdrawn = { type: found.source.length > 0 ? ('source' as const) : ('statement' as const), name: asked.name };
  const report: ImpactReport = { withdrawn, summary: impactSummary(files), files };
  if (flags.json)
    io.stdout.write(
      jsonText({ schemaVersion: 1, tool: { name: 'briefwright', version }, ...report, failures: failed }),
    );
  else io.stdout.write(printImpact(report, Math.max(40, io.stdout.columns ?? 100)));
  printFailures(failed, io);
  return failures.isEmpty ? exitCode.clean : exitCode.failed;
}

/** Files between two chances for the user to stop the run. */
const pauseEvery = 8;

function readAsked(what: string): Asked {
  const name = what.replace(/^[@#]/, '');
  if (name === '')
    throw new UsageError(
      '`impact` needs a source or a statement first, such as `@key` or `#name` (in quotes: the shell reads `#` as a comment).',
    );
  return what.startsWith('@')
    ? { name, type: 'source' }
    : what.startsWith('#')
      ? { name, type: 'statement' }
      : { name };
}

function impactIn({ brief, workspace, config }: LoadedBriefing, withdrawal: Withdrawal): readonly ReportedImpact[] {
  const impact = impactOf(brief, workspace, capsOf(config), withdrawal);
  if (!impact) return [];
  const { byId } = sourcesOf(brief, workspace);
  const declaredIn =
    withdrawal.type === 'source'
      ? sourcesMeant(withdrawal.key, byId).map((id) => byId.get(id)!.declaredIn)
      : [brief.document.path];
  return [reportImpact(brief, impact, [...new Set(declaredIn)])];
}

function unreadRegistries({
  brief,
  workspace,
}: LoadedBriefing): readonly { readonly path: string; readonly message: string }[] {
  return registriesOf(brief, workspace).flatMap(({ name, result }) => {
    const reasons = 'failure' in result ? [result.failure] : (result.faults ?? []);
    return reasons.map((reason) => ({
      path: brief.document.path,
      message: `the registry ${name} was not read in full, so the sources it declares are assumed to stand, and no level was judged: ${reason}`,
    }));
  });
}

function unknown(
  { name, type }: Asked,
  known: { readonly source: ReadonlySet<string>; readonly statement: ReadonlySet<string> },
  isAllRead: boolean,
): string {
  const what =
    type === 'source'
      ? `declares a source “${name}”`
      : type === 'statement'
        ? `has a statement called “${name}”`
        : `has a source or a statement “${name}”`;
  const candidates = [
    ...(type === 'statement' ? [] : [...known.source].map((key) => `@${key}`)),
    ...(type === 'source' ? [] : [...known.statement].map((one) => `#${one}`)),
  ];
  const word = type === 'source' ? `@${name}` : type === 'statement' ? `#${name}` : name;
  const advice = nearestAdvice(word, type === undefined ? candidates.map((one) => one.slice(1)) : candidates);
  return `no briefing checked here ${what}${isAllRead ? '' : '; not everything could be read'}.${advice}`;
}
