// Which statements use a source or rest on a statement, in one briefing. Does not follow derivation.

import { type Brief, type PlacedStatement, passageStart, statementsOf } from './brief.ts';
import { passagesCiting } from './cited-keys.ts';
import { type FactKind, passageFacts } from './passage-facts.ts';
import type { Statement } from './statement.ts';
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

/** The names that a passage gives to its statements, and those of the statements that it rests on. */
interface Naming {
  readonly names: readonly string[];
  readonly basis: readonly string[];
}

const namings: FactKind<Naming, undefined> = {
  pick({ statements }) {
    const names = statements.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const basis = [...new Set(statements.flatMap((statement) => statement.basis.map(({ name }) => name)))];
    return names.length + basis.length > 0 ? { names, basis } : undefined;
  },
  isSame: (a, b) => a.names.join() === b.names.join() && a.basis.join() === b.basis.join(),
  combine: () => undefined,
};

/** Indexes of the passages that rest, however far down, on a statement in one of `passages`. */
export function passagesRestingOn(brief: Brief, passages: readonly number[]): readonly number[] {
  const { indexes, facts } = passageFacts(brief, namings);
  const wanted = new Set(passages);
  const reached = new Set<string>();
  const resting = new Map<string, number[]>();
  for (const [place, { names, basis }] of facts.entries()) {
    if (wanted.has(indexes[place]!)) for (const name of names) reached.add(name);
    for (const name of basis) {
      const list = resting.get(name);
      if (list) list.push(place);
      else resting.set(name, [place]);
    }
  }
  const found = new Set<number>();
  for (const name of reached)
    for (const place of resting.get(name) ?? []) {
      found.add(indexes[place]!);
      for (const next of facts[place]!.names) reached.add(next);
    }
  return [...found];
}

/** The statements that cite one of `keys`, for or against: what `usesIn` has of them, at the cost of the passages they stand in. */
export function statementsCiting(brief: Brief, keys: ReadonlySet<string>): readonly PlacedStatement[] {
  return passagesCiting(brief, keys).flatMap((index) =>
    placedWhere(brief, index, ({ citations }) => citations.some(({ key }) => keys.has(key))),
  );
}

/** Gives the statements that rest on a name: what `usesIn` has of them, at the cost of those that are asked for. */
export function statementsResting(brief: Brief): (name: string) => readonly PlacedStatement[] {
  const { indexes, facts } = passageFacts(brief, namings);
  const passages = new Map<string, number[]>();
  for (const [place, { basis }] of facts.entries())
    for (const name of basis) {
      const list = passages.get(name);
      if (list) list.push(indexes[place]!);
      else passages.set(name, [indexes[place]!]);
    }
  return (name) =>
    (passages.get(name) ?? []).flatMap((index) =>
      placedWhere(
        brief,
        index,
        ({ kind, basis }) =>
          kind !== 'exempt' && basis.some((item) => item.stance === 'supports' && item.name === name),
      ),
    );
}

function placedWhere(
  brief: Brief,
  index: number,
  isWanted: (statement: Statement) => boolean,
): readonly PlacedStatement[] {
  const found = brief.passageContents[index]!.statements.filter(isWanted);
  const start = found.length > 0 ? passageStart(brief, index) : 0;
  return found.map((statement) => ({ start, statement }));
}
