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
  summary: 'an alternative whose likelihood range is wider than the others allow',
  description:
    'In a section with the class `alternatives`, each likelihood is limited by the others. Reported if part of a range is impossible; the message gives the part that remains, and a sentence that already gives it is not reported. Sets that cannot add up to 100 %, or cannot be added up, are left to `incoherent-alternatives`.',
  rationale:
    'A range that the other estimates partly rule out overstates the doubt: each bound should be attainable (Walley 1991, coherence).',
  fixSummary: 'write the remaining range in the sentence',
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
          `With the other alternatives as given, only ${left} of “${level.term}” (${rangeText(range)}) is possible. Consider writing “${left}” in the sentence, or review the others.`,
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
    return [fixIn(brief, 'suggested', 'Write the remaining range', detail)];
  },
});

/** Dashes and spaces are written in many ways. */
function plainly(text: string): string {
  return text.replace(/\s/g, '').replace(/[-‐‑‒–—]/g, '-');
}
