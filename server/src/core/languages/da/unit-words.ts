// Danish spellings of units and powers of ten. Data only.

import type { UnitWords } from '../figure-words.ts';

export const danishUnitWords: UnitWords = {
  units: [
    ['%', 0, 'procent'],
    ['day', 0, 'dage'],
    ['week', 0, 'uger'],
    ['month', 0, 'måneder'],
    ['year', 0, 'år'],
    ['krone', 0, 'kroner'],
  ],
  scales: [],
  scaleMarks: [
    [6, 'mio'],
    [9, 'mia'],
  ],
};
