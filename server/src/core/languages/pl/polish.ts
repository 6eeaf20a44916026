// Polish.

import type { Language } from '../language.ts';
import { polishSentenceWords } from './sentence-words.ts';

export const polish: Language = {
  code: 'pl',
  name: 'Polish',
  decimalSign: 'comma',
  sentences: polishSentenceWords,
};
