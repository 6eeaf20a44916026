// Offsets and lines. The only place that knows what ends a line: LF, CR LF, or a lone CR.

import type { TextChange } from './change.ts';
import { type Rope, ropeOf } from './rope.ts';
import { spliceMoved } from './sorted.ts';

/** Zero-based line and zero-based column; columns are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly lineCount: number;
  /** Offset at which each line begins. */
  readonly starts: readonly number[];
  /** Offset at which `line` begins; a line past the last gives the length of the text. */
  lineStart(line: number): number;
  /** The line that holds `offset`; offsets outside the text are moved to its nearest end. */
  lineAt(offset: number): number;
  positionAt(offset: number): Position;
  /** A column past the end of its line gives the line's end, before its line break. */
  offsetAt(position: Position): number;
}

const LF = 10;
const CR = 13;

/** Builds the index in one pass over `text`; look-ups are binary searches. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  if (text.includes('\r')) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === CR && text.charCodeAt(i + 1) === LF) i++;
      if (unit === LF || unit === CR) starts.push(i + 1);
    }
  } else {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  }
  return indexOf(ropeOf(text), starts);
}

/** The index of `text`, which `change` made of the text of `index` by putting `inserted` there. No CR in either. */
export function spliceLines(index: LineIndex, { from, to }: TextChange, inserted: string, text: Rope): LineIndex {
  const first = index.lineAt(from) + 1;
  const rest = index.lineAt(to) + 1;
  const added: number[] = [];
  for (let i = inserted.indexOf('\n'); i >= 0; i = inserted.indexOf('\n', i + 1)) added.push(from + i + 1);
  return indexOf(text, spliceMoved(index.starts, first, added, rest, inserted.length - (to - from)));
}

function indexOf(text: Rope, starts: readonly number[]): LineIndex {
  const lineStart = (line: number): number => starts[line] ?? (line < 0 ? 0 : text.length);

  function lineAt(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    lineCount: starts.length,
    starts,
    lineStart,
    lineAt,
    positionAt(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(inside);
      return { line, column: inside - lineStart(line) };
    },
    offsetAt({ line, column }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      let end = lineStart(line + 1);
      if (line + 1 < starts.length) {
        const before = text.slice(Math.max(0, end - 2), end);
        if (before.endsWith('\n')) end--;
        if (before.charCodeAt(before.length - 1 - Number(before.endsWith('\n'))) === CR && end > lineStart(line)) end--;
      }
      return Math.min(lineStart(line) + Math.max(0, column), end);
    },
  };
}
