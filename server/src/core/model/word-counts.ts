// How often each of many words occurs, kept over edits. Immutable; does not know what the words name.

/** Word → how often it occurs, at least once. */
export type WordCounts = ReadonlyMap<string, number>;

export function wordCountsOf(lists: readonly (readonly string[])[]): WordCounts {
  return wordCountsAfter(new Map(), [], lists);
}

/** `before` without the words of `gone` and with those of `come`. */
export function wordCountsAfter(
  before: WordCounts,
  gone: readonly (readonly string[])[],
  come: readonly (readonly string[])[],
): WordCounts {
  const counts = new Map(before);
  for (const list of gone) for (const word of list) add(counts, word, -1);
  for (const list of come) for (const word of list) add(counts, word, 1);
  return counts;
}

function add(counts: Map<string, number>, word: string, by: number): void {
  const count = (counts.get(word) ?? 0) + by;
  if (count > 0) counts.set(word, count);
  else counts.delete(word);
}
