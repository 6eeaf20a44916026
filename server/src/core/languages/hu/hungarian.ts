// Hungarian: so far only how it writes “third”.

import type { Language } from '../language.ts';

export const hungarian: Language = {
  code: 'hu',
  name: 'Hungarian',
  decimalSign: 'comma',
  sentences: { traits: { hasDottedOrdinals: true }, classes: {}, starters: '' },
};
