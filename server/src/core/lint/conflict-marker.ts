// The lines that git leaves in a text where it could not merge two versions. In front matter, reading YAML says so.

import type { Span } from '../text/span.ts';

const opening = '<<<<<<< ';
const closing = '>>>>>>> ';

/** Whether `text` begins with the line that opens a conflict. */
export function opensConflict(text: string): boolean {
  return text.startsWith(opening);
}

/** Where a marker stands that `span` begins with, or that Markdown took for marks of quotation before it; undefined where none does. */
export function conflictMarkerAt(span: Span, textOf: (span: Span) => string): Span | undefined {
  const text = textOf(span);
  if (opensConflict(text)) {
    const end = text.indexOf('\n');
    return { start: span.start, end: end < 0 ? span.end : span.start + end };
  }
  const start = span.start - closing.length;
  return start >= 0 && textOf({ start, end: span.start }) === closing ? { start, end: span.end } : undefined;
}

/** `“<<<<<<< HEAD” is a conflict marker that git left …`. */
export function conflictMessage(marker: string): string {
  return `“${marker.slice(0, 30)}” is a conflict marker that git left: two versions stand here. Keep one of them, and remove the marker lines.`;
}
