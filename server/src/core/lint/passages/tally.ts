// What a rule reports in sum, once for each thing it is about: how many there are in all passages and where the first of them stands,
// kept over edits at the cost of what changed. Immutable. Does not know what is counted.

import type { DetailedProblem } from '../any-rule.ts';
import type { Count } from '../rule.ts';
import type { Found, FoundTable } from './found-table.ts';

/** What is counted under one key. */
export interface Sum {
  readonly counts: readonly number[];
  /** The first of them, and the index of its passage. */
  readonly first: Found;
  readonly index: number;
  /** The place of the key among all that its row counts for. */
  readonly rank: number;
  /** What was made of it last. */
  readonly problem?: DetailedProblem;
}

export interface Tally {
  readonly table: FoundTable;
  readonly sums: ReadonlyMap<string, Sum>;
}

/** What one thing that was found counts for, always the same; empty for what is not counted. */
export type CountsOf = (found: Found) => readonly Count[];

const nothing: Tally = { table: { indexes: [], found: [] }, sums: new Map() };

/** The sums of `table`, from those of the version before where that is known. */
export function tallyOf(table: FoundTable, before: Tally | undefined, countsOf: CountsOf): Tally {
  const { table: old, sums: earlier } = before ?? nothing;
  if (before && old === table) return before;
  const { from, oldEnd, newEnd } = differenceOf(old, table);
  const sums = new Map<string, Sum>();
  const delta = newEnd < table.indexes.length ? table.indexes[newEnd]! - old.indexes[oldEnd]! : 0;
  const end = old.indexes[oldEnd] ?? Infinity;
  const isBefore = (index: number): boolean => from < old.indexes.length && index < old.indexes[from]!;
  /** Keys whose first place was among what changed. */
  const moved = new Set<string>();
  for (const [key, sum] of earlier) {
    if (from >= old.indexes.length || isBefore(sum.index)) sums.set(key, sum);
    else if (sum.index >= end) sums.set(key, delta === 0 ? sum : { ...sum, index: sum.index + delta });
    else {
      sums.set(key, sum);
      moved.add(key);
    }
  }
  const add = (row: readonly Found[], index: number, sign: 1 | -1): void => {
    for (const { key, counts, first, rank } of countsIn(row, countsOf)) {
      const sum = sums.get(key);
      if (!sum) {
        sums.set(key, { counts: counts.map((count) => sign * count), first, index, rank });
        continue;
      }
      const isFirst = sign > 0 && !moved.has(key) && index < sum.index;
      sums.set(key, {
        ...sum,
        counts: sum.counts.map((count, place) => count + sign * counts[place]!),
        ...(isFirst ? { first, index, rank } : {}),
      });
    }
  };
  for (let place = from; place < oldEnd; place++) add(old.found[place]!, Infinity, -1);
  for (let place = from; place < newEnd; place++) add(table.found[place]!, table.indexes[place]!, 1);
  for (const [key, { counts }] of sums) if (counts.every((count) => count === 0)) sums.delete(key);
  for (const key of moved)
    if (sums.has(key)) sums.set(key, { ...sums.get(key)!, ...firstFrom(table, from, key, countsOf) });
  return { table, sums };
}

/** In the order of the first of each. */
export function inOrder({ sums }: Tally): readonly Sum[] {
  return [...sums.values()].sort((a, b) => a.index - b.index || a.rank - b.rank);
}

/** `[from, oldEnd)` of the rows of `old` became `[from, newEnd)` of those of `now`; behind them only the indexes may have moved, all alike. */
function differenceOf(
  old: FoundTable,
  now: FoundTable,
): { readonly from: number; readonly oldEnd: number; readonly newEnd: number } {
  const shorter = Math.min(old.indexes.length, now.indexes.length);
  let from = 0;
  while (from < shorter && old.found[from] === now.found[from] && old.indexes[from] === now.indexes[from]) from++;
  let oldEnd = old.indexes.length;
  let newEnd = now.indexes.length;
  const delta = (now.indexes[newEnd - 1] ?? 0) - (old.indexes[oldEnd - 1] ?? 0);
  while (
    oldEnd > from &&
    newEnd > from &&
    old.found[oldEnd - 1] === now.found[newEnd - 1] &&
    now.indexes[newEnd - 1]! - old.indexes[oldEnd - 1]! === delta
  ) {
    oldEnd--;
    newEnd--;
  }
  return { from, oldEnd, newEnd };
}

/** All that a row counts for, in order. */
function countsIn(
  row: readonly Found[],
  countsOf: CountsOf,
): readonly (Count & { readonly first: Found; readonly rank: number })[] {
  return row
    .flatMap((first) => countsOf(first).map((count) => ({ ...count, first })))
    .map((count, rank) => ({ ...count, rank }));
}

/** The first that counts for `key`, from row `from` on, where one does. */
function firstFrom(
  { indexes, found }: FoundTable,
  from: number,
  key: string,
  countsOf: CountsOf,
): Pick<Sum, 'first' | 'index' | 'rank'> | undefined {
  for (let place = from; place < indexes.length; place++) {
    const counted = countsIn(found[place]!, countsOf).find((one) => one.key === key);
    if (counted) return { first: counted.first, index: indexes[place]!, rank: counted.rank };
  }
  return undefined;
}
