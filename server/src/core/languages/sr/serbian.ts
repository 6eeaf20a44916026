// Serbian: so far only how it writes figures.

import type { Language } from '../language.ts';

export const serbian: Language = {
  code: 'sr',
  name: 'Serbian',
  decimalSign: 'comma',
};
