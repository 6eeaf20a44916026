// German spellings of units and powers of ten. Data only.

import type { UnitWords } from '../figure-words.ts';

export const germanUnitWords: UnitWords = {
  units: [
    ['%', 0, 'Prozent'],
    ['g', 6, 'Tonnen'],
    ['hour', 0, 'Stunden'],
    ['day', 0, 'Tage Tagen'],
    ['week', 0, 'Wochen'],
    ['month', 0, 'Monate Monaten'],
    ['year', 0, 'Jahre Jahren'],
  ],
  scales: [
    [6, 'Millionen'],
    [9, 'Milliarde Milliarden'],
  ],
  scaleMarks: [
    [6, 'Mio'],
    [9, 'Mrd'],
  ],
};
