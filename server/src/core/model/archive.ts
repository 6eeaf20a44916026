// An archived text: the copy of a source that lies beside the briefing, and its paragraphs by number. Does not know how it was
// read, nor what is looked for in it.

import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';

/** Immutable: a file that changes is another archive, and what was derived from the old one goes with it. */
export interface Archive {
  readonly document: Document;
}

/** The text, or a sentence that follows the file's name and says why there is none. */
export type ArchiveResult = { readonly archive: Archive } | { readonly failure: string };

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
