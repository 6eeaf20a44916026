// The lines of a text around a span, with carets under it: cut to the width, tabs spread, wide characters given two columns,
// what would act on the terminal made visible.

import type { LineIndex } from '../../../core/text/line-index.ts';
import type { ReportedPlace } from '../../report.ts';
import { type Cell, cellsOf } from '../../terminal/terminal-text.ts';

export interface Frame {
  readonly numberWidth: number;
  readonly lines: readonly FrameLine[];
}

export interface FrameLine {
  /** Line number, or empty. */
  readonly number: string;
  readonly text: string;
  /** Whether these are the carets under a line. */
  readonly isMark: boolean;
}

/** Longer spans show their first two lines and their last. */
const shownLines = 3;

/** `width` is that of the terminal; `lines` index `source`, the text on disk. */
export function drawFrame(
  source: string,
  lines: LineIndex,
  { start, end }: { readonly start: ReportedPlace; readonly end: ReportedPlace },
  width: number,
): Frame {
  // A span that ends at the start of a line (with its line break) is not shown to reach into it.
  const reachesNext = end.line > start.line && end.column === 1;
  const lastLine = reachesNext ? end.line - 1 : end.line;
  const numberWidth = String(lastLine).length;
  const room = Math.max(20, width - numberWidth - 3);
  const total = lastLine - start.line + 1;
  const drawn: FrameLine[] = [{ number: '', text: '', isMark: false }];
  for (let line = start.line; line <= lastLine; line++) {
    const isSkipped = total > shownLines && line > start.line + 1 && line < lastLine;
    if (isSkipped) {
      if (line === start.line + 2) drawn.push({ number: '', text: '…', isMark: false });
      continue;
    }
    const from = lines.lineStart(line - 1);
    const text = source.slice(from, lines.lineStart(line)).replace(/[\r\n]+$/, '');
    const markFrom = line === start.line ? start.column - 1 : text.length - text.trimStart().length;
    const markTo = line === end.line ? end.column - 1 : text.length;
    const { shown, marks } = drawLine(text, markFrom, markTo, room);
    drawn.push({ number: String(line), text: shown, isMark: false }, { number: '', text: marks, isMark: true });
  }
  return { numberWidth, lines: drawn };
}

/** `from` and `to` are offsets in `line`; an empty span gets one caret. */
function drawLine(line: string, from: number, to: number, room: number): { shown: string; marks: string } {
  const near = nearestStretch(line, from, to, room);
  const cells = cellsOf(near.text);
  const first = cells.findIndex((_cell, i) => (cells[i + 1]?.offset ?? near.text.length) > from - near.start);
  const start = first < 0 ? cells.length : first;
  let end = start;
  while (end < cells.length && cells[end]!.offset < to - near.start) end++;
  const { low, high } = cutToRoom(cells, start, Math.max(end, start + 1), room);
  const isCutLeft = low > 0 || near.start > 0;
  const isCutRight = high < cells.length || near.start + near.text.length < line.length;
  const before = (isCutLeft ? 1 : 0) + columns(cells, low, Math.min(start, high));
  const marked = Math.max(1, columns(cells, Math.max(start, low), Math.min(end, high)));
  const shown = cells
    .slice(low, high)
    .map((cell) => cell.text)
    .join('');
  return {
    shown: `${isCutLeft ? '…' : ''}${shown}${isCutRight ? '…' : ''}`.trimEnd(),
    marks: ' '.repeat(before) + '^'.repeat(marked),
  };
}

/** A line of megabytes is not cut into cells as a whole: only what can come to be shown. */
function nearestStretch(line: string, from: number, to: number, room: number): { start: number; text: string } {
  const reach = room * 8;
  if (line.length <= reach * 2) return { start: 0, text: line };
  const start = Math.max(0, from - reach);
  return { start, text: line.slice(start, Math.min(line.length, Math.min(to, from + reach) + reach)) };
}

/** Which cells fit: the span's start for certain, the rest of the span next, then what stands around it. */
function cutToRoom(cells: readonly Cell[], start: number, end: number, room: number): { low: number; high: number } {
  if (columns(cells, 0, cells.length) <= room) return { low: 0, high: cells.length };
  const usable = room - 2;
  let low = Math.min(start, cells.length);
  let high = low;
  let used = 0;
  const take = (cell: Cell | undefined): boolean => cell !== undefined && (used += cell.width) <= usable;
  while (high < end && take(cells[high])) high++;
  if (used > usable) return { low, high };
  for (let isRoom = true; isRoom && (low > 0 || high < cells.length); ) {
    isRoom = low > 0 ? take(cells[low - 1]) : true;
    if (isRoom && low > 0) low--;
    if (isRoom && high < cells.length && (isRoom = take(cells[high]))) high++;
  }
  return { low, high };
}

function columns(cells: readonly Cell[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += cells[i]?.width ?? 0;
  return sum;
}
