// One briefing checked, and fixed where that was asked for. Gives plain data; prints and writes nothing.

import { fixRounds } from '../../core/lint/apply-fixes.ts';
import { changedSince } from '../../core/lint/changed-findings.ts';
import { levelOf } from '../../core/lint/config/levels.ts';
import { identityIn } from '../../core/lint/finding-identity.ts';
import { type LintResult, lint } from '../../core/lint/lint.ts';
import { type Finding, type Severity, severities } from '../../core/lint/problem.ts';
import { rules } from '../../core/lint/registry.generated.ts';
import { ranksArchives } from '../../core/lint/safe-fix.ts';
import { parseBrief, statementsOf } from '../../core/model/brief.ts';
import { leftAloneIn } from '../../core/model/left-alone.ts';
import { isSourced, needsGrounds } from '../../core/model/statement.ts';
import type { Workspace } from '../../core/model/workspace.ts';
import { createDocument, type Document } from '../../core/text/document.ts';
import type { BriefingLoader, LoadedBriefing } from '../briefing-loader.ts';
import { type DocumentLookup, type Failure, type FileReport, reportFinding } from '../report.ts';
import type { ReporterNeeds } from './reporters/reporter.ts';

export interface CheckOptions {
  readonly today: string;
  /** Milder findings are left out. */
  readonly atLeast: Severity;
  /** Whether safe fixes are made before the findings are taken. */
  readonly isFixing: boolean;
  /** What the reporters show. */
  readonly needs: ReporterNeeds;
  /** Whether the findings will be compared with those of another time: they then say what they are about. */
  readonly isCompared: boolean;
}

/** What a briefing was before: only findings about what changed since then count. Plain data. */
export interface EarlierVersion {
  /** Undefined for a briefing that is new. */
  readonly source: string | undefined;
  /** Keys of sources that changed outside of the briefing. */
  readonly changedSources: readonly string[];
}

export interface CheckedBriefing {
  readonly report: FileReport;
  /** Rules that crashed. */
  readonly failures: readonly Failure[];
  /** The text before and after the fixes, and how many were made; undefined where nothing was to be fixed. */
  readonly change: { readonly before: string; readonly after: string; readonly fixes: number } | undefined;
  /** Where fixes were asked for, the keys of the files that the findings and fixes depend on beside the briefing itself. */
  readonly dependencies: readonly string[];
  /** Warnings found, those that are left out of the report too. */
  readonly warnings: number;
}

interface Checked {
  readonly briefing: LoadedBriefing;
  readonly result: LintResult;
}

export async function checkBriefing(
  loaded: LoadedBriefing,
  loader: BriefingLoader,
  options: CheckOptions,
  earlier?: EarlierVersion,
): Promise<CheckedBriefing> {
  const lintIt = earlier ? lintSince(earlier, loaded, options.today) : lintAll(options.today);
  const before = loaded.brief.document.source;
  const dependencies = new Set<string>();
  const check = async (document: Document): Promise<Checked> => {
    const isFirst = document === loaded.brief.document;
    const briefing = await loader.readEvidence(
      isFirst ? loaded : { ...loaded, brief: parseBrief(document, loaded.config) },
    );
    if (options.isFixing)
      for (const { file } of (await loader.dependenciesOf(briefing)).slice(1)) dependencies.add(file);
    return { briefing, result: lintIt(briefing) };
  };
  let latest = await check(loaded.brief.document);
  const failures = [...latest.result.crashes];
  let after = before;
  let fixed = 0;
  // A rule that crashed may have crashed over a text that a fix would make worse.
  if (options.isFixing && failures.length === 0) {
    const rounds = fixRounds(loaded.brief.document);
    let step = rounds.next();
    while (!step.done) {
      if (step.value !== latest.briefing.brief.document) latest = await check(step.value);
      step = rounds.next(latest.result.findings);
    }
    after = step.value.source;
    fixed = step.value.applied;
    if (latest.briefing.brief.document.source !== after)
      latest = await check(createDocument(loaded.brief.document.path, after));
  }
  const { briefing, result } = options.needs.fixes
    ? await withArchives(latest, loader, options.atLeast, lintIt)
    : latest;
  return {
    report: await reportFile(briefing, result.findings, loader, options),
    failures: failures.map(({ rule, message }) => ({
      path: briefing.brief.document.path,
      rule,
      message: `the rule ${rule} failed, so its findings are not known (${message}); please report this in the issue tracker of Briefwright`,
    })),
    change: before === after ? undefined : { before, after, fixes: fixed },
    dependencies: [...dependencies],
    warnings: result.findings.filter(({ severity }) => severity === 'warning').length,
  };
}

/** The same findings; those that are reported and want archived texts for their fixes have them. */
async function withArchives(
  checked: Checked,
  loader: BriefingLoader,
  atLeast: Severity,
  lintIt: Linting,
): Promise<Checked> {
  if (!atLeastAs(checked.result.findings, atLeast).some(ranksArchives)) return checked;
  const briefing = await loader.readArchives(checked.briefing);
  return briefing === checked.briefing ? checked : { briefing, result: lintIt(briefing) };
}

type Linting = (briefing: LoadedBriefing) => LintResult;

function lintAll(today: string): Linting {
  return ({ brief, workspace, config }) => lint(brief, workspace, config, today);
}

/** Only what is about something that changed. */
function lintSince(
  { source, changedSources }: EarlierVersion,
  { brief, config }: LoadedBriefing,
  today: string,
): Linting {
  const earlier = {
    brief: source === undefined ? undefined : parseBrief(createDocument(brief.document.path, source), config),
    changedSources: new Set(changedSources),
  };
  return (briefing) => {
    const result = lintAll(today)(briefing);
    return { ...result, findings: result.findings.filter(changedSince(briefing.brief, briefing.workspace, earlier)) };
  };
}

function atLeastAs(findings: readonly Finding[], limit: Severity): readonly Finding[] {
  return findings.filter(({ severity }) => severities.indexOf(severity) >= severities.indexOf(limit));
}

/** Looks up archived texts too, where something points into one. */
function withArchived(lookup: DocumentLookup, { archives }: Workspace, related: readonly string[]): DocumentLookup {
  if (related.length === 0 || !archives) return lookup;
  const texts = new Map<string, Document>();
  for (const found of archives.values())
    if (found.state === 'read') texts.set(found.archive.document.path, found.archive.document);
  return (path) => lookup(path) ?? texts.get(path);
}

async function reportFile(
  { brief, config, workspace }: LoadedBriefing,
  findings: readonly Finding[],
  loader: BriefingLoader,
  options: CheckOptions,
): Promise<FileReport> {
  const { document } = brief;
  const statements = statementsOf(brief).map(({ statement }) => statement);
  const shown = atLeastAs(findings, options.atLeast);
  const related = shown.flatMap((finding) => finding.related ?? []).map(({ path }) => path);
  const lookup = options.needs.details ? withArchived(await loader.lookupOf(related), workspace, related) : undefined;
  const identify = options.isCompared ? identityIn(brief) : undefined;
  return {
    path: document.path,
    source: options.needs.source && shown.length > 0 ? document.source : '',
    statements: statements.length,
    claims: statements.filter(needsGrounds).length,
    sourced: statements.filter(isSourced).length,
    leftAlone: leftAloneIn(brief),
    findings: shown.map((finding) => ({
      ...reportFinding(finding, document, lookup),
      ...(identify ? { identity: identify(finding) } : {}),
    })),
    ...(options.isCompared
      ? { ran: new Set(rules.filter((rule) => levelOf(rule, config) !== 'off').map(({ id }) => id)) }
      : {}),
  };
}
