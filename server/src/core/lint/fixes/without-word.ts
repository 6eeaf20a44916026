// A sentence without one of its adverbs. Does not judge whether it says the same then.

import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/text-edit.ts';

/** With the space or comma behind it; where it opened the sentence the next word does. Undefined where nothing follows on. */
export function withoutWord(text: string, { start, end }: Span): TextEdit | undefined {
  const gap = /^,?\s+/.exec(text.slice(end))?.[0];
  const next = gap === undefined ? undefined : text[end + gap.length];
  if (gap === undefined || next === undefined || !/[\p{L}\p{N}]/u.test(next)) return undefined;
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(0, start));
  // “It, of course, rains”: the comma before goes too.
  const before = gap.startsWith(',') && !opens ? /,\s+$/.exec(text.slice(0, start)) : null;
  if (before) return { span: { start: before.index, end: end + gap.length }, newText: ' ' };
  if (!opens) return { span: { start, end: end + gap.length }, newText: '' };
  return { span: { start, end: end + gap.length + next.length }, newText: next.toUpperCase() };
}
