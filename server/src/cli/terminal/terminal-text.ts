// Text for a terminal: how many columns it takes, and characters that would act on the terminal made visible instead.
// Does not know findings.

import { makeVisible } from '../../core/text/visible-text.ts';

/** As `makeVisible`, but line breaks and tabs stay: for text whose lines are ours. */
export function makeLinesVisible(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split('\t').map(makeVisible).join('\t'))
    .join('\n');
}

/** One user-perceived character: where it starts in the text, what is printed for it, how many columns that takes. */
export interface Cell {
  readonly offset: number;
  readonly text: string;
  readonly width: number;
}

/** The line cut into cells; tabs reach to the next multiple of four columns. `line` holds no line break. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const add = (offset: number, text: string, width: number): void => {
    cells.push({ offset, text, width });
    column += width;
  };
  if (/^[\t\x20-\x7e]*$/.test(line)) {
    for (let i = 0; i < line.length; i++) {
      if (line[i] === '\t') add(i, ' '.repeat(tabWidth - (column % tabWidth)), tabWidth - (column % tabWidth));
      else add(i, line[i]!, 1);
    }
    return cells;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment, index } of segmenter.segment(line)) {
    // Some vowel signs of Burmese are characters of their own, but stand in the columns of the letter before.
    const before = /^\p{Mc}/u.test(segment) ? cells.at(-1) : undefined;
    if (before && /^\p{Lo}/u.test(before.text)) {
      const text = before.text + segment;
      cells[cells.length - 1] = { ...before, text, width: widthOfSegment(text) };
      column += widthOfSegment(text) - before.width;
      continue;
    }
    const shown = segment === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : makeVisible(segment);
    add(index, shown, segment === shown ? widthOfSegment(segment) : [...shown].length);
  }
  return cells;
}

/** Columns that `text` takes, made visible. */
export function widthOf(text: string): number {
  return cellsOf(text).reduce((sum, cell) => sum + cell.width, 0);
}

const tabWidth = 4;

let segmenter: Intl.Segmenter | undefined;

/** By the first character, as terminals do it: UAX #11 wide and full-width ranges, and emoji; scripts that join letters by their parts. */
function widthOfSegment(segment: string): number {
  if (/^\p{M}/u.test(segment)) return 0;
  const code = segment.codePointAt(0)!;
  if (segment.length > 1 && code >= 0x900 && !isWide(code) && /^\p{Lo}/u.test(segment))
    return widthOfJoined(segment, code);
  if (code < 0x1100) return segment.includes('\ufe0f') ? 2 : 1;
  return isWide(code) || /^\p{Emoji_Presentation}|\ufe0f/u.test(segment) ? 2 : 1;
}

/**
 * Letters of Indian and South-East Asian scripts: each has a column, and the vowel signs that stand beside them have one together. What
 * is joined is shown as one sign, of two columns at most; the letters of Khmer stand below each other and are counted.
 */
function widthOfJoined(segment: string, code: number): number {
  const letters = segment.match(/\p{Lo}/gu)!.length;
  const columns = letters + (/\p{Mc}/u.test(segment) ? 1 : 0);
  const isKhmer = code >= 0x1780 && code <= 0x17ff;
  return isKhmer ? columns : Math.min(2, columns);
}

function isWide(code: number): boolean {
  return wideRanges.some(([low, high]) => low <= code && code <= high);
}

const wideRanges: readonly (readonly [low: number, high: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x20000, 0x3fffd],
];
