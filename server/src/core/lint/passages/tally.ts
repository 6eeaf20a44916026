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

/** The sums of `table`, from those of the version before where that is known: at the cost of the rows that differ. */
export function tallyOf(table: FoundTable, before: Tally | undefined, countsOf: CountsOf): Tally {
  const { table: old, sums: earlier } = before ?? nothing;
  if (before && old === table) return before;
  const { from, oldEnd, newEnd } = differenceOf(old, table);
  const { gone, come } = rowsThatDiffer(old, table, { from, oldEnd, newEnd });
  const goneIndexes = new Set(gone.map((place) => old.indexes[place]!));
  const sums = new Map<string, Sum>();
  const delta = newEnd < table.indexes.length ? table.indexes[newEnd]! - old.indexes[oldEnd]! : 0;
  const end = old.indexes[oldEnd] ?? Infinity;
  /** Keys whose first place was among what changed. */
  const moved = new Set<string>();
  for (const [key, sum] of earlier) {
    if (sum.index >= end) sums.set(key, delta === 0 ? sum : { ...sum, index: sum.index + delta });
    else {
      sums.set(key, sum);
      if (goneIndexes.has(sum.index)) moved.add(key);
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
  for (const place of gone) add(old.found[place]!, Infinity, -1);
  for (const place of come) add(table.found[place]!, table.indexes[place]!, 1);
  for (const [key, { counts }] of sums) {
    if (!counts.every((count) => count === 0)) continue;
    sums.delete(key);
    moved.delete(key);
  }
  for (const [key, place] of firstsFrom(table, from, moved, countsOf)) sums.set(key, { ...sums.get(key)!, ...place });
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

/** The places of the rows of `old` that are not in `now` as they were, and of those of `now` that were not in `old`. */
function rowsThatDiffer(
  old: FoundTable,
  now: FoundTable,
  { from, oldEnd, newEnd }: { readonly from: number; readonly oldEnd: number; readonly newEnd: number },
): { readonly gone: readonly number[]; readonly come: readonly number[] } {
  const gone: number[] = [];
  const come: number[] = [];
  for (let [a, b] = [from, from]; a < oldEnd || b < newEnd; ) {
    const index = a < oldEnd ? old.indexes[a]! : Infinity;
    const other = b < newEnd ? now.indexes[b]! : Infinity;
    if (index === other && old.found[a] === now.found[b]) {
      a++;
      b++;
      continue;
    }
    if (index <= other) gone.push(a++);
    if (other <= index) come.push(b++);
  }
  return { gone, come };
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

/** For each of `keys` the first that counts for it, from row `from` on. */
function firstsFrom(
  { indexes, found }: FoundTable,
  from: number,
  keys: ReadonlySet<string>,
  countsOf: CountsOf,
): ReadonlyMap<string, Pick<Sum, 'first' | 'index' | 'rank'>> {
  const firsts = new Map<string, Pick<Sum, 'first' | 'index' | 'rank'>>();
  for (let place = from; place < found.length && firsts.size < keys.size; place++) {
    let rank = 0;
    for (const first of found[place]!)
      for (const { key } of countsOf(first)) {
        if (keys.has(key) && !firsts.has(key)) firsts.set(key, { first, index: indexes[place]!, rank });
        rank++;
      }
  }
  return firsts;
}
