// The names that the statements of a briefing bear: counted, which stays the same object until a name comes, goes or moves, and
// with the statements that bear them.

import { type Brief, type PlacedStatement, passageStart } from './brief.ts';
import { type FactKind, passageFacts } from './passage-facts.ts';
import { type WordCounts, wordCountsAfter, wordCountsOf } from './word-counts.ts';

const nameFacts: FactKind<readonly string[], WordCounts> = {
  pick({ statements }) {
    const found = statements.flatMap(({ id }) => (id === undefined ? [] : [id]));
    return found.length > 0 ? found : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every((name, index) => name === b[index]),
  combine: wordCountsOf,
  update: wordCountsAfter,
};

/** Name → the number of statements that bear it. In no particular order. */
export function statementNames(brief: Brief): WordCounts {
  return passageFacts(brief, nameFacts).value.get();
}

const repeated = new WeakMap<WordCounts, boolean>();

/** Whether a name stands at more than one statement. */
export function hasRepeatedName(brief: Brief): boolean {
  const counts = statementNames(brief);
  let known = repeated.get(counts);
  if (known === undefined) repeated.set(counts, (known = [...counts.values()].some((count) => count > 1)));
  return known;
}

/** Indexes of the passages in which statements bear names, in order. */
function passagesWithNames(brief: Brief): readonly number[] {
  return passageFacts(brief, nameFacts).indexes;
}

/** Statement name → the statements that bear it, in order; more than one only where `duplicate-id` reports it. */
export function namesOf(brief: Brief): ReadonlyMap<string, readonly PlacedStatement[]> {
  const known = tables.get(brief);
  if (known) return known;
  const names = new Map<string, PlacedStatement[]>();
  for (const index of passagesWithNames(brief)) {
    const start = passageStart(brief, index);
    for (const statement of brief.passageContents[index]!.statements) {
      if (statement.id === undefined) continue;
      const bearers = names.get(statement.id);
      if (bearers) bearers.push({ start, statement });
      else names.set(statement.id, [{ start, statement }]);
    }
  }
  tables.set(brief, names);
  return names;
}

const tables = new WeakMap<Brief, ReadonlyMap<string, readonly PlacedStatement[]>>();
