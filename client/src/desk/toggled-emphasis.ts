// What a stretch of Markdown becomes when its emphasis is switched on or off. Plain strings; does not know any editor.

import type { Span } from '../../../server/src/core/text/span.ts';

export interface ToggledEmphasis {
  /** What is replaced, with the marks around it, and by what. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Where the words then are. */
  readonly start: number;
  readonly end: number;
  /** How far a cursor in the words moves. */
  readonly shift: number;
}

/** Blanks at the ends of `span` stay outside: marks beside blanks are none. */
export function toggledEmphasis(text: string, span: Span, mark: '*' | '**'): ToggledEmphasis {
  const chosen = text.slice(span.start, span.end);
  const start = span.start + (chosen.length - chosen.trimStart().length);
  const end = Math.max(start, span.end - (chosen.length - chosen.trimEnd().length));
  const words = text.slice(start, end);
  const size = mark.length;
  if (isMarked(starsBefore(text, start), starsBehind(text, end), size))
    return { from: start - size, to: end + size, text: words, start: start - size, end: end - size, shift: -size };
  const inside = isMarked(starsBehind(words, 0), starsBefore(words, words.length), size) && words.length > 2 * size;
  if (inside) {
    const bare = words.slice(size, -size);
    return { from: start, to: end, text: bare, start, end: start + bare.length, shift: -size };
  }
  return { from: start, to: end, text: mark + words + mark, start: start + size, end: end + size, shift: size };
}

/** One star is italic, two are bold, three are both. */
function isMarked(before: number, behind: number, size: number): boolean {
  const shared = Math.min(before, behind);
  return shared === size || shared === 3;
}

function starsBefore(text: string, offset: number): number {
  let count = 0;
  while (count < 3 && text[offset - 1 - count] === '*') count++;
  return count;
}

function starsBehind(text: string, offset: number): number {
  let count = 0;
  while (count < 3 && text[offset + count] === '*') count++;
  return count;
}
