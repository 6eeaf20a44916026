// Finnish: so far only how it writes “third”.

import type { Language } from '../language.ts';

export const finnish: Language = {
  code: 'fi',
  name: 'Finnish',
  decimalSign: 'comma',
  sentences: { traits: { hasDottedOrdinals: true }, classes: {}, starters: '' },
};
