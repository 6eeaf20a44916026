// Words of scripts in which a line may end anywhere: what to look for where no blanks part them, and where one may begin or end.

import { EAST_ASIAN_LETTERS, mayHaveEastAsian } from '../../../text/east-asian.ts';

const pieceLength = 3;
const runs = new RegExp(`[${EAST_ASIAN_LETTERS}]{${pieceLength},}`, 'gu');

/** Of the runs of letters of `text` that have no blanks, a few letters each. */
export function unspacedPieces(text: string): readonly string[] {
  if (!mayHaveEastAsian(text)) return [];
  return [...text.matchAll(runs)].flatMap(([run]) => {
    const signs = [...run];
    return Array.from({ length: Math.floor(signs.length / pieceLength) }, (_, index) =>
      signs.slice(index * pieceLength, (index + 1) * pieceLength).join(''),
    );
  });
}

/** Before a word they turn it round, and behind one they do: 不可能, 増加しない, 할 수 없다. */
const turningBefore = /[不未無无没沒勿莫]$/;
const turningBehind = /^(?:ない|なかっ|なく|ません|않|못|없)/;

/** Whether a quotation may begin or end between `before` and `behind`, where one of them is of such a script. */
export function isEdgeOfUnspaced(before: string, behind: string): boolean {
  return !turningBefore.test(before) && !turningBehind.test(behind);
}
