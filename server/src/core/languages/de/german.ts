// German.

import type { Language } from '../language.ts';
import { germanRecognition } from './recognition/recognition.ts';
import { germanSentenceWords } from './sentence-words.ts';
import { germanUnitWords } from './unit-words.ts';
import { germanWordingWords } from './wording-words.ts';

export const german: Language = {
  code: 'de',
  name: 'German',
  decimalSign: 'comma',
  sentences: germanSentenceWords,
  recognition: germanRecognition,
  wording: germanWordingWords,
  units: germanUnitWords,
  negations: 'nicht nichts kein\\p{L}* nie niemals',
  contraryOpeners: 'gegen',
};
