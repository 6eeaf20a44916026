// Russian.

import type { Language } from '../language.ts';
import { russianSentenceWords } from './sentence-words.ts';

export const russian: Language = {
  code: 'ru',
  name: 'Russian',
  decimalSign: 'comma',
  sentences: russianSentenceWords,
};
