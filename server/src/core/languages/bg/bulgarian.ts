// Bulgarian: so far only how it writes figures.

import type { Language } from '../language.ts';

export const bulgarian: Language = {
  code: 'bg',
  name: 'Bulgarian',
  decimalSign: 'comma',
};
