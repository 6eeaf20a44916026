// Danish, and Norwegian, which is read by the same words.

import type { Language } from '../language.ts';
import { danishSentenceWords } from './sentence-words.ts';
import { danishUnitWords } from './unit-words.ts';

export const danish: Language = {
  code: 'da',
  alsoFor: ['nb', 'nn', 'no'],
  name: 'Danish',
  decimalSign: 'comma',
  sentences: danishSentenceWords,
  units: danishUnitWords,
};
