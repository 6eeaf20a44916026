// Which statements use a source or rest on a statement, in one briefing. Does not follow derivation.

import { type Brief, type PlacedStatement, statementsOf } from './brief.ts';
import { type FactKind, passageFacts } from './passage-facts.ts';
import { type WordCounts, wordCountsAfter, wordCountsOf } from './word-counts.ts';

export interface Uses {
  /** Source key → the statements that cite it, for or against. */
  readonly citing: ReadonlyMap<string, readonly PlacedStatement[]>;
  /** Statement name → the statements that rest on it and assert something. */
  readonly resting: ReadonlyMap<string, readonly PlacedStatement[]>;
}

/** Each key once for every statement that cites it. */
const citations: FactKind<readonly string[], WordCounts> = {
  pick({ statements }) {
    const found = statements.flatMap((statement) =>
      statement.citations.length < 2
        ? statement.citations.map(({ key }) => key)
        : [...new Set(statement.citations.map(({ key }) => key))],
    );
    return found.length > 0 ? found : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every((key, index) => key === b[index]),
  combine: wordCountsOf,
  update: wordCountsAfter,
};

/** Source key → how many statements cite it, for or against: what `usesIn` counts, at the cost of what an edit changed. */
export function citationCounts(brief: Brief): WordCounts {
  return passageFacts(brief, citations).value.get();
}

const tables = new WeakMap<Brief, Uses>();

/** A statement counts once for each source however often it cites it; a tag that covers several statements counts for each. */
export function usesIn(brief: Brief): Uses {
  const known = tables.get(brief);
  if (known) return known;
  const citing = new Map<string, PlacedStatement[]>();
  const resting = new Map<string, PlacedStatement[]>();
  for (const placed of statementsOf(brief)) {
    for (const { key } of placed.statement.citations) add(citing, key, placed);
    // What asserts nothing rests on nothing, though a tag covers it.
    if (placed.statement.kind === 'exempt') continue;
    for (const { name, stance } of placed.statement.basis) if (stance === 'supports') add(resting, name, placed);
  }
  const uses: Uses = { citing, resting };
  tables.set(brief, uses);
  return uses;
}

function add(table: Map<string, PlacedStatement[]>, name: string, placed: PlacedStatement): void {
  const list = table.get(name);
  if (!list) table.set(name, [placed]);
  else if (list.at(-1) !== placed) list.push(placed);
}
