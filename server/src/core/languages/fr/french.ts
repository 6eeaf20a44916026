// French.

import type { Language } from '../language.ts';
import { frenchRecognition } from './recognition/recognition.ts';
import { frenchSentenceWords } from './sentence-words.ts';
import { frenchUnitWords } from './unit-words.ts';

export const french: Language = {
  code: 'fr',
  name: 'French',
  decimalSign: 'comma',
  sentences: frenchSentenceWords,
  recognition: frenchRecognition,
  units: frenchUnitWords,
  negations: "ne n' pas jamais aucune? ni non",
};
