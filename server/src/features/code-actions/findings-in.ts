// The findings that a range touches. Asks the server's own list: some editors send none with their request.

import type { Finding } from '../../core/lint/problem.ts';
import type { ActionContext } from './offered-action.ts';

/** In the order of their places; a cursor at either end of a finding touches it. */
export function findingsIn({ known, span, meant }: Pick<ActionContext, 'known' | 'span' | 'meant'>): readonly Finding[] {
  return meant ?? known.lint().findings.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
}
