// Ukrainian.

import type { Language } from '../language.ts';
import { ukrainianSentenceWords } from './sentence-words.ts';

export const ukrainian: Language = {
  code: 'uk',
  name: 'Ukrainian',
  decimalSign: 'comma',
  sentences: ukrainianSentenceWords,
};
