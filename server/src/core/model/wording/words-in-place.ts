// Looks for words that mean something only where they stand. Knows none of them.

import type { WordsInPlace } from '../../languages/wording-words.ts';
import type { Span } from '../../text/span.ts';

/** Where they stand in `own` and are meant, in order. Lazy: who wants the first pays for no other. */
export function* wordsInPlace(own: string, { words, isMeant, named }: WordsInPlace): Generator<Span, void> {
  for (const { 0: word, index } of own.matchAll(words)) {
    const end = index + word.length;
    if (!isMeant({ word, own, start: index, end })) continue;
    const span = named?.exec(word);
    yield span ? { start: index + span.index, end: index + span.index + span[0].length } : { start: index, end };
  }
}
