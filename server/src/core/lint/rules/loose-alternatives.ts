// Alternatives of which one can never reach an end of the range it is given.

import { inDocument, wordsOf } from '../../model/brief.ts';
import { alternativeSets, canBeSummed } from '../../model/likelihood/alternatives.ts';
import { rangeText } from '../../model/likelihood/range-text.ts';
import { insert, type TextEdit } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const looseAlternatives = defineRule<TextEdit>({
  id: 'loose-alternatives',
  code: 'BRF8004',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'info', release: 'info' },
  summary: 'an alternative whose range of likelihood is wider than the others leave it',
  description:
    'In a section with the class `alternatives`, the likelihoods of the others bound each one. Reported where an end of its range cannot be reached; the message shows what is left of it, and a sentence that says so itself is left alone. Sets that cannot add up at all, or not be added up, are `incoherent-alternatives`’ matter.',
  rationale:
    'A range that the other estimates rule out tells a reader more doubt than there is: each bound should be attainable (Walley 1991, coherence).',
  fixSummary: 'write the range that is left into the sentence',
  check({ brief }, report) {
    for (const set of alternativeSets(brief)) {
      if (!set.sums.isPossible || !canBeSummed(set)) continue;
      for (const { placed, rung, range, reachable } of set.alternatives) {
        const level = placed.statement.assessment.likelihood[0];
        if (reachable === range || !level || !rung) continue;
        const words = wordsOf(brief, placed);
        const left = rangeText(reachable);
        if (plainly(words).includes(plainly(left))) continue;
        report(
          inDocument(placed, level.span),
          `Beside the other alternatives, “${level.term}” (${rangeText(range)}) can only be ${left}, so the range says more doubt than there is. Write “${left}” into the sentence, or look at the others again.`,
          {
            detail: insert(
              inDocument(placed, placed.statement.span).start + words.replace(/[\s.!?]*$/, '').length,
              ` (${left})`,
            ),
          },
        );
      }
    }
  },
  fixes({ brief }, { detail }) {
    return [fixIn(brief, 'suggested', 'Write the range that is left', detail)];
  },
});

/** Dashes and spaces are written in many ways. */
function plainly(text: string): string {
  return text.replace(/\s/g, '').replace(/[-‐‑‒–—]/g, '-');
}
