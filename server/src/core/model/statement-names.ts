// The names that the statements of a briefing bear, without their places: the same object until a name comes, goes or moves.

import type { Brief } from './brief.ts';
import { type FactKind, gather } from './passage-facts.ts';
import { type Tally, tallyAfter, tallyOf } from './tally.ts';

const names: FactKind<readonly string[], Tally> = {
  pick({ statements }) {
    const found = statements.flatMap(({ id }) => (id === undefined ? [] : [id]));
    return found.length > 0 ? found : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every((name, index) => name === b[index]),
  combine: tallyOf,
  update: tallyAfter,
};

/** Name → the number of statements that bear it. In no particular order. */
export function statementNames(brief: Brief): Tally {
  return gather(brief, names).value.get();
}

const repeated = new WeakMap<Tally, boolean>();

/** Whether a name stands at more than one statement. */
export function hasRepeatedName(brief: Brief): boolean {
  const counts = statementNames(brief);
  let known = repeated.get(counts);
  if (known === undefined) repeated.set(counts, (known = [...counts.values()].some((count) => count > 1)));
  return known;
}

/** Indexes of the passages in which statements bear names, in order. */
export function passagesWithNames(brief: Brief): readonly number[] {
  return gather(brief, names).indexes;
}
