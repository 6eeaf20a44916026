// Which sentences assert nothing: the one door to the exemption rules, and their order. Knows words only. Questions, lead-ins,
// task items, tags and the `strict` setting are decided by the callers; a writer's own tag wins before anybody asks here.

import type { ExemptionWords } from '../../languages/exemption-words.ts';
import type { ReadingLanguage } from '../../languages/language.ts';
import type { WordRow } from '../../languages/word-row.ts';
import { isAboutDocument } from './about-document.ts';
import { isGreeting } from './greeting.ts';
import { isImperative } from './imperative.ts';
import { judgingLanguage } from './judging-language.ts';
import { labelledValue } from './labelled-value.ts';
import { readWords } from './read-words.ts';
import { recognise } from './recognise.ts';
import type { SentenceExemption, SentencePlace } from './sentence-place.ts';
import { tellLanguage } from './told-language.ts';
import { weighUnread, weighWords } from './weigh-words.ts';

/**
 * Why a sentence asserts nothing; undefined when it is a claim, and `doubtful` when it is neither recognised as asserting
 * nothing nor plainly an assertion.
 *
 * `words` are the sentence's visible words: markup, tags and references blanked out, each such unit a space. Any string is
 * fine; the time is linear in its length. Nothing is exempt by the words of a language that is not its own.
 */
export function exemptionOf(
  words: string,
  where: SentencePlace,
  declared: ReadingLanguage,
): SentenceExemption | 'doubtful' | undefined {
  const sentence = readWords(words);
  if (sentence.words.length === 0) return undefined;
  const { recognition, exemptions: language } = judgingLanguage(sentence, declared);
  if (recognition) return recognise(sentence, where, recognition);
  const isItem = where.isListItem || where.isCell === true;
  if (!language) return weighUnread(sentence, words, isItem);
  const told = tellLanguage(language.telling, sentence);
  // Words in quotation marks are what somebody said, and that they said it is a claim.
  if (!sentence.isQuotation && told !== 'hardly') {
    if (isGreeting(sentence, language)) return 'greeting';
    const recognised = language.recognise?.(sentence, words);
    if (recognised) return recognised;
    if (isAboutDocument(sentence, language)) return 'meta';
    if (isImperative(sentence, isItem, language) && !isUnderLabel(sentence, isItem, language)) return 'imperative';
  }
  const labelled = labelledValue(words, { isItem, isRecord: where.isRecord === true }, language);
  if (labelled) return labelled === 'claim' ? undefined : labelled;
  return weighWords(sentence, words, isItem, told, language);
}

/** "File location: a shared folder": a short label that begins as an order does, and no order behind its colon. */
function isUnderLabel(sentence: WordRow, isItem: boolean, language: ExemptionWords): boolean {
  const { words } = sentence;
  const label = words.findIndex(({ gap }) => gap.includes(':'));
  if (!isItem || label < 1 || label > 2 || label === words.length - 1) return false;
  const value = { ...sentence, words: words.slice(label + 1) };
  return (
    !isImperative(value, isItem, language) &&
    !words.slice(0, label + 1).some(({ text }) => language.verbs.isObjectOpener(text))
  );
}
