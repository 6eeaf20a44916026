// Which declared source most likely stands behind a sentence: by the words they share, rare words counting more. Knows
// titles, publishers and notes; archived texts are another matter.

import type { Source } from './source.ts';

const WORD = /[\p{L}\p{N}]{3,}/gu;

/** The words of some sources, and how much each word tells. */
interface WordIndex {
  readonly sources: readonly Source[];
  readonly bags: readonly ReadonlySet<string>[];
  /** In how many bags a word stands. */
  readonly frequency: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<ReadonlyMap<string, Source>, WordIndex>();

/** The sources of `byId` with the best match for `sentence` first; ties keep the order of declaration. */
export function rankSources(sentence: string, byId: ReadonlyMap<string, Source>): readonly Source[] {
  let index = indexes.get(byId);
  if (!index) indexes.set(byId, (index = indexWords([...byId.values()])));
  const { sources, bags, frequency } = index;
  const scores = new Float64Array(sources.length);
  for (const word of wordsOf(sentence)) {
    const count = frequency.get(word);
    if (count === undefined) continue;
    for (const [at, bag] of bags.entries()) if (bag.has(word)) scores[at]! += 1 / count;
  }
  return sources.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]! || a - b).map((at) => sources[at]!);
}

function indexWords(sources: readonly Source[]): WordIndex {
  const bags = sources.map((source) => wordsOf([source.id, source.title, source.author, source.publisher, source.note].join(' ')));
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return { sources, bags, frequency };
}

/** Lower-cased words of three letters and more, a plural `s` dropped. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(WORD) ?? []).map((word) => (word.length > 4 ? word.replace(/s$/, '') : word)));
}
