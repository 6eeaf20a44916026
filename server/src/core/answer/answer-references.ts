// The lists at the end of a text in which its marks are resolved: notes (`[^a]: …`), definitions (`[1]: …`), and numbered entries, each on
// a line of its own. What stands in them is no claim.

import type { Span } from '../text/span.ts';

export interface AnswerReferences {
  /** What the entry of each number or note says, one line. */
  readonly entries: ReadonlyMap<string, string>;
  /** Whole lines. */
  readonly spans: readonly Span[];
}

const entry = /^[ \t]{0,3}(?:[-*+][ \t]+)?\[(\^?[^\]\s]{1,80})\](?::[ \t]*|[ \t]+)(?=\S)/;
const numbered = /^[ \t]{0,3}(\d{1,4})[.)][ \t]+(?=\S)/;
/** The head of a list of sources: a heading, or a line in bold or with a colon. */
const head =
  /^[ \t]{0,3}(?:#{1,6}[ \t]+)?(?:\*\*|__)?(?:sources?|references?|bibliography|citations?|works cited|notes|footnotes|links)(?:\*\*|__)?:?(?:\*\*|__)?[ \t]*#*[ \t]*$/i;

/** In its own line: `[1]` that opens a sentence with an end mark is a claim’s. */
export function answerReferences(text: string): AnswerReferences {
  const entries = new Map<string, string>();
  const spans: Span[] = [];
  let isList = false;
  let label: string | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    if (head.test(line)) {
      isList = true;
      spans.push(span);
      continue;
    }
    if (isList && /^[ \t]{0,3}#{1,6}[ \t]/.test(line)) isList = false;
    const found = entry.exec(line) ?? (isList ? numbered.exec(line) : null);
    // Elsewhere than in a list of sources, only what is defined there.
    const isEntry = found && (isList || /\]:/.test(found[0]));
    if (isEntry) {
      // The first of two counts.
      label = entries.has(found[1]!) ? undefined : found[1]!;
      if (label !== undefined) entries.set(label, line.slice(found[0].length).trim());
      spans.push(span);
    } else if (isList) {
      if (label !== undefined && line.trim() !== '') entries.set(label, `${entries.get(label)!} ${line.trim()}`);
      spans.push(span);
    } else {
      // Further lines of a note are indented.
      const goesOn = label !== undefined && /^(?: {4}|\t)/.test(line);
      if (goesOn) {
        entries.set(label!, `${entries.get(label!)!} ${line.trim()}`);
        spans.push(span);
      } else label = undefined;
    }
  }
  return { entries, spans };
}
