// Portuguese.

import type { Language } from '../language.ts';
import { portugueseSentenceWords } from './sentence-words.ts';

export const portuguese: Language = {
  code: 'pt',
  name: 'Portuguese',
  decimalSign: 'comma',
  sentences: portugueseSentenceWords,
};
