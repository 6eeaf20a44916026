// Scripts that are written without blanks between words: Chinese and Japanese. What a line end or a gap between letters is there is a
// matter of setting and no part of the words.

/** A letter or mark of such a script, for a class of characters. Marks of quotations that other scripts have too are none. */
const SET = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3001-\u3003\u3005\u3008-\u3011\u3014-\u301b\u30fb\u30fc\uff01-\uff0f\uff1a-\uff1f\uff3b\uff3d\uff5e\uff5f-\uff65`;

/** White space between two of them, of any kind and length. */
export const gapWithin = new RegExp(`(?<=[${SET}])\\s+(?=[${SET}])`, 'gu');

const letters = new RegExp(`[${SET}]`, 'u');

export function isUnspaced(character: string): boolean {
  return character > '\u2fff' && letters.test(character);
}
