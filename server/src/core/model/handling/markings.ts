// Marks of handling, their order, and how one is written in running text. TLP 2.0 (FIRST, August 2022) unless a configuration gives
// a list of its own; no national words of classification are known here.

/** From the freest to the strictest. */
export const tlpMarks: readonly string[] = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];

/** How strict `mark` is among `marks`; -1 where it is none of them. Case counts: a mark is a sign. */
export function strictnessOf(mark: string, marks: readonly string[]): number {
  return marks.indexOf(mark);
}

/** The strictest of `found`; undefined where none of them is a mark. */
export function strictestOf(found: readonly (string | undefined)[], marks: readonly string[]): string | undefined {
  const most = Math.max(-1, ...found.map((mark) => (mark === undefined ? -1 : strictnessOf(mark, marks))));
  return marks[most];
}

/** A mark in parentheses, in force or not, with its place. */
export interface WrittenMark {
  readonly text: string;
  /** Without the parentheses; counts from where the text began. */
  readonly start: number;
  readonly end: number;
  /** Nothing but signs of emphasis stands before it: it is that of all that follows. */
  readonly isOpening: boolean;
}

const opening = /^[\s>*_]*\(([^()\n]{1,40})\)/;
/** What is meant for a label of TLP: with its colon, or with one of the colours. “(TLP 2.0)” and “(TLP)” are words. */
const label =
  /(?<!`)\(\s*(TLP\s*:\s*[a-z]+(?:\s*\+?\s*[a-z]+)?|TLP[\s_-]?(?:white|clear|green|amber(?:\s*\+?\s*strict)?|red))\s*\)/i;

/** The mark that `text` opens with, or a label of TLP further on, as nothing else is written so. Undefined where there is none. */
export function writtenMark(text: string, marks: readonly string[]): WrittenMark | undefined {
  const first = opening.exec(text);
  if (first && marks.includes(first[1]!)) return placed(text, first.index, first[0], first[1]!);
  const tlp = label.exec(text);
  return tlp ? placed(text, tlp.index, tlp[0], tlp[1]!) : undefined;
}

/** The mark that was meant by one that is none: spaces, small letters, the older name of CLEAR. Undefined where nobody can tell. */
export function meantMark(text: string, marks: readonly string[]): string | undefined {
  const squeezed = text
    .toUpperCase()
    .replace(/[\s_]+/g, '')
    .replace(/^TLP[-:]?(?=[A-Z])/, 'TLP:');
  const current =
    squeezed === 'TLP:WHITE' ? 'TLP:CLEAR' : squeezed === 'TLP:AMBERSTRICT' ? 'TLP:AMBER+STRICT' : squeezed;
  return marks.find((mark) => mark.toUpperCase().replace(/\s+/g, '') === current);
}

function placed(text: string, index: number, whole: string, mark: string): WrittenMark {
  const start = index + whole.lastIndexOf(mark);
  return {
    text: mark,
    start,
    end: start + mark.length,
    isOpening: /^[\s>*_]*\($/.test(text.slice(0, start).trimEnd()),
  };
}
