// Spanish.

import type { Language } from '../language.ts';
import { spanishSentenceWords } from './sentence-words.ts';
import { spanishUnitWords } from './unit-words.ts';

export const spanish: Language = {
  code: 'es',
  name: 'Spanish',
  decimalSign: 'comma',
  sentences: spanishSentenceWords,
  units: spanishUnitWords,
  negations: 'no ni nunca tampoco ningun\\p{L}*',
};
