// The few words of a passage that are shown where there is little room. Does not know who shows them.

import { plainLine } from '../../../text/plain-line.ts';
import type { ClosePassage } from './closest-passages.ts';

/** One line without control characters, at most `limit` of them; `…` stands where words are left out at its end. */
export function passageExcerpt({ archive, span }: ClosePassage, limit = 70): string {
  return plainLine(archive.document.text.slice(span.start, span.end), limit);
}
