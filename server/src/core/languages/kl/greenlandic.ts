// Greenlandic: so far only how it writes figures.

import type { Language } from '../language.ts';

export const greenlandic: Language = {
  code: 'kl',
  name: 'Greenlandic',
  decimalSign: 'comma',
};
