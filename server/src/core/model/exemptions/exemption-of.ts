// Which sentences assert nothing: the one door to the exemption rules, and their order. Knows words only. Questions, lead-ins,
// task items, tags and the `strict` setting are decided by the callers; a writer's own tag wins before anybody asks here.

import { isAboutDocument } from './about-document.ts';
import { isEnglish } from './english.ts';
import { isFragment } from './fragment.ts';
import { isGreeting } from './greeting.ts';
import { isImperative } from './imperative.ts';
import { readWords } from './word-row.ts';

export type SentenceExemption = 'imperative' | 'meta' | 'greeting' | 'fragment';

/** What a sentence stands in. A table cell is read as a list item is. */
export interface SentencePlace {
  readonly isListItem: boolean;
  readonly isCell?: boolean;
  /** Whether the item or cell holds other sentences too: a short sentence then is no short item. */
  readonly isPart?: boolean;
}

/**
 * Why a sentence asserts nothing, or undefined when it is to be read as a claim, which is the answer in every doubt.
 *
 * `words` are the sentence's visible words: markup, tags and references blanked out, each such unit a space. Any string is
 * fine; the time is linear in its length. The word lists are English: of text that is not, only list items and cells of
 * under four words are exempt.
 */
export function exemptionOf(words: string, where: SentencePlace): SentenceExemption | undefined {
  const sentence = readWords(words);
  if (sentence.words.length === 0) return undefined;
  const isItem = where.isListItem || where.isCell === true;
  // Words in quotation marks are what somebody said, and that they said it is a claim.
  if (!sentence.isQuotation) {
    if (isGreeting(sentence) && isEnglish(sentence)) return 'greeting';
    if (isAboutDocument(sentence) && isEnglish(sentence)) return 'meta';
    if (isImperative(sentence, isItem) && isEnglish(sentence)) return 'imperative';
  }
  return isFragment(sentence, isItem, where.isPart === true) ? 'fragment' : undefined;
}
