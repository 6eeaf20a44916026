// Croatian: so far only how it writes “third”.

import type { Language } from '../language.ts';

export const croatian: Language = {
  code: 'hr',
  name: 'Croatian',
  decimalSign: 'comma',
  sentences: { traits: { hasDottedOrdinals: true }, classes: {}, starters: '' },
};
