// Spanish spellings of units and powers of ten. Data only.

import type { UnitWords } from '../figure-words.ts';

export const spanishUnitWords: UnitWords = {
  units: [['%', 0, 'por\u00a0ciento']],
  scales: [[6, 'millones']],
  scaleMarks: [],
};
