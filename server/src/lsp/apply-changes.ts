// From a client's content changes to the next version of a document. Knows no session.

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { createDocument, type Document } from '../core/text/document.ts';
import { toOffset } from '../features/convert.ts';
import type { ColumnEncoding } from '../features/feature.ts';

/**
 * `document` with `changes` made one after the other, each in the positions of the text that the one before it left. Positions
 * outside the text are moved into it; a range that ends before it starts is taken the other way round.
 */
export function applyChanges(document: Document, changes: readonly TextDocumentContentChangeEvent[], encoding: ColumnEncoding): Document {
  let current = document;
  for (const change of changes) current = createDocument(document.path, sourceAfter(current, change, encoding));
  return current;
}

function sourceAfter(document: Document, change: TextDocumentContentChangeEvent, encoding: ColumnEncoding): string {
  if (!('range' in change) || !change.range) return change.text;
  const start = document.toSource(toOffset(document, change.range.start, encoding));
  const end = document.toSource(toOffset(document, change.range.end, encoding));
  const { source } = document;
  return source.slice(0, Math.min(start, end)) + change.text + source.slice(Math.max(start, end));
}
