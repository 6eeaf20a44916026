// A statement's words as a reader takes them in: as written, without the tags that stand within them.

import { type Brief, type PlacedStatement, wordsOf } from './brief.ts';

export function untaggedWords(brief: Brief, placed: PlacedStatement): string {
  const { span, tags } = placed.statement;
  let words = wordsOf(brief, placed);
  for (const tag of [...tags].reverse()) {
    const [start, end] = [tag.span.start - span.start, tag.span.end - span.start];
    if (start >= 0 && end <= words.length) words = words.slice(0, start) + words.slice(end);
  }
  return words;
}
