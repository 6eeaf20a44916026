// Patterns for whole sentences, found by the words they need: few sentences have to be compared with any.

import type { WordRow } from '../../word-row.ts';
import { splitWords, type WordTest } from '../../word-set.ts';

/** What a sentence looks like as a whole. */
export interface SentenceShape {
  /** The sentence begins with one of these words, as a row has them. */
  readonly opens?: string;
  /** Where it may begin with any: one of its words is such a one. */
  readonly holds?: WordTest;
  readonly pattern: RegExp;
}

/** Gives the patterns of `shapes` that a sentence with at least one word may match. The index is made when first asked. */
export function shapeFinder(shapes: readonly SentenceShape[]): (sentence: WordRow) => readonly RegExp[] {
  let byOpener: ReadonlyMap<string, readonly RegExp[]> | undefined;
  const others = shapes.filter(({ opens }) => opens === undefined);
  return ({ words }) => {
    byOpener ??= indexByOpener(shapes);
    const opened = byOpener.get(words[0]!.text) ?? none;
    if (others.length === 0) return opened;
    const held = others.filter(({ holds }) => holds !== undefined && words.some(({ text }) => holds(text)));
    return held.length === 0 ? opened : [...opened, ...held.map(({ pattern }) => pattern)];
  };
}

const none: readonly RegExp[] = [];

function indexByOpener(shapes: readonly SentenceShape[]): ReadonlyMap<string, readonly RegExp[]> {
  const index = new Map<string, RegExp[]>();
  for (const { opens = '', pattern } of shapes) {
    for (const word of splitWords(opens)) {
      const known = index.get(word);
      if (known) known.push(pattern);
      else index.set(word, [pattern]);
    }
  }
  return index;
}
