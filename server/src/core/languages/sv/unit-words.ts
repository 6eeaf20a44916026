// Swedish spellings of units and powers of ten. Data only.

import type { UnitWords } from '../figure-words.ts';

export const swedishUnitWords: UnitWords = {
  units: [['krone', 0, 'krona kronor']],
  scales: [[6, 'miljoner']],
  scaleMarks: [],
};
