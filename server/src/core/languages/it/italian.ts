// Italian.

import type { Language } from '../language.ts';
import { italianSentenceWords } from './sentence-words.ts';
import { italianUnitWords } from './unit-words.ts';

export const italian: Language = {
  code: 'it',
  name: 'Italian',
  decimalSign: 'comma',
  sentences: italianSentenceWords,
  units: italianUnitWords,
  negations: 'non mai',
};
