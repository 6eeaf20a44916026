// English words that say whether something went up or down by a figure, or to it.

import type { DirectionWords } from '../../figure-words.ts';

/** Between such a word and its figure. */
const between =
  '(?:\\s+(?:by|to|at|of|from|about|around|nearly|almost|over|roughly|some|more\\s+than|less\\s+than|as\\s+much\\s+as|up\\s+to|an?|the|another|further|sharply|slightly|only|just|rate)){0,4}\\s+$';

const before = (words: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${words})${between}`, 'iu');
const behind = (words: string): RegExp => new RegExp(`^[\\s-](?:${words})(?![\\p{L}])`, 'iu');

export const englishDirections: readonly DirectionWords[] = [
  {
    direction: 'up',
    before: before(
      'rise|rises|rising|rose|risen|increase[sd]?|increasing|grow|grows|grew|grown|growing|growth|gain|gains|gained|gaining|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surge[sd]?|surging|soar(?:s|ed|ing)?|up|expanded|accelerated|doubled|raised',
    ),
    behind: behind('increase|rise|growth|gain|jump|surge|higher|more'),
  },
  {
    direction: 'down',
    before: before(
      'fall|falls|falling|fell|fallen|decrease[sd]?|decreasing|decline[sd]?|declining|drop|drops|dropped|dropping|shrink|shrinks|shrank|shrunk|plunge[sd]?|plummet(?:s|ed|ing)?|slump(?:s|ed|ing)?|sank|sunk|contracted|down|lowered|reduced|reduction|cut|slashed|halved',
    ),
    behind: behind('decrease|decline|drop|fall|slump|reduction|cut|lower|less|fewer'),
  },
];
