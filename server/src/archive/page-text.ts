// What any reader of pages gives: the words, parted as a reader saw them.

import { eachUnspacedLetter } from '../core/text/east-asian.ts';

export interface PageText {
  /** Paragraphs with an empty line between them; pages of a PDF with a form feed on a line of its own. */
  readonly text: string;
  /** Of a PDF. */
  readonly pages?: number;
  /** Sentences about what may be wrong with the text. */
  readonly warnings: readonly string[];
}

/** `failure`: a sentence about why there is no text to keep. */
export type PageTextResult = PageText | { readonly failure: string };

/** Of Chinese and Japanese, which have no blanks, each letter counts. */
export function countWords(text: string): number {
  return eachUnspacedLetter(text).match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
