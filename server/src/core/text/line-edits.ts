// Two versions of a text as edits, so that an editor keeps its marks and cursors where nothing changed.

import { replace, type TextEdit } from './text-edit.ts';

/**
 * Edits that turn `before` into `after`, none where they are equal. Lines are compared one by one where both have as many
 * between the first and the last that differ, else that whole stretch is one edit. Not the smallest edits there are.
 */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const old = before.split('\n');
  const young = after.split('\n');
  const shorter = Math.min(old.length, young.length);
  let head = 0;
  while (head < shorter && old[head] === young[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail++;
  const start = old.slice(0, head).reduce((sum, line) => sum + line.length + 1, 0);
  const oldMiddle = old.slice(head, old.length - tail);
  const youngMiddle = young.slice(head, young.length - tail);
  if (oldMiddle.length === youngMiddle.length) return linePairs(start, oldMiddle, youngMiddle);
  return [trimmed(before, start, oldMiddle, youngMiddle, tail > 0)];
}

function linePairs(start: number, old: readonly string[], young: readonly string[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = start;
  for (const [index, line] of old.entries()) {
    const other = young[index]!;
    if (line !== other) edits.push(within(at, line, other));
    at += line.length + 1;
  }
  return edits;
}

/** The smallest single edit from `line` to `other`, which begins at `at`. */
function within(at: number, line: string, other: string): TextEdit {
  const shorter = Math.min(line.length, other.length);
  let head = 0;
  while (head < shorter && line[head] === other[head]) head++;
  let tail = 0;
  while (tail < shorter - head && line[line.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return replace({ start: at + head, end: at + line.length - tail }, other.slice(head, other.length - tail));
}

/** Whole lines with their line breaks; where nothing stands behind them, with the one before. */
function trimmed(
  before: string,
  start: number,
  old: readonly string[],
  young: readonly string[],
  hasTail: boolean,
): TextEdit {
  const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  if (hasTail) return replace({ start, end: start + joined(old).length }, joined(young));
  const from = Math.max(0, start - 1);
  const lead = start > 0 && young.length > 0 ? '\n' : '';
  return replace({ start: from, end: before.length }, lead + young.join('\n'));
}
