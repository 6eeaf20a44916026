// The findings that a range touches. Asks the server's own list: some editors send none with their request.

import type { Finding } from '../../core/lint/problem.ts';
import { overlaps, type Span } from '../../core/text/span.ts';
import type { ActionContext } from './offered-action.ts';

/**
 * In the order of their places. A cursor at either end of a finding touches it; a selection that ends where a finding begins does
 * not: editors that mean a line select its line break too.
 */
export function findingsIn({
  known,
  span,
  meant,
}: Pick<ActionContext, 'known' | 'span' | 'meant'>): readonly Finding[] {
  return meant ?? known.lint().findings.filter((finding) => touches(finding.span, span));
}

function touches(found: Span, selected: Span): boolean {
  const isPoint = selected.start === selected.end || found.start === found.end;
  return isPoint ? found.start <= selected.end && selected.start <= found.end : overlaps(found, selected);
}
