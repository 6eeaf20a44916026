// Texts that can be searched for the words of a sentence, ranked by BM25. Indexes are made one by one and searched together: a
// word counts by how rare it is in all of them, so that scores from two indexes can be compared. Does not know what the texts are.

import MiniSearch from 'minisearch';
import { searchWords } from './search-words.ts';

export interface TextIndex {
  /** How many texts it holds. */
  readonly size: number;
  /** In how many of them a word stands. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly engine: MiniSearch<IndexedText>;
}

interface IndexedText {
  /** Place among the texts that were indexed. */
  readonly id: number;
  /** As they are searched for, with a space between them. */
  readonly words: string;
}

export interface TextHit {
  /** Place of the text in its index. */
  readonly at: number;
  readonly score: number;
  /** The words that it shares with the query. */
  readonly words: readonly string[];
}

export interface TextSearch {
  /** Of each index in turn, the best first. */
  readonly hits: readonly (readonly TextHit[])[];
  /** The words of the query, and how much each tells: the rarer, the more. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Texts indexed between two chances for whoever waits. */
const stepLength = 32;

/** Yields after every few texts and returns the index; `finish` runs it to its end. */
export function* indexTexts(texts: Iterable<string>): Generator<undefined, TextIndex> {
  const engine = new MiniSearch<IndexedText>({ fields: ['words'], tokenize: (words) => words.split(' '), processTerm: (word) => word });
  const frequency = new Map<string, number>();
  let size = 0;
  for (const text of texts) {
    const words = searchWords(text);
    engine.add({ id: size++, words: words.join(' ') });
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    if (size % stepLength === 0) yield;
  }
  return { size, frequency, engine };
}

/** What `steps` return in the end. */
export function finish<R>(steps: Generator<undefined, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function searchTexts(indexes: readonly TextIndex[], query: string): TextSearch {
  const size = indexes.reduce((sum, index) => sum + index.size, 0);
  const weights = new Map<string, number>();
  for (const word of searchWords(query)) {
    if (weights.has(word)) continue;
    weights.set(word, rarity(size, indexes.reduce((sum, { frequency }) => sum + (frequency.get(word) ?? 0), 0)));
  }
  return { hits: indexes.map((index) => searchIndex(index, weights)), weights };
}

function searchIndex({ size, frequency, engine }: TextIndex, weights: ReadonlyMap<string, number>): readonly TextHit[] {
  const words = [...weights.keys()].filter((word) => frequency.has(word));
  if (words.length === 0) return [];
  // The engine weighs a word by its rarity in this index; what counts is its rarity in all of them.
  const boostTerm = (word: string): number => weights.get(word)! / rarity(size, frequency.get(word)!);
  return engine.search(words.join(' '), { boostTerm }).map(({ id, score, queryTerms }) => ({ at: id as number, score, words: queryTerms }));
}

/** The inverse document frequency of BM25 as the engine has it: of `size` texts `count` hold the word. */
function rarity(size: number, count: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}
