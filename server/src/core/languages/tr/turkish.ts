// Turkish.

import type { Language } from '../language.ts';
import { turkishSentenceWords } from './sentence-words.ts';

export const turkish: Language = {
  code: 'tr',
  name: 'Turkish',
  decimalSign: 'comma',
  sentences: turkishSentenceWords,
};
