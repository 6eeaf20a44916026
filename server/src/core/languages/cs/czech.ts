// Czech, and Slovak, which is read by the same words.

import type { Language } from '../language.ts';
import { czechSentenceWords } from './sentence-words.ts';

export const czech: Language = {
  code: 'cs',
  alsoFor: ['sk'],
  name: 'Czech',
  decimalSign: 'comma',
  sentences: czechSentenceWords,
};
