// Swedish.

import type { Language } from '../language.ts';
import { swedishSentenceWords } from './sentence-words.ts';
import { swedishUnitWords } from './unit-words.ts';

export const swedish: Language = {
  code: 'sv',
  name: 'Swedish',
  decimalSign: 'comma',
  sentences: swedishSentenceWords,
  units: swedishUnitWords,
};
