// The next tag or comment in HTML, found as browsers do: `>` in an attribute's quotation marks ends none. Linear: a tag of more
// than a thousand signs is none.

import type { Span } from '../../text/span.ts';

/** `name` in lower case; empty for comments, declarations and processing instructions. */
export interface HtmlTag extends Span {
  readonly name: string;
  readonly isClosing: boolean;
}

const START = /<(?:!--|[!?]|\/?([a-zA-Z][\w:-]*))/g;
const lengthLimit = 1000;

/** The first tag at or behind `from`; undefined where there is none. */
export function nextHtmlTag(source: string, from: number): HtmlTag | undefined {
  START.lastIndex = from;
  for (let found = START.exec(source); found; found = START.exec(source)) {
    const start = found.index;
    if (found[0] === '<!--') {
      const close = source.indexOf('-->', start + 4);
      return { name: '', isClosing: false, start, end: close < 0 ? source.length : close + 3 };
    }
    const end = tagEnd(source, START.lastIndex);
    if (end > 0) return { name: (found[1] ?? '').toLowerCase(), isClosing: source[start + 1] === '/', start, end };
  }
  return undefined;
}

/** Behind the `>`; -1 where none ends the tag. */
function tagEnd(source: string, from: number): number {
  const limit = Math.min(source.length, from + lengthLimit);
  let quote = '';
  for (let at = from; at < limit; at++) {
    const sign = source[at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at + 1;
    else if (sign === '<') return -1;
    else if ((sign === '"' || sign === "'") && source[at - 1] === '=') quote = sign;
  }
  return -1;
}
