// Where directives silence a rule, asked place by place. Does not say which directive does, nor whether it should.

import type { Brief } from '../model/brief.ts';
import type { Span } from '../text/span.ts';
import { names, readDirectives } from './suppressions.ts';

/** Whether a problem of `rule` that begins at an offset of the document's text is silenced. */
export function silencedStretches(
  brief: Brief,
  rule: { readonly id: string; readonly code: string },
): (offset: number) => boolean {
  const scopes = readDirectives(brief)
    .filter(
      ({ kind, rules }) => kind !== 'enable' && (rules.length === 0 || rules.some(({ name }) => names(name, rule))),
    )
    .map(({ scope }) => scope)
    .sort((a, b) => a.start - b.start);
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of scopes) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return (offset) => holds(stretches, offset);
}

/** `stretches` are apart and in order. */
function holds(stretches: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && found.start <= offset;
}
