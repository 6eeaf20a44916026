// French spellings of units and powers of ten. Data only.

import type { UnitWords } from '../figure-words.ts';

export const frenchUnitWords: UnitWords = {
  units: [
    ['%', 0, 'pour\u00a0cent'],
    ['hour', 0, 'heures'],
    ['day', 0, 'jours'],
    ['week', 0, 'semaines'],
    ['month', 0, 'mois'],
    ['year', 0, 'ans années'],
  ],
  scales: [[9, 'milliard milliards']],
  scaleMarks: [],
};
