// The head of a memo: lines of a label and its value each (`**Date**: …`). Each line is read by itself, and so is what stands on
// the next line without a label.

import type { ReadingLanguage } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { isRecordLabel } from './labelled-value.ts';

const labelled = /^[ \t]*[*_]{0,3}([^:：\n*_]{1,40})[*_]{0,3}[ \t]*[:：]/;

/** The lines of `span` where it opens as a memo does, else the span itself. */
export function memoLines(text: string, span: Span, { exemptions }: ReadingLanguage): readonly Span[] {
  const isLabel = (line: string): boolean => {
    const label = labelled.exec(line)?.[1];
    return label !== undefined && exemptions !== undefined && isRecordLabel(label.trim(), exemptions);
  };
  const lineEnd = text.indexOf('\n', span.start);
  if (lineEnd < 0 || lineEnd >= span.end || !isLabel(text.slice(span.start, lineEnd))) return [span];
  const spans: { start: number; end: number }[] = [];
  let isHead = false;
  for (let start = span.start; start < span.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline >= span.end ? span.end : newline + 1;
    const opens = isLabel(text.slice(start, end));
    if (opens || isHead || spans.length === 0) spans.push({ start, end });
    else spans.at(-1)!.end = end;
    isHead = opens;
    start = end;
  }
  return spans;
}
