// Scripts that are written without blanks between words: Chinese and Japanese. What a line end or a gap between letters is there is a
// matter of setting and no part of the words.

const LETTERS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}`;
/** Marks of quotations that other scripts have too are none of theirs. */
const MARKS = String.raw`\u3001-\u3003\u3005\u3008-\u3011\u3014-\u301b\u30fb\u30fc\uff01-\uff0f\uff1a-\uff1f\uff3b\uff3d\uff5e-\uff65`;

const one = new RegExp(`[${LETTERS}${MARKS}]`, 'u');
const letter = new RegExp(`[${LETTERS}]`, 'gu');

/** Whether it is a letter or mark of such a script. */
export function isUnspaced(character: string): boolean {
  return character > '\u2fff' && one.test(character);
}

/** With each of their letters as a word of its own; for counting. */
export function eachUnspacedLetter(text: string): string {
  return mayHaveThem.test(text) ? text.replace(letter, ' x ') : text;
}

/** Line ends between them are taken out, as they would be in a book. */
export function withoutLineEnds(text: string): string {
  return mayHaveThem.test(text)
    ? text.replace(/[ \t]*[\r\n][ \t\r\n]*/g, (gap: string, at: number) =>
        isUnspaced(characterBefore(text, at)) && isUnspaced(characterAt(text, at + gap.length)) ? '' : gap,
      )
    : text;
}

/** Empty at the start of `text`. */
export function characterBefore(text: string, at: number): string {
  const end = text.slice(Math.max(0, at - 2), at);
  return /[\ud800-\udbff][\udc00-\udfff]$/.test(end) ? end : end.slice(-1);
}

/** Empty at the end of `text`. */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

const mayHaveThem = /[\u3000-\u9fff\uf900-\uffef\ud840-\ud8ff]/;
