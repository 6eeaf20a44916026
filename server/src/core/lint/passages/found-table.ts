// What checks found in the passages of one version of a briefing, as a table by passage: how it goes on after an edit. Immutable.
// Knows neither rules nor why something is looked at again.

import type { ContentEdit } from '../../model/passage.ts';
import { countBelow, spliceMoved } from '../../text/sorted.ts';
import type { DetailedProblem } from '../any-rule.ts';
import type { Count } from '../rule.ts';

/** A problem, in spans that count from its passage's start, and the index of the check that found it. */
export interface Found {
  readonly check: number;
  readonly problem: DetailedProblem;
  /** What it counts for, where it is told in sum. */
  readonly counts?: readonly Count[];
}

export interface FoundTable {
  /** Ascending indexes of the passages in which anything was found. */
  readonly indexes: readonly number[];
  /** What was found in each of these. */
  readonly found: readonly (readonly Found[])[];
}

/** `anew` is what was found in the passages that the edit put in. */
export function afterEdit({ indexes, found }: FoundTable, edit: ContentEdit, anew: FoundTable): FoundTable {
  const { at, removed, added } = edit;
  const first = countBelow(indexes, at);
  const rest = countBelow(indexes, at + removed);
  if (removed === added && rest === first && anew.indexes.length === 0) return { indexes, found };
  return {
    indexes: spliceMoved(indexes, first, anew.indexes, rest, added - removed),
    found: [...found.slice(0, first), ...anew.found, ...found.slice(rest)],
  };
}

/** `old`, with `anew` in the place of all that `checks` had found: in `passages`, or everywhere where these are not given. */
export function replaceFound(
  old: FoundTable,
  anew: FoundTable,
  checks: ReadonlySet<number>,
  passages?: ReadonlySet<number>,
): FoundTable {
  const indexes: number[] = [];
  const found: (readonly Found[])[] = [];
  const left = (place: number): readonly Found[] => {
    const all = old.found[place]!;
    if (passages && !passages.has(old.indexes[place]!)) return all;
    return all.some(({ check }) => checks.has(check)) ? all.filter(({ check }) => !checks.has(check)) : all;
  };
  const put = (index: number, here: readonly Found[]): void => {
    if (here.length === 0) return;
    indexes.push(index);
    found.push(here);
  };
  for (let [a, b] = [0, 0]; a < old.indexes.length || b < anew.indexes.length; ) {
    const index = old.indexes[a] ?? Infinity;
    const other = anew.indexes[b] ?? Infinity;
    if (index < other) put(index, left(a++));
    else if (other < index) put(other, anew.found[b++]!);
    else {
      const kept = left(a++);
      const added = anew.found[b++]!;
      put(index, kept.length > 0 ? [...kept, ...added] : added);
    }
  }
  return { indexes, found };
}
