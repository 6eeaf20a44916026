// The few words of a paragraph that show why it was found: its sentence that shares most with what was looked for.

import { plainLine } from '../text/plain-line.ts';
import { searchWords } from '../text/search-words.ts';
import { paragraphText } from './archive.ts';
import type { RankedPassage } from './rank-sources.ts';

/** Not behind `Mr.` and the like. Good enough to cut at: a cut in the wrong place hides nothing, the paragraph stands where the locator says. */
const SENTENCE_END = /(?<=(?:\p{L}{3}|\p{N})["'”’»)]*[.!?…]["'”’»)]*)\s+(?=["'“‘«(]*[\p{Lu}\p{N}])/u;

/** One line without control characters, at most `limit` of them; `…` stands where words are left out at its end. */
export function passageExcerpt({ archive, paragraph, shared }: RankedPassage, limit = 70): string {
  let best = '';
  let most = -1;
  for (const sentence of paragraphText(archive, paragraph).split(SENTENCE_END)) {
    const weight = [...new Set(searchWords(sentence))].reduce((sum, word) => sum + (shared.get(word) ?? 0), 0);
    if (weight > most) [best, most] = [sentence, weight];
  }
  return plainLine(best, limit);
}
