// From a client's content changes to the next version of a document. Does not know any session.

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { createDocument, type Document, editDocument } from '../core/text/document.ts';
import { toOffset } from '../features/convert.ts';
import type { ColumnEncoding } from '../features/feature.ts';

/**
 * `document` with `changes` made one after the other, each in the positions of the text that the one before it left. Positions
 * outside the text are moved into it; a range that ends before it starts is taken the other way round.
 */
export function applyChanges(
  document: Document,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: ColumnEncoding,
): Document {
  return changes.reduce<Document>((current, change) => applyChange(current, change, encoding), document);
}

function applyChange(document: Document, change: TextDocumentContentChangeEvent, encoding: ColumnEncoding): Document {
  if (!('range' in change) || !change.range) return createDocument(document.path, change.text);
  const a = document.toSource(toOffset(document, change.range.start, encoding));
  const b = document.toSource(toOffset(document, change.range.end, encoding));
  return editDocument(document, { start: Math.min(a, b), end: Math.max(a, b) }, change.text);
}
