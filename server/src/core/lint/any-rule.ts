// Hands a rule of the list what only the rule knows the types of: its options, and the details that it reported itself. The
// one place where those types are taken on trust: options were checked against the rule's schemas when the configuration was
// read, and a detail comes back to the rule that reported it, with the problem it was reported for.

import type { Span } from '../text/span.ts';
import { makeVisible } from '../text/visible-text.ts';
import type { Config } from './config/config.ts';
import { optionsOf } from './config/levels.ts';
import type { Fix, Problem, Related } from './problem.ts';
import type { AnyRule, Count, ReportExtras, RuleContext } from './rule.ts';

/** The context of some rule of the list. */
export type AnyContext = RuleContext<never>;

/** A problem with what its rule left for the fixes. */
export interface DetailedProblem extends Problem {
  readonly detail?: unknown;
}

/** A problem as it is kept. What a message quotes comes from a text or file that a stranger may have written: it is made visible. */
export function reported(
  { id }: AnyRule,
  span: Span,
  message: string,
  more: (ReportExtras & { readonly detail?: unknown }) | undefined,
): DetailedProblem {
  const problem = { rule: id, span, message: makeVisible(message), ...more };
  const related = more?.related?.map((place) => ({ ...place, message: makeVisible(place.message) }));
  return related ? { ...problem, related } : problem;
}

/** `base` with the options that `rule` has under `config`. */
export function contextFor(rule: AnyRule, base: Omit<RuleContext, 'options'>, config: Config): AnyContext {
  return { ...base, options: optionsOf(rule, config) as never };
}

/** The fixes of `rule` for a problem that it reported, at the place where the problem stands now; best first. */
export function fixesFor(
  rule: AnyRule,
  context: AnyContext,
  problem: DetailedProblem,
  place: { readonly span: Span; readonly start: number; readonly related?: readonly Related[] },
): readonly Fix[] {
  return rule.fixes?.(context, { ...problem, ...place, detail: problem.detail as never }) ?? [];
}

/** What `problem`, which `rule` reported, is counted for; empty where it is told by itself. */
export function countsOf(rule: AnyRule, { detail }: DetailedProblem): readonly Count[] {
  return rule.tally?.countsOf(detail as never) ?? noCounts;
}

const noCounts: readonly Count[] = [];
