// Edits of a document's text → edits of the file as it stands on disk: its offsets, its line breaks, its byte order mark.

import type { Document } from './document.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

/** `edit` with the offsets and line breaks of `document.source`. */
function toSourceEdit(document: Document, { span, newText }: TextEdit): TextEdit {
  return {
    span: { start: document.toSource(span.start), end: document.toSource(span.end) },
    newText: document.eol === '\n' ? newText : newText.replaceAll('\n', document.eol),
  };
}

/**
 * The file's text with all edits made; `edits` are in offsets of `document.text`.
 * @throws {RangeError} when edits overlap or lie outside the text.
 */
export function editSource(document: Document, edits: readonly TextEdit[]): string {
  return applyEdits(
    document.source,
    edits.map((edit) => toSourceEdit(document, edit)),
  );
}
