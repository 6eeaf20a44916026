// Declared sources searched by what somebody types: words of the key, the title, the publisher or the author. Words that begin with
// what is typed come before those that only hold it. Ranks no further: within both, the order that comes in stays.

import type { Source } from './source.ts';

/** Those of `sources` that have every word of `query` somewhere; all of them where it is empty. Case and accents do not matter. */
export function searchSources(query: string, sources: readonly Source[]): readonly Source[] {
  const asked = folded(query)
    .replace(/^@/, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (asked.length === 0) return sources;
  const tiers: [Source[], Source[], Source[]] = [[], [], []];
  for (const source of sources) {
    const { key, words } = searchedWords(source);
    if (!asked.every((word) => words.includes(word))) continue;
    const tier = asked.length === 1 && key === asked[0] ? 0 : asked.every((word) => beginsWord(words, word)) ? 1 : 2;
    tiers[tier].push(source);
  }
  return tiers.flat();
}

interface SearchedWords {
  readonly key: string;
  readonly words: string;
}

/** Folded once: a list of thousands is searched at every key. */
const searched = new WeakMap<Source, SearchedWords>();

function searchedWords(source: Source): SearchedWords {
  let known = searched.get(source);
  if (!known) {
    const { id, title, publisher, author, date } = source;
    known = { key: folded(id), words: folded([id, title, publisher, author, date].join(' ')) };
    searched.set(source, known);
  }
  return known;
}

function beginsWord(words: string, word: string): boolean {
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
    if (at === 0 || !LETTER.test(words[at - 1]!)) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{N}]/u;

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
