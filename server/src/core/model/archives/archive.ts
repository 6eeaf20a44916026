// An archived text: the copy of a source that lies beside the briefing, its paragraphs by number, and what can be said of it where it
// was not read. Does not know how it was read, nor what is looked for in it.

import type { Document } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';

/** Immutable: a file that changes is another archive, and what was derived from the old one goes with it. */
export interface Archive {
  readonly document: Document;
  /** Of the file's bytes: 64 hexadecimal digits, lower case. */
  readonly sha256: string;
}

/**
 * What is known of the file that a source's `text` names. `reason` is a sentence that follows the file's name.
 * `missing`: no such file. `outside`: it is, or would be, outside the workspace, by its path or by a link. `too-large`: beyond what
 * is read of one file, or of all of a briefing. `not-text`: binary, or not UTF-8. `unreadable`: a folder, a device, a pipe, or the
 * system refused it. `not-read-yet`: nobody has looked; it says nothing about the file.
 */
export type ArchiveState =
  | { readonly state: 'read'; readonly archive: Archive }
  | { readonly state: ArchiveFailure; readonly reason: string }
  | { readonly state: 'not-read-yet' };

export type ArchiveFailure = 'missing' | 'outside' | 'too-large' | 'not-text' | 'unreadable';

export const notReadYet: ArchiveState = { state: 'not-read-yet' };

/** Lines without a blank line between them. Headings and lists of Markdown are paragraphs like any other. */
export interface Paragraph {
  /** Counted from 1. */
  readonly number: number;
  /** In the document's text, without white space at either end. */
  readonly span: Span;
}

const known = new WeakMap<Archive, readonly Paragraph[]>();

/** All paragraphs in order; empty for a text of white space. */
export function paragraphsOf(archive: Archive): readonly Paragraph[] {
  let paragraphs = known.get(archive);
  if (!paragraphs) known.set(archive, (paragraphs = readParagraphs(archive.document.text)));
  return paragraphs;
}

/** The paragraph that holds `offset`, else the next, else the last; undefined for a text of white space. */
export function paragraphAt(archive: Archive, offset: number): Paragraph | undefined {
  const paragraphs = paragraphsOf(archive);
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (paragraphs[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low] ?? paragraphs.at(-1);
}

export function paragraphText({ document }: Archive, { span }: Paragraph): string {
  return document.text.slice(span.start, span.end);
}

/** How a citation names the paragraph: `¶ 4`. */
export function paragraphLocator({ number }: Paragraph): string {
  return `¶ ${number}`;
}

function readParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0) paragraphs.push({ number: paragraphs.length + 1, span: { start, end } });
    start = -1;
  };
  for (let lineStart = 0; lineStart < text.length; ) {
    const lineBreak = text.indexOf('\n', lineStart);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;
    const line = text.slice(lineStart, lineEnd);
    const words = line.trim();
    if (words === '') close();
    else {
      const first = lineStart + (line.length - line.trimStart().length);
      if (start < 0) start = first;
      end = first + words.length;
    }
    lineStart = lineEnd + 1;
  }
  close();
  return paragraphs;
}
