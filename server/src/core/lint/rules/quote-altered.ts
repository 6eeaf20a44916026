// A quotation that is found only after listed steps, or that hides what a reader must know.

import { archiveStates } from '../../model/evidence/named-archives.ts';
import { type CheckedQuotation, checkQuotations } from '../../model/evidence/quotations/check-quotations.ts';
import { locatorAt, useSourceWords } from '../fixes/quotation-fixes.ts';
import { mayShow } from '../may-show.ts';
import { defineRule } from '../rule.ts';

export const quoteAltered = defineRule<CheckedQuotation>({
  id: 'quote-altered',
  code: 'BRF6002',
  family: 'Evidence',
  severity: { draft: 'off', review: 'info', release: 'info' },
  summary: 'a quotation that is found only after listed steps, or whose elision hides a “not”',
  description:
    'The words stand in the source, spelt otherwise: the steps that were needed (quotation marks, dashes, ligatures, hyphenation …) are named; other line breaks are not counted. An error where an elision of a few words, or a gloss in brackets, swallows or adds a negation, so that the quotation says the contrary; a warning where a longer one does, or an elision joins words of far-off places.',
  rationale:
    'A reader may rely on the words, and should know what was done to them; leaving out a “not” behind an ellipsis says the contrary of the source.',
  fixSummary: 'put the source’s spelling in its place',
  hasGraveCases: true,
  comesLater: true,
  dependsOn: ({ brief, workspace }) => archiveStates(brief, workspace),
  checkPassage({ brief, workspace }, passage, report, textOf) {
    for (const checked of checkQuotations(brief, workspace, passage, textOf)) {
      const { outcome, quotation } = checked;
      if (outcome.state !== 'normalised') continue;
      const { hit } = outcome;
      const at = `“${hit.key}” ${locatorAt(hit.archive, hit.span)}`;
      if (hit.hidden !== undefined) {
        const what =
          hit.hidden === ''
            ? 'The words in brackets turn the sense of the quotation'
            : mayShow(hit.key, brief, workspace)
              ? `What is left out of this quotation turns its sense: “${hit.hidden}”`
              : 'What is left out of this quotation turns its sense';
        report(quotation.span, `${what} (${at}). Quote the passage whole.`, {
          detail: checked,
          atLeast: isReversal(hit.hidden) ? 'error' : 'warning',
        });
      } else if (hit.isJoined)
        report(
          quotation.span,
          `The ellipsis joins words that stand far apart (${at}), as if they had been said together. Make two quotations of them.`,
          { detail: checked, atLeast: 'warning' },
        );
      else
        report(
          quotation.span,
          `These words stand in ${at} with other ${list(hit.steps)}. Nothing of what they say is changed.`,
          { detail: checked },
        );
    }
  },
  fixes({ brief, workspace }, { detail: checked, start }) {
    const { outcome } = checked;
    if (outcome.state !== 'normalised' || !mayShow(outcome.hit.key, brief, workspace)) return [];
    const fix = useSourceWords(brief, checked, start, outcome.hit.archive, outcome.hit.span);
    return fix ? [fix] : [];
  },
});

/** “We will … reopen” for “We will not reopen”. A clause that is left out whole, with its own “not”, may be left out in good faith. */
function isReversal(hidden: string): boolean {
  return hidden.split(/\s+/).length <= 4 && !/[,;:.!?()-]/.test(hidden);
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}
