// Sentences that end in a colon before a list, table, quotation or code: whether they only announce what stands below.

import type { ReadingLanguage } from '../../languages/language.ts';
import { exemptionOf } from './exemption-of.ts';
import { readWords } from './read-words.ts';
import { mayBeIn } from './told-language.ts';

/** Whether the sentence asserts nothing of its own; where nobody can read its language, it is taken to announce. */
export function isAnnouncing(words: string, language: ReadingLanguage): boolean {
  const { exemptions } = language;
  const sentence = readWords(words);
  if (!exemptions?.announces || sentence.words.length === 0 || !mayBeIn(exemptions.telling, sentence)) return true;
  if (exemptions.announces(sentence)) return true;
  const reason = exemptionOf(words.replace(/\s*[:：][\s*_]*$/, ''), { isListItem: false }, language);
  return reason !== undefined && reason !== 'doubtful';
}
