// Indonesian: so far only how it writes figures.

import type { Language } from '../language.ts';

export const indonesian: Language = {
  code: 'id',
  name: 'Indonesian',
  decimalSign: 'comma',
};
