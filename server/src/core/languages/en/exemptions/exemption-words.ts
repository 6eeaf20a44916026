// All by which English sentences that assert nothing are told.

import type { ExemptionWords } from '../../exemption-words.ts';
import { announcesEnglish } from './announcing.ts';
import { englishDocumentWords } from './document-words.ts';
import { englishGreetingWords } from './greeting-words.ts';
import { englishOrderWords } from './order-words.ts';
import { recogniseEnglish } from './recognise.ts';
import { englishTellingWords } from './telling-words.ts';
import { englishVerbs } from './verbs.ts';
import { weighEnglish } from './weigh.ts';

export const englishExemptionWords: ExemptionWords = {
  verbs: englishVerbs,
  telling: englishTellingWords,
  orders: englishOrderWords,
  greetings: englishGreetingWords,
  document: englishDocumentWords,
  recognise: recogniseEnglish,
  weigh: weighEnglish,
  announces: announcesEnglish,
};
