// Hindi, and Marathi and Nepali, which are read by the same words.

import type { Language } from '../language.ts';
import { hindiSentenceWords } from './sentence-words.ts';

export const hindi: Language = {
  code: 'hi',
  alsoFor: ['mr', 'ne'],
  name: 'Hindi',
  sentences: hindiSentenceWords,
};
