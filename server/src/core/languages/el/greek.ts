// Greek.

import type { Language } from '../language.ts';
import { greekSentenceWords } from './sentence-words.ts';

export const greek: Language = {
  code: 'el',
  name: 'Greek',
  stops: { ends: ';\u037e' },
  decimalSign: 'comma',
  sentences: greekSentenceWords,
};
