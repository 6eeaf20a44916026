// Slovenian: so far only how it writes “third”.

import type { Language } from '../language.ts';

export const slovenian: Language = {
  code: 'sl',
  name: 'Slovenian',
  decimalSign: 'comma',
  sentences: { traits: { hasDottedOrdinals: true }, classes: {}, starters: '' },
};
