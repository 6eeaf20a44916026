// Where the front matter ends and the body begins. Does not read YAML.

import type { Span } from '../text/span.ts';

export interface FrontMatterSplit {
  /** The YAML between the fences; undefined when the text does not open with `---`. */
  readonly content?: Span;
  /** False when the closing `---` (or Pandoc's `...`) is missing: the content is then cut where prose begins. */
  readonly isClosed: boolean;
  readonly bodyStart: number;
}

const OPENING = /^---[ \t]*(?:\n|$)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
/** What a line of a block map may look like; a line of prose does not. */
const LIKE_YAML = /^(?:[ \t]|#|-(?:[ \t]|$)|[\]}'"]|[^\s:#][^:]*:(?:[ \t]|$))|^$/;

/**
 * An unclosed front matter must not swallow the document while it is being typed: it ends before the first blank line, or
 * before the first line that cannot be YAML. Such a line between keys is a slip where the closing fence follows it before
 * any blank line: the front matter is closed then.
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const opening = OPENING.exec(text);
  if (!opening) return { isClosed: true, bodyStart: 0 };
  const start = opening[0].length;
  let firstBlank = -1;
  let firstProse = -1;
  let isBehindBlank = false;
  for (let at = start; at < text.length; ) {
    const lineBreak = text.indexOf('\n', at);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const line = text.slice(at, end);
    if (CLOSING.test(line)) {
      return { content: { start, end: at }, isClosed: true, bodyStart: Math.min(end + 1, text.length) };
    }
    const isBlank = line.trim() === '';
    if (isBlank && firstProse >= 0) break;
    if (isBlank && firstBlank < 0) firstBlank = at;
    if (firstProse < 0 && !LIKE_YAML.test(line)) {
      firstProse = at;
      if (isBehindBlank) break;
    }
    isBehindBlank = isBlank;
    at = end + 1;
  }
  return unclosed(start, firstBlank >= 0 ? firstBlank : firstProse >= 0 ? firstProse : text.length);
}

function unclosed(start: number, end: number): FrontMatterSplit {
  return { content: { start, end }, isClosed: false, bodyStart: end };
}
