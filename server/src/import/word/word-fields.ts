// The fields of a Word document as they open and close while its runs are read: a code, and the words that it came to, perhaps over
// several paragraphs.

import type { RichInline } from '../rich/rich-text.ts';

export interface OpenField {
  code: string;
  /** Whether the code is over and what it came to has begun. */
  isShown: boolean;
  /** The words of the paragraph in which what it came to began, and how many were there before. */
  readonly into: RichInline[];
  start: number;
}

/** A table of contents, an index: made of the headings, and made again by whoever prints. */
export function isTableOfParts(code: string): boolean {
  return /^\s*(?:TOC|TOA|INDEX)\b/.test(code);
}

export function isBibliography(code: string): boolean {
  return /^\s*(?:ADDIN\s+(?:ZOTERO_BIBL|EN\.REFLIST|(?:Mendeley Bibliography )?CSL_BIBLIOGRAPHY)|BIBLIOGRAPHY)\b/.test(
    code,
  );
}

/** The address of a link; undefined for other fields, and for links within the document. */
export function linkTarget(code: string): string | undefined {
  const match = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]+)"|([^\s"\\]\S*))(?:\s+\\l\s+"([^"]*)")?/i.exec(code);
  const target = match?.[1] ?? match?.[2];
  return target === undefined ? undefined : match?.[3] ? `${target}#${match[3]}` : target;
}
