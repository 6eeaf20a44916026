// Places of a document as JSON tells them: lines and columns count from 1; columns and offsets are UTF-16 code units of the file on disk.

import type { Document } from './document.ts';
import type { Span } from './span.ts';

export interface PlaceOnDisk {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** From `start` up to `end`, which is behind its last character. */
export interface StretchOnDisk {
  readonly start: PlaceOnDisk;
  readonly end: PlaceOnDisk;
}

/** `span` is one of `document.text`. */
export function placesOnDisk(document: Document, span: Span): StretchOnDisk {
  const place = (offset: number): PlaceOnDisk => {
    const inSource = document.toSource(offset);
    const { line, column } = document.sourceLines.positionAt(inSource);
    return { offset: inSource, line: line + 1, column: column + 1 };
  };
  return { start: place(span.start), end: place(span.end) };
}
