// Pages whose columns are drawn line across, as scanners and some word processors do: they are read column after column. Careful: only
// where one gutter runs through many lines of running text; what may be a table stays as it is drawn.

import { hasNoBlanks } from '../../core/text/east-asian.ts';
import type { PageLine, Segment } from './page-lines.ts';

/** Lines that have words on both sides of a gutter. */
const fewestLines = 8;
/** For each line of the shorter column, how often drawing goes over to the other side: twice line across, and hardly ever cell after cell. */
const switchesPerLine = 1.2;
/** Of the lines of a column: those that go on in the midst of a sentence, and those that fill it. */
const shareGoingOn = 0.35;
const shareFilling = 0.6;
/** Of the width of a column, from its right edge: a line that ends there fills it. */
const ragged = 0.25;
const fewestWords = 3;
const fewestUnspaced = 8;
const mostColumns = 5;

/** The same words, in the order in which they are read. */
export function inReadingOrder(lines: readonly PageLine[]): readonly PageLine[] {
  const gutter = gutterOf(lines);
  if (gutter === undefined) return lines;
  const read: PageLine[] = [];
  let band: PageLine[] = [];
  const close = (): void => {
    read.push(...(columnsOf(band, gutter)?.flat() ?? band));
    band = [];
  };
  for (const line of lines) {
    // A heading or figure over all columns: what is above it is read first.
    if (line.segments.some(({ left, right }) => left < gutter && right > gutter)) {
      close();
      read.push(line);
    } else band.push(line);
  }
  close();
  return read;
}

/** Where most gaps within lines lie one above the other; undefined where too few do. */
function gutterOf(lines: readonly PageLine[]): number | undefined {
  const ends: { readonly x: number; readonly step: 1 | -1 }[] = [];
  for (const [left, right] of pairsAcross(lines)) ends.push({ x: left.right, step: 1 }, { x: right.left, step: -1 });
  if (ends.length < fewestLines * 2) return undefined;
  ends.sort((a, b) => a.x - b.x || a.step - b.step);
  let open = 0;
  let most = 0;
  let found: number | undefined;
  for (const [at, { x, step }] of ends.entries()) {
    open += step;
    if (open > most) {
      most = open;
      found = (x + (ends[at + 1]?.x ?? x)) / 2;
    }
  }
  return most < fewestLines ? undefined : found;
}

/** Stretches beside each other in one row of which one is drawn right after the other. */
function pairsAcross(lines: readonly PageLine[]): readonly (readonly [left: Segment, right: Segment])[] {
  const pairs: (readonly [Segment, Segment])[] = [];
  let before: Segment | undefined;
  for (const { segments } of lines)
    for (const segment of segments) {
      if (before && isBeside(before, segment)) {
        if (segment.left > before.right) pairs.push([before, segment]);
        else if (before.left > segment.right) pairs.push([segment, before]);
      }
      before = segment;
    }
  return pairs;
}

function isBeside(a: Segment, b: Segment): boolean {
  return Math.abs(a.y - b.y) < 0.6 * Math.max(a.height, b.height);
}

/** The columns of a band that no line crosses, from left to right; undefined where it may be something else than columns of text. */
function columnsOf(
  band: readonly PageLine[],
  gutter: number,
  most = mostColumns,
): readonly (readonly PageLine[])[] | undefined {
  const left = sideOf(band, (segment) => segment.right <= gutter);
  const right = sideOf(band, (segment) => segment.left >= gutter);
  const across = pairsAcross(band).filter(([a, b]) => a.right <= gutter && b.left >= gutter).length;
  if (across < fewestLines) return undefined;
  if (switchesIn(band, gutter) < switchesPerLine * Math.min(left.length, right.length)) return undefined;
  if (isTable(left, right)) return undefined;
  const columns = [left, right].flatMap((side) => {
    // What has more columns than texts have is a table, and is not looked through.
    const inner = most > 2 ? gutterOf(side) : undefined;
    return (inner === undefined ? undefined : columnsOf(side, inner, most - 1)) ?? [side];
  });
  return columns.length <= mostColumns && columns.every(isRunningText) ? columns : undefined;
}

function switchesIn(band: readonly PageLine[], gutter: number): number {
  const sides = band.flatMap(({ segments }) => segments.map(({ left }) => left >= gutter));
  return sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length;
}

/** The lines on one side; stretches that are drawn one after the other in one row are a line. */
function sideOf(band: readonly PageLine[], isHere: (segment: Segment) => boolean): readonly PageLine[] {
  return band.flatMap((line): readonly PageLine[] => {
    const segments = line.segments.filter(isHere);
    if (segments.length === 0) return [];
    if (segments.length === line.segments.length) return [line];
    return [
      {
        text: segments.map(({ text }) => text).join(' '),
        left: Math.min(...segments.map((one) => one.left)),
        right: Math.max(...segments.map((one) => one.right)),
        y: segments[0]!.y,
        height: Math.max(...segments.map(({ height }) => height)),
        segments,
      },
    ];
  });
}

/** Rows of cells have their gaps at the same heights on both sides; paragraphs of columns do not. */
function isTable(left: readonly PageLine[], right: readonly PageLine[]): boolean {
  const gapsOf = (lines: readonly PageLine[]): readonly number[] => {
    const heights = lines.map(({ y }) => y).sort((a, b) => b - a);
    return heights.slice(1).map((y, at) => heights[at]! - y);
  };
  const usualOf = (lines: readonly PageLine[]): number => {
    const gaps = gapsOf(lines)
      .filter((gap) => gap > 1)
      .sort((a, b) => a - b);
    return gaps[Math.floor(gaps.length / 4)] ?? 0;
  };
  const wide = 1.3 * Math.max(usualOf(left), usualOf(right));
  const count = (lines: readonly PageLine[]): number => gapsOf(lines).filter((gap) => gap > wide).length;
  const common = count([...left, ...right]);
  return common >= 2 && count(left) + count(right) - 2 * common <= common;
}

function isRunningText(lines: readonly PageLine[]): boolean {
  if (lines.length < fewestLines) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  const edge = rights[Math.floor(rights.length * 0.9)]!;
  const filling = lines.filter(({ right }) => right > edge - (edge - left) * ragged).length;
  if (filling < lines.length * shareFilling) return false;
  const text = lines.map((line) => line.text).join('\n');
  const unspaced = [...text].filter(hasNoBlanks).length;
  if (unspaced > text.length / 3) return unspaced >= fewestUnspaced * lines.length;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu)?.length ?? 0;
  // Scripts without capitals show in how the lines fill their column alone.
  const goingOn = lines.slice(1).filter((line) => /^[^\p{L}]{0,2}(?:\p{Ll}|\p{Lo})/u.test(line.text)).length;
  return words >= fewestWords * lines.length && goingOn >= shareGoingOn * (lines.length - 1);
}
