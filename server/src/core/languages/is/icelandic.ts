// Icelandic: so far only how it writes figures.

import type { Language } from '../language.ts';

export const icelandic: Language = {
  code: 'is',
  name: 'Icelandic',
  decimalSign: 'comma',
};
