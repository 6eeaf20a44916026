// Where the entries of a BibTeX file stand, in any state of the file: braces are counted, nothing is decoded.

import type { Span } from '../../text/span.ts';

export interface BibtexEntryPlace {
  /** Lower case, without the `@`. */
  readonly type: string;
  /** Empty when the entry has none. */
  readonly key: string;
  readonly keySpan: Span;
  /** From the `@` to the closing brace; an unclosed entry ends before the next one. */
  readonly span: Span;
  readonly isClosed: boolean;
}

/** The entries of `text` in order; `@comment`, `@string` and `@preamble` are passed over. Offsets in UTF-16 code units. */
export function scanBibtex(text: string): readonly BibtexEntryPlace[] {
  const entries: BibtexEntryPlace[] = [];
  const opening = /@([a-z][\w-]*)\s*([{(])\s*/gi;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const type = match[1]!.toLowerCase();
    const { end, isClosed } = entryEnd(text, match.index + match[0].trimEnd().length - 1);
    opening.lastIndex = Math.max(end, opening.lastIndex);
    if (type === 'comment' || type === 'string' || type === 'preamble') continue;
    const start = match.index + match[0].length;
    const key = /^[^\s,{}()="]*/.exec(text.slice(start, end))?.[0] ?? '';
    entries.push({
      type,
      key,
      keySpan: { start, end: start + key.length },
      span: { start: match.index, end },
      isClosed,
    });
  }
  return entries;
}

/** The end of the entry whose brace or parenthesis opens at `open`. */
function entryEnd(text: string, open: number): { end: number; isClosed: boolean } {
  const isParenthesis = text[open] === '(';
  let depth = isParenthesis ? 0 : 1;
  const stop = /[{})]|\n[ \t]*@[a-z][\w-]*\s*[{(]/gi;
  stop.lastIndex = open + 1;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    const [mark] = match;
    if (mark === '{') depth++;
    else if (mark === '}') depth--;
    else if (mark !== ')') return { end: match.index, isClosed: false };
    const isEnd = isParenthesis ? mark === ')' && depth <= 0 : mark === '}' && depth === 0;
    if (isEnd) return { end: match.index + 1, isClosed: true };
  }
  return { end: text.length, isClosed: false };
}
