// Latvian: so far only how it writes figures.

import type { Language } from '../language.ts';

export const latvian: Language = {
  code: 'lv',
  name: 'Latvian',
  decimalSign: 'comma',
};
