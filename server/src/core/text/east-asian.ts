// Chinese, Japanese and Korean: scripts in which a line may end within a word. What a line end or a gap between letters is there is a
// matter of setting and no part of the words. Chinese and Japanese have no blanks at all.

const UNSPACED_LETTERS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}`;
/** Marks of quotations that other scripts have too are none of theirs. */
const MARKS = String.raw`\u3001-\u3003\u3005\u3008-\u3011\u3014-\u301b\u30fb\u30fc\uff01-\uff0f\uff1a-\uff1f\uff3b\uff3d\uff5e-\uff65`;

/** For a class of characters in a pattern: their letters and marks. */
export const EAST_ASIAN = String.raw`${UNSPACED_LETTERS}\p{Script=Hangul}${MARKS}`;
/** For a class of characters in a pattern: letters alone. */
export const EAST_ASIAN_LETTERS = String.raw`${UNSPACED_LETTERS}\p{Script=Hangul}`;

const one = new RegExp(`[${EAST_ASIAN}]`, 'u');
const all = new RegExp(`[${EAST_ASIAN}]`, 'gu');
const unspaced = new RegExp(`[${UNSPACED_LETTERS}${MARKS}]`, 'u');
const unspacedLetter = new RegExp(`[${UNSPACED_LETTERS}]`, 'gu');

/** A look at what may have any, which costs little. */
export function mayHaveEastAsian(text: string): boolean {
  return /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\uffef\ud840-\ud8ff]/.test(text);
}

/** `character` may be empty, or half of a pair. */
export function isEastAsian(character: string): boolean {
  return character > '\u10ff' && one.test(character);
}

/** Of a script without blanks. `character` may be empty, or half of a pair. */
export function hasNoBlanks(character: string): boolean {
  return character > '\u2e7f' && unspaced.test(character);
}

/** How many letters and marks of these scripts `text` has. */
export function countEastAsian(text: string): number {
  return text.match(all)?.length ?? 0;
}

/** With each letter of a script without blanks as a word of its own; for counting. */
export function eachUnspacedLetter(text: string): string {
  return mayHaveEastAsian(text) ? text.replace(unspacedLetter, ' x ') : text;
}

/** Line ends in scripts without blanks are taken out, as they would be in a book. */
export function withoutLineEnds(text: string): string {
  return mayHaveEastAsian(text)
    ? text.replace(/[ \t\r\n]+/g, (gap: string, at: number) =>
        /[\r\n]/.test(gap) && hasNoBlanks(characterBefore(text, at)) && hasNoBlanks(characterAt(text, at + gap.length))
          ? ''
          : gap,
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

/** For a class of characters in a pattern: radicals, which some PDFs have where the letter of the same shape is meant. */
export const RADICALS = String.raw`\u2e80-\u2fd5`;
const radicals = new RegExp(`[${RADICALS}]`, 'g');

/** The letters for radicals of the same shape that Unicode has no rule for. */
const shapes: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '⺝月 ⺟母 ⺠民 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ' +
    '⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map(([radical = '', letter = '']) => [radical, letter]),
);

/** Of the same length. */
export function withoutRadicals(text: string): string {
  return text.replace(radicals, (sign) => shapes[sign] ?? sign.normalize('NFKC'));
}
