// How far each section of a briefing reaches. Knows headings and nothing of what stands under them.

import type { Span } from '../text/span.ts';
import type { Brief } from './brief.ts';

/** One span a heading, in order: from the heading to the next of the same or a higher level, in offsets of the document's text. */
export function sectionSpans(brief: Brief): readonly Span[] {
  const spans: { readonly start: number; end: number }[] = [];
  const open: { readonly level: number; readonly span: { end: number } }[] = [];
  for (const { start, heading } of brief.headings) {
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop()!.span.end = start;
    const span = { start, end: brief.document.text.length };
    spans.push(span);
    open.push({ level: heading.level, span });
  }
  return spans;
}
