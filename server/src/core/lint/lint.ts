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
  const byPassage: PassageCheck[] = [];
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
      if (rule.checkPassage) byPassage.push({ rule, context, key: rule.dependsOn?.(context), add });
    } catch (error) {
      crashes.push(crashOf(rule, error));
    }
  };

  for (const rule of rules) if (!rule.judgesSuppressions) run(rule);
  crashes.push(...checkPassages(brief, byPassage));
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

/** A rule that looks at passages, in one run. */
interface PassageCheck {
  readonly rule: Rule;
  readonly context: RuleContext;
  readonly key: unknown;
  readonly add: (problem: ReportedProblem) => void;
}

/** What was found in a passage, with spans that count from its start, and what that depended on. */
interface Checked {
  readonly rules: readonly Rule[];
  readonly keys: readonly unknown[];
  readonly problems: readonly { readonly check: number; readonly problem: ReportedProblem }[];
}

/** By the passage's statements: an array that lives as long as the passage is unchanged. */
const checkedPassages = new WeakMap<Passage['statements'], Checked>();

/** Adds the problems of every passage at their places in the document; looks anew only where something has changed. */
function checkPassages(brief: Brief, checks: readonly PassageCheck[]): readonly Crash[] {
  const crashes = new Map<string, Crash>();
  for (const passage of brief.passages) {
    let known = checkedPassages.get(passage.statements);
    if (!known || !isStillRight(known, checks)) {
      known = checkPassage(passage, checks, crashes);
      // What a crash left out must be asked for again.
      if (crashes.size === 0) checkedPassages.set(passage.statements, known);
    }
    for (const { check, problem } of known.problems) checks[check]!.add(placed(problem, passage.start));
  }
  return [...crashes.values()];
}

function checkPassage(passage: Passage, checks: readonly PassageCheck[], crashes: Map<string, Crash>): Checked {
  const problems: { check: number; problem: ReportedProblem }[] = [];
  for (const [check, { rule, context }] of checks.entries()) {
    try {
      rule.checkPassage?.(context, passage, (span, message, more) => problems.push({ check, problem: { rule: rule.id, span, message, ...more, start: 0 } }));
    } catch (error) {
      crashes.set(rule.id, crashOf(rule, error));
    }
  }
  return { rules: checks.map(({ rule }) => rule), keys: checks.map(({ key }) => key), problems };
}

function isStillRight({ rules: known, keys }: Checked, checks: readonly PassageCheck[]): boolean {
  return known.length === checks.length && checks.every(({ rule, key }, index) => known[index] === rule && keys[index] === key);
}

function placed(problem: ReportedProblem, start: number): ReportedProblem {
  const { related } = problem;
  return {
    ...problem,
    start,
    span: shift(problem.span, start),
    ...(related ? { related: related.map((place) => ({ ...place, span: shift(place.span, start) })) } : {}),
  };
}

function crashOf(rule: Rule, error: unknown): Crash {
  return { rule: rule.id, message: error instanceof Error ? error.message : String(error) };
}

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
