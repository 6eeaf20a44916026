// Estonian: so far only how it writes “third”.

import type { Language } from '../language.ts';

export const estonian: Language = {
  code: 'et',
  name: 'Estonian',
  decimalSign: 'comma',
  sentences: { traits: { hasDottedOrdinals: true }, classes: {}, starters: '' },
};
