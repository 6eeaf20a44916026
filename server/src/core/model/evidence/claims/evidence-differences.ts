// In what a claim differs from the texts that speak of it, its words apart: figures and quotations that are not in them.
// Does not know whether they speak of it at all.

import { type Span, shift } from '../../../text/span.ts';
import type { Brief } from '../../brief.ts';
import type { Statement } from '../../statement.ts';
import { sourcesOf, type Workspace } from '../../workspace.ts';
import { missingFigures } from '../figures/check-figures.ts';
import { checkQuotations } from '../quotations/check-quotations.ts';
import type { SupportingPassage } from './support.ts';

/**
 * `figure`, `quotation`: it is not in the texts as the claim has it. `place`: it is there, but not where the locator points. `wording`: a
 * negation, a direction, who did it to whom, and the like.
 */
export type ClaimDifferenceKind = 'figure' | 'quotation' | 'place' | 'wording';

export interface ClaimDifference {
  readonly what: ClaimDifferenceKind;
  /** Counts as the statement does. */
  readonly span: Span;
  /** As the claim writes it. */
  readonly text: string;
  /** Of what differs in wording: the sentence that does. */
  readonly sentence?: SupportingPassage;
}

/** Quotations of a claim, and whether one of them could not be looked for. */
export interface Uncertain {
  readonly quotations: number;
  readonly isOpen: boolean;
}

/** `textOf` counts as `statement` does. */
export function evidenceDifferences(
  brief: Brief,
  workspace: Workspace,
  statement: Statement,
  textOf: (span: Span) => string,
): { readonly differences: readonly ClaimDifference[]; readonly uncertain: Uncertain } {
  const differences: ClaimDifference[] = [];
  const add = (what: ClaimDifferenceKind, span: Span): void =>
    void differences.push({ what, span, text: textOf(span).replace(/\s+/g, ' ').trim() });
  for (const { figure, near, elsewhere } of missingFigures(
    statement,
    brief.settings,
    sourcesOf(brief, workspace),
    workspace,
    textOf,
  ))
    if (near?.standing.state !== 'rounded')
      add(elsewhere ? 'place' : 'figure', shift(figure.span, statement.span.start));
  let quotations = 0;
  let isOpen = false;
  for (const { quotation, outcome } of checkQuotations(brief, workspace, { statements: [statement] }, textOf)) {
    if (outcome.state === 'not-checked' && outcome.reason === 'title') continue;
    quotations++;
    const isChanged = outcome.state === 'normalised' && (outcome.hit.lost !== undefined || outcome.hit.isJoined);
    if (isChanged || outcome.state === 'not-found') add('quotation', quotation.span);
    else if (outcome.state === 'elsewhere') add('place', quotation.span);
    else if (outcome.state === 'not-checked' || outcome.state === 'pending') isOpen = true;
  }
  return { differences: differences.sort((a, b) => a.span.start - b.span.start), uncertain: { quotations, isOpen } };
}
