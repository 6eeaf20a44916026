// The lines of one page of a PDF, as they are drawn: their words, and where they and the stretches between wide gaps stand. The page is
// turned so that most of its words run from left to right. Knows nothing of columns and paragraphs.

import {
  characterAt,
  characterBefore,
  EAST_ASIAN_LETTERS,
  hasNoBlanks,
  mayHaveEastAsian,
  withoutRadicals,
} from '../../core/text/east-asian.ts';
import { raised } from '../raised.ts';

/** As much of an item of PDF.js as is needed. */
export interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly height: number;
  /** The last two are the place of the piece, from the lower left; the first two are where its line runs. */
  readonly transform: readonly number[];
  /** `rtl`: from right to left. */
  readonly dir: string;
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

export interface PageLine extends Segment {
  /** From left to right as drawn; one at least. */
  readonly segments: readonly Segment[];
}

/** In order of drawing; none is empty. */
export function linesOf(pieces: readonly Piece[]): readonly PageLine[] {
  const turned = mostTurned(pieces);
  const lines: PageLine[] = [];
  let open: OpenLine | undefined;
  const close = (): void => {
    const line = open && closed(open);
    if (line) lines.push(line);
    open = undefined;
  };
  for (const piece of pieces) {
    if (piece.str !== '') {
      if (open && isElsewhere(open, piece, placeOf(piece, turned))) close();
      open ??= {
        text: '',
        height: piece.height,
        y: placeOf(piece, turned).y,
        segments: [],
        isParted: true,
        isTurned: false,
      };
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
  /** Some of its words run from right to left. */
  isTurned: boolean;
}

/** Of the size of the letters: a gap between words is not so wide, and one between columns or cells is. */
const wideGap = 0.9;
/** Of the size: a gap between two letters of scripts without blanks that nobody sees. */
const unseenGap = 0.2;

/** Words that are drawn farther left than those before are another line, though nobody ended the first: one of the column beside. */
function isElsewhere({ segments, isTurned }: OpenLine, { str, dir, height }: Piece, { left }: Place): boolean {
  const last = segments.at(-1);
  if (last === undefined || isTurned || dir === 'rtl' || str.trim() === '') return false;
  return left < last.right - height && left < last.left;
}

function add(line: OpenLine, { str, dir, height, width }: Piece, place: Place): void {
  line.isTurned ||= dir === 'rtl';
  const size = height || line.height;
  if (str.trim() === '') {
    if (width > size * wideGap) line.isParted = true;
    const gap = width < size * unseenGap ? noBlank : line.isParted ? wideBlank : str;
    line.text += gap;
    const last = line.segments.at(-1);
    if (last && !line.isParted) last.text += gap;
    return;
  }
  const isRaised = height < line.height * 0.8 && place.y - line.y > line.height * 0.15;
  const words = (isRaised ? raised(str) : undefined) ?? withLigatures(withoutUnseen(str, width, size));
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

/** Blanks that stand for gaps of known width, until the line is whole. */
const [noBlank, wideBlank] = ['\ufdd0', '\ufdd1'];

function closed({ text, height, y, segments }: OpenLine): PageLine | undefined {
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
  const marked = text.replace(/\ufdd0+/g, (marks: string, at: number) =>
    hasNoBlanks(characterBefore(text, at)) && hasNoBlanks(characterAt(text, at + marks.length)) ? '' : ' ',
  );
  return withoutSpread(withoutRadicals(marked))
    .replace(/[ \t\r\n\ufdd1]+/g, ' ')
    .trim();
}

/** The reader of PDFs puts blanks for narrow gaps into what it gives: those between letters as wide as they are high are told by the whole. */
function withoutUnseen(text: string, width: number, size: number): string {
  if (!mayHaveEastAsian(text) || !text.includes(' ')) return text;
  let taken = 0;
  let gaps = 0;
  for (const letter of text)
    if (letter === ' ') gaps++;
    else taken += letter > '\u2fff' ? size : size / 2;
  return width - taken < gaps * size * unseenGap ? text.replaceAll(' ', noBlank) : text;
}

const beside = new RegExp(`[${EAST_ASIAN_LETTERS}](?= ?[${EAST_ASIAN_LETTERS}])`, 'gu');
const apart = new RegExp(`([${EAST_ASIAN_LETTERS}]) (?=[${EAST_ASIAN_LETTERS}])`, 'gu');
const fewestApart = 3;
/** Of the letters beside each other: more than words have ends. */
const shareApart = 0.6;

/** Letters of a line that is spread to the width of its column, or for emphasis, have gaps between them that are no blanks. */
function withoutSpread(text: string): string {
  if (!mayHaveEastAsian(text) || !text.includes(' ')) return text;
  const gaps = text.match(apart)?.length ?? 0;
  return gaps >= fewestApart && gaps >= shareApart * (text.match(beside)?.length ?? 0)
    ? text.replace(apart, '$1')
    : text;
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
