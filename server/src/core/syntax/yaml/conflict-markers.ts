// What git leaves in a text where it could not merge two versions. Both versions cannot hold at once: one is read, and the writer is
// told. Knows nothing of YAML.

import type { Span } from '../../text/span.ts';

export interface Conflict {
  /** The line that opens it, or the first marker there is. */
  readonly span: Span;
  /** The text with the markers and the second version made blank: as long, line for line. */
  readonly kept: string;
}

const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$/gm;

/** Undefined where no line opens or closes a conflict: a line of equals signs alone is none. */
export function conflictIn(text: string): Conflict | undefined {
  if (!/^(?:<{7}|>{7})(?: |$)/m.test(text)) return undefined;
  let first: Span | undefined;
  let hidden = false;
  let kept = '';
  let at = 0;
  for (const match of text.matchAll(MARKER)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('<') || match[0].startsWith('>')) first ??= { start: match.index, end };
    const before = text.slice(at, match.index);
    kept += (hidden ? blank(before) : before) + blank(match[0]);
    hidden = match[0].startsWith('=') || match[0].startsWith('|');
    at = end;
  }
  const rest = text.slice(at);
  return { span: first!, kept: kept + (hidden ? blank(rest) : rest) };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
