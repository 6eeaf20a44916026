// Which declared source most likely stands behind a sentence: by the words they share, rare words counting more. Knows
// titles, publishers and notes; archived texts are another matter.

import type { Source } from './source.ts';

const WORD = /[\p{L}\p{N}]{3,}/gu;

/** `sources` with the best match for `sentence` first; ties keep the order of declaration. */
export function rankSources(sentence: string, sources: readonly Source[]): readonly Source[] {
  const bags = sources.map((source) => wordsOf([source.id, source.title, source.author, source.publisher, source.note].join(' ')));
  const wanted = wordsOf(sentence);
  const score = (bag: ReadonlySet<string>): number => {
    let sum = 0;
    for (const word of wanted) if (bag.has(word)) sum += 1 / bags.filter((other) => other.has(word)).length;
    return sum;
  };
  return sources
    .map((source, index) => ({ source, index, score: score(bags[index]!) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ source }) => source);
}

/** Lower-cased words of three letters and more, a plural `s` dropped. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(WORD) ?? []).map((word) => (word.length > 4 ? word.replace(/s$/, '') : word)));
}
