// Scripts in which a line may end anywhere, and in which blanks between letters say little or nothing: Chinese, Japanese, Korean. What
// the edge of a word is there is told by the letters beside it.

/** For a class of characters: letters and marks of these scripts. */
export const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3001-\u3003\u3005\u3008-\u3011\u3014-\u301b\u30fb\u30fc\uff01-\uff0f\uff1a-\uff1f\uff3b\uff3d\uff5e-\uff65`;

const unspaced = new RegExp(`[${UNSPACED}]`, 'u');
const words = new RegExp(`[${UNSPACED}]+`, 'gu');

/** `character` may be empty, or half of a pair. */
export function isUnspaced(character: string): boolean {
  return character > '\u10ff' && unspaced.test(character);
}

const pieceLength = 3;
const letters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3,}/gu;

/** Of the runs of letters of `text` that have no blanks, a few letters each: what to look for where there are no words. */
export function unspacedPieces(text: string): readonly string[] {
  if (!/[\u3040-\ud7ff]/.test(text)) return [];
  return [...text.matchAll(letters)].flatMap(([run]) => {
    const signs = [...run];
    return Array.from({ length: Math.floor(signs.length / pieceLength) }, (_, index) =>
      signs.slice(index * pieceLength, (index + 1) * pieceLength).join(''),
    );
  });
}

/** How many letters and marks of these scripts `text` has. */
export function countUnspaced(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(words)) count += [...run].length;
  return count;
}

/** Before a word they turn it round, and behind one they do: 不可能, 増加しない, 할 수 없다. */
const turningBefore = /[不未無无没沒勿莫]$/;
const turningBehind = /^(?:ない|なかっ|なく|ません|않|못|없)/;

/** Whether a word may begin or end between `before` and `behind`, of which one at least ends or begins with such a letter. */
export function isEdgeOfUnspaced(before: string, behind: string): boolean {
  return !turningBefore.test(before) && !turningBehind.test(behind);
}
