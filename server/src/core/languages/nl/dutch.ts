// Dutch.

import type { Language } from '../language.ts';
import { dutchSentenceWords } from './sentence-words.ts';

export const dutch: Language = {
  code: 'nl',
  name: 'Dutch',
  decimalSign: 'comma',
  sentences: dutchSentenceWords,
};
