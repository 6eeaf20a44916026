// Runs the rules over one briefing: which are on, at what severity, what a directive silences, in what order. A rule that
// throws is caught and named; the others go on, and the crash never looks like a clean file.

import type { Brief } from '../model/brief.ts';
import type { Workspace } from '../model/workspace.ts';
import { shift } from '../text/span.ts';
import { checkPassages, type PassageCheck } from './check-passages.ts';
import type { Config } from './config.ts';
import { crashOf, type Crash } from './crash.ts';
import { levelOf, optionsOf } from './levels.ts';
import type { Finding, Problem, Severity } from './problem.ts';
import { severities } from './problem.ts';
import { rules } from './registry.generated.ts';
import type { Rule, RuleContext } from './rule.ts';
import { readDirectives, silences, type Directive } from './suppressions.ts';

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
  const base = { brief, workspace, today };
  const contextOf = (rule: Rule, silenced?: RuleContext['suppressions']): RuleContext => ({ ...base, options: optionsOf(rule, config), ...(silenced ? { suppressions: silenced } : {}) });
  const run = (rule: Rule, level: Severity, context: RuleContext): void => {
    try {
      rule.check?.(context, (span, message, more) => findings.push(toFinding(rule, level, context, { rule: rule.id, span, message, ...more }, 0)));
    } catch (error) {
      crashes.push(crashOf(rule, error));
    }
  };

  const ran = new Set<Rule>();
  const byPassage: (PassageCheck & { readonly level: Severity })[] = [];
  for (const rule of rules) {
    const level = levelOf(rule, config);
    if (level === 'off') continue;
    ran.add(rule);
    if (rule.judgesSuppressions) continue;
    const context = contextOf(rule);
    run(rule, level, context);
    if (rule.checkPassage) byPassage.push({ rule, context, level });
  }
  crashes.push(...checkPassages(brief, byPassage, (check, problem, start) => {
    const { rule, level, context } = byPassage[check]!;
    findings.push(toFinding(rule, level, context, problem, start));
  }));

  const directives = readDirectives(brief);
  const used = new Set<Directive>();
  if (directives.length > 0) {
    findings = findings.filter(({ rule, code, span }) => {
      const directive = directives.find((candidate) => silences(candidate, { id: rule, code }, span, brief));
      if (directive) used.add(directive);
      return !directive;
    });
    const silenced = { directives, used, ran, rules };
    for (const rule of ran) if (rule.judgesSuppressions) run(rule, levelOf(rule, config) as Severity, contextOf(rule, silenced));
  }
  findings.sort((a, b) => a.span.start - b.span.start || compare(a.code, b.code) || a.span.end - b.span.end);
  return { findings, crashes };
}

/** `problem` counts from `start`. */
function toFinding(rule: Rule, level: Severity, context: RuleContext, problem: Problem, start: number): Finding {
  const { message, atMost } = problem;
  const span = shift(problem.span, start);
  const related = start === 0 ? problem.related : problem.related?.map((place) => ({ ...place, span: shift(place.span, start) }));
  return {
    rule: rule.id,
    code: rule.code,
    severity: atMost ? milder(level, atMost) : level,
    span,
    message,
    ...(related ? { related } : {}),
    ...(atMost ? { atMost } : {}),
    anchor: { reported: problem, start },
    fixes: () => rule.fixes?.(context, { ...problem, span, start, ...(related ? { related } : {}) }) ?? [],
  };
}

function milder(level: Severity, limit: Severity): Severity {
  return severities.indexOf(level) < severities.indexOf(limit) ? level : limit;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
