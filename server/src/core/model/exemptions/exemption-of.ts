// Which sentences assert nothing: the one door to the exemption rules, and their order. Knows words only. Questions, lead-ins,
// task items, tags and the `strict` setting are decided by the callers; a writer's own tag wins before anybody asks here.

import type { ReadingLanguage } from '../../languages/language.ts';
import { isAboutDocument } from './about-document.ts';
import { isFragment } from './fragment.ts';
import { isGreeting } from './greeting.ts';
import { isImperative } from './imperative.ts';
import { readWords } from './read-words.ts';
import { mayBeIn } from './told-language.ts';

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
 * fine; the time is linear in its length. A sentence that is not in the language by whose words it is judged is exempt only as a
 * list item or cell of under four words.
 */
export function exemptionOf(
  words: string,
  where: SentencePlace,
  { exemptions: language }: ReadingLanguage,
): SentenceExemption | undefined {
  const sentence = readWords(words);
  if (sentence.words.length === 0) return undefined;
  const isItem = where.isListItem || where.isCell === true;
  // Words in quotation marks are what somebody said, and that they said it is a claim.
  if (!sentence.isQuotation) {
    if (isGreeting(sentence, language) && mayBeIn(language.telling, sentence)) return 'greeting';
    if (isAboutDocument(sentence, language) && mayBeIn(language.telling, sentence)) return 'meta';
    if (isImperative(sentence, isItem, language) && mayBeIn(language.telling, sentence)) return 'imperative';
  }
  return isFragment(sentence, isItem, where.isPart === true, language) ? 'fragment' : undefined;
}
