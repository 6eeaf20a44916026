// Replacements in one text, and how to apply several at once.

import type { Span } from './span.ts';

/** Put `newText` where `span` is. An empty span inserts; offsets are those of the text before any edit. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export function insert(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

export function replace(span: Span, newText: string): TextEdit {
  return { span, newText };
}

export function remove(span: Span): TextEdit {
  return { span, newText: '' };
}

/** Whether no two edits touch the same code unit, nor insert at the same place. */
export function areDisjoint(edits: readonly TextEdit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.every((edit, i) => i === 0 || isAfter(sorted[i - 1]!, edit));
}

/**
 * The text with all edits made.
 * @throws {RangeError} when edits overlap or lie outside the text: the caller picked them wrongly.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  let previous: TextEdit | undefined;
  for (const edit of inOrder(edits)) {
    if (edit.span.start < 0 || edit.span.end > text.length || edit.span.end < edit.span.start) {
      throw new RangeError(`edit outside the text: ${edit.span.start}–${edit.span.end} of ${text.length}`);
    }
    if (previous && !isAfter(previous, edit)) throw new RangeError(`edits overlap at ${edit.span.start}`);
    out += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
    previous = edit;
  }
  return out + text.slice(at);
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isAfter(first: TextEdit, second: TextEdit): boolean {
  if (first.span.start === second.span.start && first.span.end === second.span.end) return false;
  return first.span.end <= second.span.start;
}
