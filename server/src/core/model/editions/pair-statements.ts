// Which statement of one edition is which of another: by name, and where there is none by the words. In doubt two statements are
// two. Does not know levels, nor what changed between the two of a pair.

import { type Brief, type PlacedStatement, statementsOf } from '../brief.ts';
import { type ComparedWords, comparedWords } from './compared-words.ts';

/** A statement with the words it is known by. */
export interface KnownStatement {
  readonly placed: PlacedStatement;
  readonly words: ComparedWords;
}

export interface StatementPair {
  readonly before: KnownStatement;
  readonly after: KnownStatement;
  /** `likeness`: some words are others, so that it may yet be another statement. */
  readonly by: 'name' | 'words' | 'likeness';
}

export interface StatementPairs {
  /** In the order of the later edition. */
  readonly pairs: readonly StatementPair[];
  /** Without a counterpart, each in the order of its edition. */
  readonly added: readonly KnownStatement[];
  readonly dropped: readonly KnownStatement[];
}

/** Of all statements but sentences that assert nothing. */
export function pairStatements(before: Brief, after: Brief): StatementPairs {
  const old = knownIn(before);
  const fresh = knownIn(after);
  const pairs: StatementPair[] = [];
  const open = { old: new Set(old), fresh: new Set(fresh) };
  const pair = (one: KnownStatement, other: KnownStatement, by: StatementPair['by']): void => {
    pairs.push({ before: one, after: other, by });
    open.old.delete(one);
    open.fresh.delete(other);
  };
  pairUnique(open.old, open.fresh, nameOf, (one, other) => pair(one, other, 'name'));
  // Of sentences that say the same, those that also have the same levels belong together first.
  pairInOrder(
    open.old,
    open.fresh,
    (one) => `${one.words.all}\n${levelsOf(one)}`,
    (one, other) => pair(one, other, 'words'),
  );
  pairInOrder(
    open.old,
    open.fresh,
    ({ words }) => words.all,
    (one, other) => pair(one, other, 'words'),
  );
  pairUnique(open.old, open.fresh, bareOf, (one, other) => pair(one, other, 'words'));
  for (const [one, other] of alike([...open.old], [...open.fresh])) pair(one, other, 'likeness');
  const places = new Map(fresh.map((one, index) => [one, index] as const));
  return {
    pairs: pairs.sort((a, b) => places.get(a.after)! - places.get(b.after)!),
    added: [...open.fresh],
    dropped: [...open.old],
  };
}

function knownIn(brief: Brief): readonly KnownStatement[] {
  return statementsOf(brief)
    .filter(({ statement: { kind } }) => kind !== 'exempt')
    .map((placed) => ({ placed, words: comparedWords(brief, placed) }));
}

function nameOf({ placed }: KnownStatement): string | undefined {
  return placed.statement.id;
}

function levelsOf({
  placed: {
    statement: {
      assessment: { confidence, likelihood },
    },
  },
}: KnownStatement): string {
  return [...confidence, ...likelihood].map(({ term }) => term).join(', ');
}

/** Too few words are said of too many things. */
const fewestWords = 4;

function bareOf({ words: { bare } }: KnownStatement): string | undefined {
  return bare.length < fewestWords ? undefined : bare.join(' ');
}

type Keep = (one: KnownStatement, other: KnownStatement) => void;

/** Pairs what alone has its key on either side. */
function pairUnique(
  old: Iterable<KnownStatement>,
  fresh: Iterable<KnownStatement>,
  keyOf: (one: KnownStatement) => string | undefined,
  keep: Keep,
): void {
  const others = groupBy(fresh, keyOf);
  for (const [key, [one, ...more]] of groupBy(old, keyOf)) {
    const [other, ...moreOthers] = others.get(key) ?? [];
    if (one && other && more.length + moreOthers.length === 0) keep(one, other);
  }
}

/** Pairs the first with the first, the second with the second. */
function pairInOrder(
  old: Iterable<KnownStatement>,
  fresh: Iterable<KnownStatement>,
  keyOf: (one: KnownStatement) => string,
  keep: Keep,
): void {
  const others = groupBy(fresh, keyOf);
  for (const [key, ones] of groupBy(old, keyOf)) {
    const same = others.get(key) ?? [];
    for (const [index, one] of ones.entries()) if (same[index]) keep(one, same[index]);
  }
}

function groupBy(
  statements: Iterable<KnownStatement>,
  keyOf: (one: KnownStatement) => string | undefined,
): ReadonlyMap<string, readonly KnownStatement[]> {
  const groups = new Map<string, KnownStatement[]>();
  for (const one of statements) {
    const key = keyOf(one);
    if (key === undefined || key === '') continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The share of their words that two statements have in common to be taken for one. */
const enoughAlike = 0.8;
/** What is alike must have more than a sentence's usual words. */
const fewestAlikeWords = 6;
/** Words that stand in more sentences lead nowhere, and to look at them all would take the square of their number. */
const mostCandidates = 40;

/**
 * Pairs of which each is the other's likest, and no third one is as like; with the same figures, names and negations, and of
 * one kind. Two that bear different names are two.
 */
function alike(
  old: readonly KnownStatement[],
  fresh: readonly KnownStatement[],
): readonly (readonly [KnownStatement, KnownStatement])[] {
  const counts = new Map<string, number>();
  for (const { words } of [...old, ...fresh])
    for (const word of new Set(words.bare)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = new Map<string, KnownStatement[]>();
  for (const one of fresh)
    for (const word of rarest(one, counts)) {
      const group = byWord.get(word);
      if (group) group.push(one);
      else byWord.set(word, [one]);
    }
  const bestOfOld = new Map<KnownStatement, Best>();
  const bestOfFresh = new Map<KnownStatement, Best>();
  for (const one of old) {
    const candidates = new Set(
      rarest(one, counts).flatMap((word) => {
        const group = byWord.get(word) ?? [];
        return group.length > mostCandidates ? [] : group;
      }),
    );
    for (const other of candidates) {
      const score = mayBeOne(one, other) ? likeness(one.words.bare, other.words.bare) : 0;
      if (score < enoughAlike) continue;
      rank(bestOfOld, one, other, score);
      rank(bestOfFresh, other, one, score);
    }
  }
  return [...bestOfOld].flatMap(([one, best]) => {
    const back = bestOfFresh.get(best.other);
    return best.isAlone && back?.isAlone && back.other === one ? [[one, best.other] as const] : [];
  });
}

interface Best {
  readonly other: KnownStatement;
  readonly score: number;
  readonly isAlone: boolean;
}

function rank(bests: Map<KnownStatement, Best>, one: KnownStatement, other: KnownStatement, score: number): void {
  const best = bests.get(one);
  if (!best || score > best.score) bests.set(one, { other, score, isAlone: true });
  else if (score === best.score) bests.set(one, { ...best, isAlone: false });
}

function mayBeOne(one: KnownStatement, other: KnownStatement): boolean {
  const [a, b] = [one.placed.statement, other.placed.statement];
  return (
    a.kind === b.kind &&
    (a.id === undefined || b.id === undefined) &&
    one.words.fixed.join(' ') === other.words.fixed.join(' ')
  );
}

/** The rarest words: two statements that are enough alike share one of them. */
function rarest({ words: { bare } }: KnownStatement, counts: ReadonlyMap<string, number>): readonly string[] {
  if (bare.length < fewestAlikeWords) return [];
  const distinct = [...new Set(bare)].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
  // Repeated words are counted once in the sort and often in the likeness, so one more is looked at for each.
  return distinct.slice(0, bare.length - Math.ceil((enoughAlike * bare.length) / (2 - enoughAlike)) + 1);
}

/** Whether two sentences still say the same: most of their words, and all figures, names and negations. */
export function sayTheSame(a: ComparedWords, b: ComparedWords): boolean {
  return a.fixed.join(' ') === b.fixed.join(' ') && likeness(a.bare, b.bare) >= enoughAlike;
}

/** Twice what they share through what both have, words counted as often as they stand. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}
