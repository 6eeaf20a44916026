// The lines of one page of a PDF, as they are drawn: their words, and where they and the stretches between wide gaps stand. The page is
// turned so that most of its words run from left to right. Knows nothing of columns and paragraphs.

import { characterAt, characterBefore, isUnspaced } from '../east-asian.ts';
import { raised } from '../raised.ts';

/** As much of an item of PDF.js as is needed. */
export interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly height: number;
  /** The last two are the place of the piece, from the lower left; the first two are where its line runs. */
  readonly transform: readonly number[];
}

/** In points, from the lower left. */
export interface Place {
  readonly left: number;
  readonly right: number;
  /** Of the base line, from below. */
  readonly y: number;
  readonly height: number;
}

/** Words without a wide gap. */
export interface Segment extends Place {
  readonly text: string;
}

export interface Line extends Segment {
  /** From left to right as drawn; one at least. */
  readonly segments: readonly Segment[];
}

/** In order of drawing; none is empty. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const turned = mostTurned(pieces);
  const lines: Line[] = [];
  let open: OpenLine | undefined;
  const close = (): void => {
    const line = open && closed(open);
    if (line) lines.push(line);
    open = undefined;
  };
  for (const piece of pieces) {
    if (piece.str !== '') {
      open ??= { text: '', height: piece.height, y: placeOf(piece, turned).y, segments: [], isParted: true };
      add(open, piece, placeOf(piece, turned));
    }
    if (piece.hasEOL) close();
  }
  close();
  return lines;
}

interface OpenSegment {
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
}

interface OpenLine {
  text: string;
  height: number;
  readonly y: number;
  readonly segments: OpenSegment[];
  /** The next words begin a segment. */
  isParted: boolean;
}

/** Of the size of the letters: a gap between words is not so wide, and one between columns or cells is. */
const wideGap = 0.9;
/** Of the size: what parts two characters where scripts have no blanks. */
const gapOfUnspaced = 0.8;

function add(line: OpenLine, { str, height, width }: Piece, place: Place): void {
  const size = height || line.height;
  if (str.trim() === '') {
    if (width > size * wideGap) line.isParted = true;
    // In scripts without blanks, a mark that stands for none is taken out again when the line is whole.
    line.text += width < size * gapOfUnspaced ? noBlank : str;
    const last = line.segments.at(-1);
    if (last && !line.isParted) last.text += width < size * gapOfUnspaced ? noBlank : str;
    return;
  }
  const isRaised = height < line.height * 0.8 && place.y - line.y > line.height * 0.15;
  const words = (isRaised ? raised(str) : undefined) ?? withLigatures(withoutGaps(str));
  line.text += words;
  line.height = Math.max(line.height, height);
  const last = line.segments.at(-1);
  const gap = last ? place.left - last.right : 0;
  if (last && !line.isParted && gap < size * wideGap && gap > -size) {
    last.text += words;
    last.right = Math.max(last.right, place.right);
    last.height = Math.max(last.height, height);
  } else line.segments.push({ text: words, left: place.left, right: place.right, y: place.y, height });
  line.isParted = false;
}

/** A blank that stands for a narrow gap, until both its sides are known. */
const noBlank = '\ufdd0';

function closed({ text, height, y, segments }: OpenLine): Line | undefined {
  const words = settled(text);
  if (words === '') return undefined;
  const kept = segments.map((one): Segment => ({ ...one, text: settled(one.text) })).filter((one) => one.text !== '');
  return {
    text: words,
    height,
    y,
    left: Math.min(...kept.map(({ left }) => left)),
    right: Math.max(...kept.map(({ right }) => right)),
    segments: kept,
  };
}

function settled(text: string): string {
  return text
    .replace(/\ufdd0+/g, (marks: string, at: number) =>
      isUnspaced(characterBefore(text, at)) && isUnspaced(characterAt(text, at + marks.length)) ? '' : ' ',
    )
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** Letters that are set apart get blanks from the reader of PDFs: between Chinese and Japanese ones there are none, and Korean ones that all have them are one word. */
function withoutGaps(text: string): string {
  if (!/[\u3000-\ud7ff\uf900-\uffef\ud840-\ud8ff]/.test(text) || !text.includes(' ')) return text;
  const joined = text.replace(/ /g, (blank: string, at: number) =>
    isUnspaced(characterBefore(text, at)) && isUnspaced(characterAt(text, at + 1)) ? '' : blank,
  );
  const syllables = joined.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const apart = joined.match(/\p{Script=Hangul} (?=\p{Script=Hangul})/gu)?.length ?? 0;
  return syllables >= 5 && apart >= (syllables - 1) * 0.8
    ? joined.replace(/(\p{Script=Hangul}) (?=\p{Script=Hangul})/gu, '$1')
    : joined;
}

const ligatures: Readonly<Record<string, string>> = { '\u000e': 'ffi', '\u000f': 'ffl' };

/** Old fonts of LaTeX have them where others have control characters. */
function withLigatures(text: string): string {
  return text.replace(/(?<=\p{L})[\x0e\x0f]|[\x0e\x0f](?=\p{L})/gu, (one) => ligatures[one]!);
}

/** Quarters of a turn to the left in which most of the letters run. */
function mostTurned(pieces: readonly Piece[]): number {
  const letters = [0, 0, 0, 0];
  for (const piece of pieces) letters[turnOf(piece)]! += piece.str.trim().length;
  return letters.indexOf(Math.max(...letters));
}

function turnOf({ transform }: Piece): number {
  const [along = 1, up = 0] = transform;
  return (Math.round(Math.atan2(up, along) / (Math.PI / 2)) + 4) % 4;
}

function placeOf({ transform, width, height }: Piece, turned: number): Place {
  const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
  const [left, base] = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ][turned] as [number, number];
  return { left, right: left + width, y: base, height };
}
