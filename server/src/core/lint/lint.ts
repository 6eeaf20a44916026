// Runs the rules over one briefing: which are on, at what severity, what a directive silences, in what order. A rule that
// throws is caught and named; the others go on, and the crash never looks like a clean file.

import type { Brief, Passage } from '../model/brief.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Config } from './config.ts';
import { levelOf, optionsOf } from './levels.ts';
import { shift } from '../text/span.ts';
import type { Finding, Severity } from './problem.ts';
import { severities } from './problem.ts';
import { rules } from './registry.generated.ts';
import type { ReportedProblem, Rule, RuleContext } from './rule.ts';
import { readDirectives, silences, type Directive } from './suppressions.ts';

export interface LintResult {
  /** In the order of their offsets, then codes. */
  readonly findings: readonly Finding[];
  /** Rules that failed: a bug of ours. What they would have found is not known. */
  readonly crashes: readonly Crash[];
}

export interface Crash {
  readonly rule: string;
  readonly message: string;
}

/** A reported problem before suppressions are looked at. */
interface Reported {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly problem: ReportedProblem;
  readonly context: RuleContext;
}

/** `today` is an ISO 8601 day. Same arguments, same result. */
export function lint(brief: Brief, workspace: Workspace, config: Config, today: string): LintResult {
  const crashes: Crash[] = [];
  const reported: Reported[] = [];
  const directives = readDirectives(brief);
  const base = { brief, workspace, today };

  const run = (rule: Rule, silenced?: RuleContext['suppressions']): void => {
    const level = levelOf(rule, config);
    if (level === 'off') return;
    const context: RuleContext = { ...base, options: optionsOf(rule, config), ...(silenced ? { suppressions: silenced } : {}) };
    const add = (problem: ReportedProblem): void => {
      reported.push({ rule, severity: problem.atMost ? milder(level, problem.atMost) : level, problem, context });
    };
    try {
      rule.check?.(context, (span, message, more) => add({ rule: rule.id, span, message, ...more, start: 0 }));
      if (!rule.checkPassage) return;
      const key = rule.dependsOn?.(context);
      for (const passage of brief.passages) for (const problem of problemsIn(passage, rule, key, context)) add(problem);
    } catch (error) {
      crashes.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  };

  for (const rule of rules) if (!rule.judgesSuppressions) run(rule);
  const used = new Set<Directive>();
  const left = directives.length === 0 ? [...reported] : reported.filter(({ rule, problem }) => {
    const directive = directives.find((candidate) => silences(candidate, rule, problem.span, brief));
    if (directive) used.add(directive);
    return !directive;
  });
  reported.length = 0;
  const ran = new Set(rules.filter((rule) => levelOf(rule, config) !== 'off'));
  for (const rule of rules) if (rule.judgesSuppressions) run(rule, { directives, used, ran, rules });
  left.push(...reported);

  const findings = left.map(toFinding);
  findings.sort((a, b) => a.span.start - b.span.start || compare(a.code, b.code) || a.span.end - b.span.end);
  return { findings, crashes };
}

/** What a rule found in a passage, by the passage's statements: an array that lives as long as the passage is unchanged. */
const kept = new WeakMap<Passage['statements'], Map<Rule, { readonly key: unknown; readonly problems: readonly ReportedProblem[] }>>();

/** The problems of one passage at their places in the document; checked anew only when something they depend on has changed. */
function problemsIn(passage: Passage, rule: Rule, key: unknown, context: RuleContext): readonly ReportedProblem[] {
  let byRule = kept.get(passage.statements);
  if (!byRule) kept.set(passage.statements, (byRule = new Map()));
  let known = byRule.get(rule);
  if (!known || known.key !== key) {
    const problems: ReportedProblem[] = [];
    rule.checkPassage?.(context, passage, (span, message, more) => problems.push({ rule: rule.id, span, message, ...more, start: 0 }));
    known = { key, problems: problems.length > 0 ? problems : none };
    byRule.set(rule, known);
  }
  const { start } = passage;
  return known.problems.map((problem) => ({
    ...problem,
    start,
    span: shift(problem.span, start),
    ...(problem.related ? { related: problem.related.map((place) => ({ ...place, span: shift(place.span, start) })) } : {}),
  }));
}

const none: readonly ReportedProblem[] = [];

function toFinding({ rule, severity, problem, context }: Reported): Finding {
  const { span, message, related, atMost } = problem;
  return {
    rule: rule.id,
    code: rule.code,
    severity,
    span,
    message,
    ...(related ? { related } : {}),
    ...(atMost ? { atMost } : {}),
    fixes: () => rule.fixes?.(context, problem) ?? [],
  };
}

function milder(level: Severity, limit: Severity): Severity {
  return severities.indexOf(level) < severities.indexOf(limit) ? level : limit;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
