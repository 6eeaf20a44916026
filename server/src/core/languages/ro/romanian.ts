// Romanian: so far only how it writes figures.

import type { Language } from '../language.ts';

export const romanian: Language = {
  code: 'ro',
  name: 'Romanian',
  decimalSign: 'comma',
};
