// Runs the rules over one briefing: which are on, at what severity, what a directive silences, in what order. A rule that
// throws is caught and named; the others go on, and the crash never looks like a clean file.

import type { Brief } from '../model/brief.ts';
import type { Workspace } from '../model/workspace.ts';
import { shift } from '../text/span.ts';
import { type AnyContext, contextFor, type DetailedProblem, fixesFor, reported } from './any-rule.ts';
import { checkPassages, type PassageCheck } from './check-passages.ts';
import type { Config } from './config/config.ts';
import { capsOf, markingsOf } from './config/configured-tables.ts';
import { isLevelSet, levelOf } from './config/levels.ts';
import { type Crash, crashOf } from './crash.ts';
import type { Finding, Problem, Severity } from './problem.ts';
import { severities } from './problem.ts';
import { rules } from './registry.generated.ts';
import type { AnyRule, Level, PassageReport, Profile } from './rule.ts';
import { SilenceIndex } from './silence-index.ts';
import { type Directive, readDirectives } from './suppressions.ts';

export interface LintResult {
  /** In the order of their offsets, then codes. */
  readonly findings: readonly Finding[];
  /** Rules that failed: a bug of ours. What they would have found is not known. */
  readonly crashes: readonly Crash[];
}

/** `today` is an ISO 8601 day. Same arguments, same result. */
export function lint(brief: Brief, workspace: Workspace, config: Config, today: string): LintResult {
  const crashes: Crash[] = [];
  let findings: Finding[] = [];
  const base = {
    brief,
    workspace,
    today,
    caps: capsOf(config),
    markings: markingsOf(config),
    frontMatterKeys: config.frontMatterKeys ?? [],
  };
  const contextOf = (rule: AnyRule, silenced?: AnyContext['suppressions']): AnyContext =>
    contextFor(rule, { ...base, ...(silenced ? { suppressions: silenced } : {}) }, config);
  const add = (rule: AnyRule, context: AnyContext, problem: DetailedProblem, start: number): void => {
    const severity = severityOf(rule, config, problem);
    if (severity !== 'off') findings.push(toFinding(rule, severity, context, problem, start));
  };
  const run = (rule: AnyRule, context: AnyContext): void => {
    const report: PassageReport = (span, message, more) => add(rule, context, reported(rule, span, message, more), 0);
    try {
      rule.check?.(context, report);
    } catch (error) {
      crashes.push(crashOf(rule, error));
    }
  };

  const ran = new Set<AnyRule>();
  const byPassage: PassageCheck[] = [];
  for (const rule of rules) {
    if (levelOf(rule, config) === 'off' && (!rule.hasGraveCases || isLevelSet(rule, config))) continue;
    ran.add(rule);
    if (rule.judgesSuppressions) continue;
    const context = contextOf(rule);
    run(rule, context);
    if (rule.checkPassage) byPassage.push({ rule, context });
  }
  crashes.push(
    ...checkPassages(brief, workspace, byPassage, (check, problem, start) => {
      const { rule, context } = byPassage[check]!;
      add(rule, context, problem, start);
    }),
  );

  const directives = readDirectives(brief);
  const used = new Set<Directive>();
  if (directives.length > 0) {
    const index = new SilenceIndex(directives);
    findings = findings.filter(({ rule, code, span }) => {
      const directive = index.find({ id: rule, code }, span.start);
      if (directive) used.add(directive);
      return !directive;
    });
    const silenced = { directives, used, ran, rules };
    for (const rule of ran) if (rule.judgesSuppressions) run(rule, contextOf(rule, silenced));
  }
  findings.sort((a, b) => a.span.start - b.span.start || compare(a.code, b.code) || a.span.end - b.span.end);
  return { findings, crashes };
}

/** The gravest that a doubtful case is reported at. Before release nothing unchecked may pass, so there it keeps its rule's level. */
const doubtfulAtMost: Readonly<Record<Profile, Severity>> = { draft: 'hint', review: 'warning', release: 'error' };

/** The rule's level, raised or lowered as the problem says. What is set by hand is not raised. */
function severityOf(rule: AnyRule, config: Config, problem: Problem): Level {
  const { atLeast } = problem;
  const atMost = problem.atMost ?? (problem.isDoubtful ? doubtfulAtMost[config.profile] : undefined);
  const level = levelOf(rule, config);
  if (!atMost && !atLeast) return level;
  const raised =
    atLeast && !isLevelSet(rule, config) && (level === 'off' || rank(level) < rank(atLeast)) ? atLeast : level;
  return raised !== 'off' && atMost && rank(atMost) < rank(raised) ? atMost : raised;
}

/** `problem` counts from `start`; a place in another file counts there. */
function toFinding(
  rule: AnyRule,
  severity: Severity,
  context: AnyContext,
  problem: DetailedProblem,
  start: number,
): Finding {
  const { atMost, atLeast, isDoubtful, about, paragraph } = problem;
  const span = shift(problem.span, start);
  const related = problem.related?.map((place) => ({
    ...place,
    span: place.path === context.brief.document.path ? shift(place.span, start) : place.span,
  }));
  const finding: Finding = {
    rule: rule.id,
    code: rule.code,
    severity,
    span,
    message: problem.message,
    anchor: { reported: problem, start },
    fixes: () => fixesFor(rule, context, problem, { span, start, ...(related ? { related } : {}) }),
  };
  // Thousands of them at every key: most have none of the rest.
  if (!related && !atMost && !atLeast && !isDoubtful && about === undefined && !paragraph) return finding;
  return {
    ...finding,
    ...(related ? { related } : {}),
    ...(atMost ? { atMost } : {}),
    ...(atLeast ? { atLeast } : {}),
    ...(isDoubtful ? { isDoubtful } : {}),
    ...(about === undefined ? {} : { about }),
    ...(paragraph ? { paragraph: shift(paragraph, start) } : {}),
  };
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
