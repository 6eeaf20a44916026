// A paragraph of an archived text cut into sentences, as places in that text. Good enough to cut at: a cut in the wrong place hides
// nothing, as the paragraph stands where the locator says.

import type { Span } from '../../../text/span.ts';

/** Not behind `Mr.` and the like. */
const SENTENCE_END = /(?<=(?:\p{L}{3}|\p{N})["'”’»)]*[.!?…]["'”’»)]*)\s+(?=["'“‘«(]*[\p{Lu}\p{N}])/gu;

/** In order; they hold every word of `span`. */
export function sentencesIn(text: string, span: Span): readonly Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (const gap of text.slice(span.start, span.end).matchAll(SENTENCE_END)) {
    const end = span.start + gap.index;
    spans.push({ start, end });
    start = end + gap[0].length;
  }
  return [...spans, { start, end: span.end }];
}
