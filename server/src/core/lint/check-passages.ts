// What rules find passage by passage, kept over edits: a passage is looked at again when an edit changed it, and by a rule when
// what the rule depends on has changed. Does not know any configuration and silences nothing.

import { type Brief, passageStart } from '../model/brief.ts';
import type { PassageContent } from '../model/passage.ts';
import { countBelow, spliceMoved } from '../text/sorted.ts';
import type { AnyContext, DetailedProblem } from './any-rule.ts';
import { type Crash, crashOf } from './crash.ts';
import type { AnyRule, PassageReport, TextOf } from './rule.ts';

/** A rule that looks at passages, in one run. */
export interface PassageCheck {
  readonly rule: AnyRule;
  readonly context: AnyContext;
}

/** A problem, in spans that count from its passage's start, and the index of the check that found it. */
interface Found {
  readonly check: number;
  readonly problem: DetailedProblem;
}

/** What was found in the passages of one version of a briefing, and under which conditions. */
interface Kept {
  readonly conditions: readonly Condition[];
  /** Ascending indexes of the passages in which anything was found, and what. */
  readonly indexes: readonly number[];
  readonly found: readonly (readonly Found[])[];
}

interface Condition {
  readonly rule: AnyRule;
  readonly key: unknown;
  readonly options: string;
}

const kept = new WeakMap<readonly PassageContent[], Kept>();

/** Calls `add` for every problem, in the order of passages, with the offset from which it counts. Gives the rules that threw. */
export function checkPassages(
  brief: Brief,
  checks: readonly PassageCheck[],
  add: (check: number, problem: DetailedProblem, start: number) => void,
): readonly Crash[] {
  const crashes = new Map<string, Crash>();
  const conditions = checks.map(({ rule, context }, index) => conditionOf(rule, context, index, crashes));
  const look = (from: number, to: number, which: readonly number[]): Pick<Kept, 'indexes' | 'found'> =>
    lookInto(brief, { from, to, which }, checks, crashes);
  const before = startingPoint(brief, checks);
  const all = [...checks.keys()];
  const isStale = (check: number): boolean =>
    !before ||
    before.conditions[check]!.key !== conditions[check]!.key ||
    before.conditions[check]!.options !== conditions[check]!.options;
  const stale = all.filter(isStale);
  let { indexes, found }: Pick<Kept, 'indexes' | 'found'> = before ?? { indexes: [], found: [] };
  if (stale.length === checks.length || !before) ({ indexes, found } = look(0, brief.passageContents.length, all));
  else {
    const { edit } = brief;
    if (before.contents !== brief.passageContents && edit) {
      const { at, removed, added } = edit;
      const first = countBelow(indexes, at);
      const rest = countBelow(indexes, at + removed);
      const anew = look(at, at + added, all);
      indexes = spliceMoved(indexes, first, anew.indexes, rest, added - removed);
      found = [...found.slice(0, first), ...anew.found, ...found.slice(rest)];
    }
    if (stale.length > 0)
      ({ indexes, found } = merged({ indexes, found }, look(0, brief.passageContents.length, stale), new Set(stale)));
  }
  // What a crash left out must be asked for again.
  if (crashes.size === 0) kept.set(brief.passageContents, { conditions, indexes, found });
  for (const [place, index] of indexes.entries()) {
    const start = brief.body.starts[index]! + brief.split.bodyStart;
    for (const { check, problem } of found[place]!) add(check, problem, start);
  }
  return [...crashes.values()];
}

/** What is known of this version or of the one before it, if the same rules looked. */
function startingPoint(
  brief: Brief,
  checks: readonly PassageCheck[],
): (Kept & { readonly contents: readonly PassageContent[] }) | undefined {
  for (const contents of [brief.passageContents, ...(brief.edit ? [brief.edit.before] : [])]) {
    const known = kept.get(contents);
    const isOfTheseRules =
      known?.conditions.length === checks.length &&
      checks.every(({ rule }, index) => known.conditions[index]!.rule === rule);
    if (known && isOfTheseRules) return { ...known, contents };
  }
  return undefined;
}

function conditionOf(rule: AnyRule, context: AnyContext, check: number, crashes: Map<string, Crash>): Condition {
  const options = rule.options ? JSON.stringify(context.options) : '';
  try {
    return { rule, options, key: rule.dependsOn?.(context) };
  } catch (error) {
    crashes.set(rule.id, crashOf(rule, error));
    return { rule, options, key: check };
  }
}

function lookInto(
  brief: Brief,
  { from, to, which }: { readonly from: number; readonly to: number; readonly which: readonly number[] },
  checks: readonly PassageCheck[],
  crashes: Map<string, Crash>,
): Pick<Kept, 'indexes' | 'found'> {
  const { passageContents: contents } = brief;
  const indexes: number[] = [];
  const found: Found[][] = [];
  let here: Found[] = [];
  const looking = which.map((check) => {
    const { rule, context } = checks[check]!;
    const report: PassageReport = (span, message, more) =>
      here.push({ check, problem: { rule: rule.id, span, message, ...more } });
    return { rule, context, report };
  });
  for (let index = from; index < to; index++) {
    const start = passageStart(brief, index);
    const textOf: TextOf = (span) => brief.document.rope.slice(span.start + start, span.end + start);
    for (const { rule, context, report } of looking) {
      try {
        rule.checkPassage!(context, contents[index]!, report, textOf);
      } catch (error) {
        crashes.set(rule.id, crashOf(rule, error));
      }
    }
    if (here.length === 0) continue;
    indexes.push(index);
    found.push(here);
    here = [];
  }
  return { indexes, found };
}

/** `old` with what `anew` says in the place of what the checks `stale` had found. */
function merged(
  old: Pick<Kept, 'indexes' | 'found'>,
  anew: Pick<Kept, 'indexes' | 'found'>,
  stale: ReadonlySet<number>,
): Pick<Kept, 'indexes' | 'found'> {
  const byIndex = new Map<number, readonly Found[]>();
  for (const [place, index] of old.indexes.entries()) {
    const left = old.found[place]!.filter(({ check }) => !stale.has(check));
    if (left.length > 0) byIndex.set(index, left);
  }
  for (const [place, index] of anew.indexes.entries())
    byIndex.set(index, [...(byIndex.get(index) ?? []), ...anew.found[place]!]);
  const indexes = [...byIndex.keys()].sort((a, b) => a - b);
  return { indexes, found: indexes.map((index) => byIndex.get(index)!) };
}
