// Italian spellings of units and powers of ten. Data only.

import type { UnitWords } from '../figure-words.ts';

export const italianUnitWords: UnitWords = {
  units: [['%', 0, 'per\u00a0cento']],
  scales: [
    [6, 'milioni'],
    [9, 'miliardi'],
  ],
  scaleMarks: [],
};
