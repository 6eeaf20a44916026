// Facts about a whole briefing that are put together from its passages, and kept over edits: only the passages that an edit
// changed are asked again, and where they say the same as before, what was put together stays the same object. Does not know
// what the facts are about.

import { countBelow, spliceMoved } from '../text/sorted.ts';
import type { ContentEdit, PassageContent, PassageVersion } from './passage.ts';

/** One kind of fact. Create it once: its identity is part of the cache key. */
export interface FactKind<F, V> {
  /** What one passage has to say; undefined for nothing. Depends on the passage alone. */
  readonly pick: (content: PassageContent) => F | undefined;
  /** Whether two facts make no difference to `combine`. */
  readonly isSame: (a: F, b: F) => boolean;
  readonly combine: (facts: readonly F[]) => V;
  /** What `combine` would give, from what it gave before: spares going through all facts again. Only where order is of no account. */
  readonly update?: (before: V, gone: readonly F[], come: readonly F[]) => V;
}

export interface PassageFacts<F, V> {
  /** The passages that have something to say, as ascending indexes of `brief.passageContents`, and what each says. */
  readonly indexes: readonly number[];
  readonly facts: readonly F[];
  /** What they come to: the same object as long as all say the same in the same order. */
  readonly value: Lazy<V>;
}

/** A value that is made at its first use. */
interface Lazy<V> {
  readonly get: () => V;
  readonly isMade: () => boolean;
}

const kept = new WeakMap<readonly PassageContent[], Map<unknown, PassageFacts<unknown, unknown>>>();

/** The facts of `kind` in one version of a briefing. */
export function passageFacts<F, V>(version: PassageVersion, kind: FactKind<F, V>): PassageFacts<F, V> {
  const { passageContents: contents, edit } = version;
  let byKind = kept.get(contents);
  if (!byKind) kept.set(contents, (byKind = new Map()));
  let known = byKind.get(kind) as PassageFacts<F, V> | undefined;
  if (!known) {
    const before = edit && (kept.get(edit.before)?.get(kind) as PassageFacts<F, V> | undefined);
    known = edit && before ? gatherAgain(contents, kind, before, edit) : gatherAll(contents, kind);
    byKind.set(kind, known as PassageFacts<unknown, unknown>);
  }
  return known;
}

/** Takes over what was known of the version before, so that it is at hand for the next one also where nobody asks for it now. */
export function carryFacts(version: PassageVersion): void {
  const before = version.edit && kept.get(version.edit.before);
  if (before) for (const kind of before.keys()) passageFacts(version, kind as FactKind<unknown, unknown>);
}

function gatherAll<F, V>(contents: readonly PassageContent[], kind: FactKind<F, V>): PassageFacts<F, V> {
  return gathered(...pickFrom(contents, 0, contents.length, kind), kind);
}

function gatherAgain<F, V>(
  contents: readonly PassageContent[],
  kind: FactKind<F, V>,
  before: PassageFacts<F, V>,
  { at, removed, added }: ContentEdit,
): PassageFacts<F, V> {
  const first = countBelow(before.indexes, at);
  const rest = countBelow(before.indexes, at + removed);
  const [newIndexes, newFacts] = pickFrom(contents, at, at + added, kind);
  const isSame =
    newFacts.length === rest - first &&
    newFacts.every((fact, index) => kind.isSame(fact, before.facts[first + index]!));
  if (newFacts.length === 0 && first === rest && removed === added) return before;
  const indexes = spliceMoved(before.indexes, first, newIndexes, rest, added - removed);
  const facts = [...before.facts.slice(0, first), ...newFacts, ...before.facts.slice(rest)];
  if (isSame) return { indexes, facts, value: before.value };
  const { update } = kind;
  if (!update || !before.value.isMade()) return gathered(indexes, facts, kind);
  const gone = before.facts.slice(first, rest);
  const value = before.value.get();
  return { indexes, facts, value: lazy(() => update(value, gone, newFacts)) };
}

function pickFrom<F, V>(
  contents: readonly PassageContent[],
  from: number,
  to: number,
  { pick }: FactKind<F, V>,
): [number[], F[]] {
  const indexes: number[] = [];
  const facts: F[] = [];
  for (let index = from; index < to; index++) {
    const fact = pick(contents[index]!);
    if (fact === undefined) continue;
    indexes.push(index);
    facts.push(fact);
  }
  return [indexes, facts];
}

function gathered<F, V>(
  indexes: readonly number[],
  facts: readonly F[],
  { combine }: FactKind<F, V>,
): PassageFacts<F, V> {
  return { indexes, facts, value: lazy(() => combine(facts)) };
}

function lazy<V>(make: () => V): Lazy<V> {
  let made: { readonly value: V } | undefined;
  return { get: () => (made ??= { value: make() }).value, isMade: () => made !== undefined };
}
