// Alternatives whose likelihoods cannot all be true.

import { alternativeSets } from '../../model/alternatives.ts';
import { inDocument } from '../../model/brief.ts';
import { rangeText } from '../../model/range-text.ts';
import { defineRule } from '../rule.ts';

export const incoherentAlternatives = defineRule({
  id: 'incoherent-alternatives',
  code: 'BRF8003',
  family: 'Logic and structure',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'alternatives whose ranges of likelihood cannot add up to 100 %',
  description: 'The statements of a section with the class `alternatives` exclude each other and leave nothing out, so their likelihoods add up to 100 %. Reported where the low ends together exceed that, or the high ends fall short of it. A statement without a likelihood may have any.',
  rationale: 'Two of two alternatives cannot both be likely: no assignment of probabilities avoids a sure loss (Walley 1991).',
  fixSummary: 'none',
  check({ brief }, report) {
    for (const { alternatives, headingSpan, sums } of alternativeSets(brief)) {
      // One alone is another rule's matter.
      if (sums.isPossible || alternatives.length < 2) continue;
      const [low] = sums.sum.range;
      const exceeds = low >= 1000;
      report(
        headingSpan,
        exceeds
          ? `Together these alternatives are at least ${low / 10} % likely, but one of them at most can be true. Lower some of them.`
          : `Together these alternatives are at most ${sums.sum.range[1] / 10} % likely, but one of them must be true. Raise some of them, or add one for “neither”.`,
        {
          related: alternatives.map(({ placed, range }) => ({ path: brief.document.path, span: inDocument(placed, placed.statement.span), message: rangeText(range) })),
        },
      );
    }
  },
});
