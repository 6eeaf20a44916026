// Runs the rules over one briefing: which are on, at what severity, what a directive silences, in what order. A rule that
// throws is caught and named; the others go on, and the crash never looks like a clean file.

import type { Brief } from '../model/brief.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Config } from './config.ts';
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

export interface Crash {
  readonly rule: string;
  readonly message: string;
}

/** A reported problem before suppressions are looked at. */
interface Reported {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly problem: Problem & { readonly detail?: unknown };
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
    try {
      rule.check(context, (span, message, more) => {
        const severity = more?.atMost ? milder(level, more.atMost) : level;
        reported.push({ rule, severity, problem: { rule: rule.id, span, message, ...more }, context });
      });
    } catch (error) {
      crashes.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  };

  for (const rule of rules) if (!rule.judgesSuppressions) run(rule);
  const used = new Set<Directive>();
  const kept = reported.filter(({ rule, problem }) => {
    const directive = directives.find((candidate) => silences(candidate, rule, problem.span, brief));
    if (directive) used.add(directive);
    return !directive;
  });
  reported.length = 0;
  const ran = new Set(rules.filter((rule) => levelOf(rule, config) !== 'off'));
  for (const rule of rules) if (rule.judgesSuppressions) run(rule, { directives, used, ran, rules });
  kept.push(...reported);

  const findings = kept.map(toFinding);
  findings.sort((a, b) => a.span.start - b.span.start || compare(a.code, b.code) || a.span.end - b.span.end);
  return { findings, crashes };
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
