// Words that form no sentence: list items and table cells of under four words or without a verb, and in paragraphs only what
// no reading could take for a sentence. "Label: number" states a finding although the colon stands for its verb.

import type { ExemptionWords } from '../../languages/exemption-words.ts';
import type { WordRow } from '../../languages/word-row.ts';
import { isSurelyIn } from './told-language.ts';

/** Fewer words than this are no sentence in a list or a table. */
const shortest = 4;

/** Whether the sentence is a fragment; `isItem` in list items and table cells, `isPart` where they hold other sentences too. */
export function isFragment(
  sentence: WordRow,
  isItem: boolean,
  isPart: boolean,
  { verbs, telling }: ExemptionWords,
): boolean {
  if (!isItem) return !verbs.mayHoldVerb(sentence, 0) && !isFinding(sentence) && isSurelyIn(telling, sentence);
  // "Two died. Four were hurt." asserts twice, however short its sentences are.
  if (sentence.size < shortest && !(isPart && verbs.holdsVerb(sentence, 0, 'any'))) return true;
  return !isFinding(sentence) && !verbs.holdsVerb(sentence, 0, 'any') && isSurelyIn(telling, sentence);
}

/** `Ships sunk: between 12 and 14`: a short label, a colon, and a value with a number in it. */
function isFinding({ words }: WordRow): boolean {
  const label = words.findIndex((word) => word.gap.includes(':'));
  return label >= 0 && label < 6 && words.slice(label + 1).some((word) => word.isNumber);
}
