// Texts that can be searched for the words of a sentence, ranked by BM25. Indexes are made one by one and searched together: a
// word counts by how rare it is in all of them, and a text by how long it is beside all of them, so that scores from two indexes can
// be compared. Does not know what the texts are.

import { emphasisIn, type SearchVocabulary, searchWords } from './search-words.ts';

export interface TextIndex {
  /** How many words each text has, as they are searched for. */
  readonly lengths: readonly number[];
  /** Of all texts. */
  readonly length: number;
  /** For each word the texts that hold it, in order, and behind each of them how often. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

export interface TextHit {
  /** Place of the text in its index. */
  readonly at: number;
  /** From 0 to 1: how much of what could be had it has. */
  readonly score: number;
  /** The words that it shares with the query. */
  readonly words: readonly string[];
}

export interface TextSearch {
  /** Of each index in turn, the best first. */
  readonly hits: readonly (readonly TextHit[])[];
  /** The words of the query, and how much each tells: the rarer, the more, and names and figures more than others. */
  readonly weights: ReadonlyMap<string, number>;
  /** The weight of a word without emphasis that stands in one text and no other. */
  readonly rarest: number;
}

/** Words indexed between two chances for whoever waits. */
const stepLength = 2000;

/** Yields after every few texts and returns the index; `finish` runs it to its end. */
export function* indexTexts(texts: Iterable<string>, vocabulary: SearchVocabulary): Generator<undefined, TextIndex> {
  const postings = new Map<string, number[]>();
  const lengths: number[] = [];
  let length = 0;
  let since = 0;
  for (const text of texts) {
    const words = searchWords(text, vocabulary);
    const at = lengths.push(words.length) - 1;
    for (const word of words) {
      const found = postings.get(word);
      if (!found) postings.set(word, [at, 1]);
      else if (found[found.length - 2] === at) found[found.length - 1]!++;
      else found.push(at, 1);
    }
    length += words.length;
    since += words.length + 1;
    if (since < stepLength) continue;
    since = 0;
    yield;
  }
  return { lengths, length, postings };
}

/** What `steps` return in the end. */
export function finish<R>(steps: Generator<undefined, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Of each index `most` hits at most. `vocabulary` is the one that the indexes were made with. */
export function searchTexts(
  indexes: readonly TextIndex[],
  query: string,
  vocabulary: SearchVocabulary,
  most = Infinity,
): TextSearch {
  const size = indexes.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const average = indexes.reduce((sum, { length }) => sum + length, 0) / (size || 1);
  const emphasis = emphasisIn(query, vocabulary);
  const weights = new Map<string, number>();
  for (const word of searchWords(query, vocabulary)) {
    if (weights.has(word)) continue;
    const count = indexes.reduce((sum, { postings }) => sum + (postings.get(word)?.length ?? 0) / 2, 0);
    weights.set(word, rarity(size, count) * (emphasis.get(word) ?? (count === 0 ? unheardOf : 1)));
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return {
    hits: indexes.map((index) => best(searchIndex(index, weights, total, average), most)),
    weights,
    rarest: rarity(size, 1),
  };
}

/** A word that stands nowhere may be another name for one that does. Names and figures have none. */
const unheardOf = 0.5;

/** How soon more of the same word tells no more, and how far long texts are held to have it by their length: the usual values. */
const saturation = 1.2;
const lengthShare = 0.75;

function searchIndex(
  { lengths, postings }: TextIndex,
  weights: ReadonlyMap<string, number>,
  total: number,
  average: number,
): TextHit[] {
  const found = new Map<number, { at: number; score: number; words: string[] }>();
  for (const [word, weight] of weights) {
    const places = postings.get(word) ?? [];
    for (let i = 0; i < places.length; i += 2) {
      const at = places[i]!;
      const count = places[i + 1]!;
      const room = saturation * (1 - lengthShare + (lengthShare * lengths[at]!) / (average || 1));
      const part = (weight * count) / (count + room) / total;
      const hit = found.get(at);
      if (!hit) found.set(at, { at, score: part, words: [word] });
      else {
        hit.score += part;
        hit.words.push(word);
      }
    }
  }
  return [...found.values()];
}

function best(hits: TextHit[], most: number): readonly TextHit[] {
  const isBefore = (a: TextHit, b: TextHit): number => b.score - a.score || a.at - b.at;
  if (hits.length <= most) return hits.sort(isBefore);
  const kept: TextHit[] = [];
  for (const hit of hits) {
    if (kept.length === most && isBefore(hit, kept[most - 1]!) >= 0) continue;
    let place = kept.length;
    while (place > 0 && isBefore(hit, kept[place - 1]!) < 0) place--;
    kept.splice(place, 0, hit);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

/** The inverse document frequency of BM25: of `size` texts `count` hold the word. */
function rarity(size: number, count: number): number {
  return Math.log(1 + (Math.max(size, count) - count + 0.5) / (count + 0.5));
}
