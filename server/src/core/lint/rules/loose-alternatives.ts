// Alternatives of which one can never reach an end of the range it is given.

import { alternativeSets } from '../../model/alternatives.ts';
import { inDocument } from '../../model/brief.ts';
import { rangeText } from '../../model/range-text.ts';
import { defineRule } from '../rule.ts';

export const looseAlternatives = defineRule({
  id: 'loose-alternatives',
  code: 'BRF8004',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'info', release: 'info' },
  summary: 'an alternative whose range of likelihood is wider than the others leave it',
  description: 'In a section with the class `alternatives`, the likelihoods of the others bound each one. Reported where an end of its range cannot be reached; the message shows what is left of it. Sets that cannot add up at all are `incoherent-alternatives`’ matter.',
  rationale: 'A range that the other estimates rule out tells a reader more doubt than there is: each bound should be attainable (Walley 1991, coherence).',
  fixSummary: 'none',
  check({ brief }, report) {
    for (const { alternatives, sums } of alternativeSets(brief)) {
      if (!sums.isPossible || alternatives.length < 2) continue;
      for (const { placed, range, reachable } of alternatives) {
        const level = placed.statement.assessment.likelihood[0];
        if (reachable === range || !level) continue;
        report(inDocument(placed, level.span), `Beside the other alternatives, “${level.term}” (${rangeText(range)}) can only be ${rangeText(reachable)}, so the range says more doubt than there is. Say so in the text, or look at the others again.`);
      }
    }
  },
});
