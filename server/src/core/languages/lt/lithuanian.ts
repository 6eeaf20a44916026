// Lithuanian: so far only how it writes figures.

import type { Language } from '../language.ts';

export const lithuanian: Language = {
  code: 'lt',
  name: 'Lithuanian',
  decimalSign: 'comma',
};
