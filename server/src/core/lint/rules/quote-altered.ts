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
  summary: 'a quotation that matches only with small differences, or whose ellipsis hides a “not”',
  description:
    'The words are in the source, but spelt differently. The message names the differences (quotation marks, dashes, ligatures, hyphenation …); line breaks do not count. It is an error if an ellipsis that leaves out a few words, or a gloss in brackets, removes or adds a negation, so that the quotation says the opposite. It is a warning if a longer ellipsis does so, or if an ellipsis joins words that are far apart.',
  rationale:
    'Readers rely on the exact words and should know what was done to them. Leaving out a “not” makes the quotation say the opposite of the source.',
  fixSummary: 'use the source’s spelling',
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
            ? 'The words in brackets reverse the meaning of the quotation'
            : mayShow(hit.key, brief, workspace)
              ? `What this quotation leaves out reverses its meaning: “${hit.hidden}”`
              : 'What this quotation leaves out reverses its meaning';
        report(quotation.span, `${what} (${at}). Quote the whole passage.`, {
          detail: checked,
          atLeast: isReversal(hit.hidden) ? 'error' : 'warning',
        });
      } else if (hit.isJoined)
        report(
          quotation.span,
          `The ellipsis joins words that are far apart (${at}), as if they had been said together. Make them two quotations.`,
          { detail: checked, atLeast: 'warning' },
        );
      else
        report(
          quotation.span,
          `These words are in ${at} with different ${list(hit.steps)}. Their meaning is unchanged.`,
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
