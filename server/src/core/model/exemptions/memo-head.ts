// The head of a memo: lines of a label and its value each (`**Date**: …`). Each line is read by itself, and so is what stands on
// the next line without a label.

import type { ReadingLanguage } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { isRecordLabel } from './labelled-value.ts';

/** How a paragraph is read whose lines are labels with their values. */
export interface MemoLines {
  readonly lines: readonly Span[];
  /** Whether every line has a label, and at least half of the labels are of the document’s own record. */
  readonly isRecord: boolean;
}

const labelled = /^[ \t]*[*_]{0,3}([^:：\n*_]{1,40})[*_]{0,3}[ \t]*[:：]/;

/** Undefined where `span` is no such paragraph. */
export function memoLines(text: string, span: Span, { exemptions }: ReadingLanguage): MemoLines | undefined {
  const firstEnd = text.indexOf('\n', span.start);
  if (!exemptions || firstEnd < 0 || firstEnd >= span.end) return undefined;
  const labelOf = (line: string): string | undefined => labelled.exec(line)?.[1]?.trim();
  if (labelOf(text.slice(span.start, firstEnd)) === undefined) return undefined;
  const all = linesOf(text, span);
  const labels = all.map(({ start, end }) => labelOf(text.slice(start, end)));
  const isOfRecord = labels.map((label) => label !== undefined && isRecordLabel(label, exemptions));
  if (!labels.includes(undefined) && 2 * isOfRecord.filter(Boolean).length >= labels.length)
    return { lines: all, isRecord: true };
  if (!isOfRecord[0]) return undefined;
  const lines: { start: number; end: number }[] = [];
  for (const [index, { start, end }] of all.entries()) {
    if (lines.length === 0 || isOfRecord[index] || isOfRecord[index - 1]) lines.push({ start, end });
    else lines.at(-1)!.end = end;
  }
  return { lines, isRecord: false };
}

function linesOf(text: string, span: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let start = span.start; start < span.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline >= span.end ? span.end : newline + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}
