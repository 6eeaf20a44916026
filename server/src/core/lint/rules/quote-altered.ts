// A quotation that hides what a reader must know, or whose punctuation is not the source's.

import { type CheckedQuotation, checkQuotations } from '../../model/evidence/quotations/check-quotations.ts';
import type { LostSense } from '../../model/evidence/quotations/lost-sense.ts';
import { locatorAt, useSourceWords } from '../fixes/quotation-fixes.ts';
import { mayShow } from '../may-show.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const quoteAltered = defineRule<CheckedQuotation>({
  id: 'quote-altered',
  code: 'BRF6002',
  family: 'Evidence',
  severity: { draft: 'off', review: 'info', release: 'info' },
  summary: 'a quotation whose ellipsis or brackets hide a word that changes its meaning',
  description:
    'The words are in the source, but what the quotation leaves out or puts in brackets changes what they say. It is an error if a few words that reverse the meaning (“not”, “refused to”, “few”) are left out or put in. It is a warning if they stand in a longer part that is left out, if a word is left out that makes the source say less (“may”, “likely”, “but”, “unless”), if brackets replace a word by another one (not a pronoun, a tense or a name for “the city”), or if an ellipsis joins words that are far apart. ' +
    'Other punctuation is at most a hint. How the words are set does not count: quotation marks, dashes, apostrophes, a final stop, the first letter, line and page breaks, markup, notes, numbers of lines.',
  rationale:
    'Readers rely on the exact words. Leaving out a “not” makes the quotation say the opposite of the source, and leaving out a “may” makes it say more.',
  fixSummary: 'use the source’s spelling',
  hasGraveCases: true,
  comesLater: true,
  // Words of a source are shown where it bears the briefing's mark.
  dependsOn: ({ brief }) => brief.frontMatter.marking,
  asksSources: 'texts',
  checkPassage({ brief, workspace }, passage, report, textOf) {
    for (const checked of checkQuotations(brief, workspace, passage, textOf)) {
      const { outcome, quotation } = checked;
      if (outcome.state !== 'normalised') continue;
      const { hit } = outcome;
      const at = `“${hit.key}” ${locatorAt(hit.archive, hit.span)}`;
      if (hit.lost)
        report(
          quotation.span,
          `${lostText(firstWords(textOf(quotation.span)), hit.lost, mayShow(hit.key, brief, workspace))} (${at}). Quote the whole passage.`,
          {
            detail: checked,
            atLeast: isReversal(hit.lost) ? 'error' : 'warning',
          },
        );
      else if (hit.isJoined)
        report(
          quotation.span,
          `${firstWords(textOf(quotation.span))} joins words that are far apart (${at}), as if they had been said together. Make them two quotations.`,
          { detail: checked, atLeast: 'warning' },
        );
      else if (hit.steps.includes('punctuation'))
        report(quotation.span, `${firstWords(textOf(quotation.span))} is in ${at} with different punctuation.`, {
          detail: checked,
          atMost: 'hint',
        });
    }
  },
  fixes({ brief, workspace }, { detail: checked, start }) {
    const { outcome } = checked;
    if (outcome.state !== 'normalised' || !mayShow(outcome.hit.key, brief, workspace)) return [];
    const fix = useSourceWords(brief, checked, start, outcome.hit.archive, outcome.hit.span);
    return fix ? [fix] : [];
  },
});

/** What a reader must know; the words of a source that may not be shown are left out. */
function lostText(quoted: string, { kind, words, gloss }: LostSense, isShown: boolean): string {
  const shownWords = isShown ? `: “${words}”` : '';
  const left = isShown ? `“${words}”, which` : 'words, which';
  switch (kind) {
    case 'added':
      return `The words in brackets reverse the meaning of ${quoted}`;
    case 'turned':
      return gloss === undefined
        ? `${quoted} leaves out ${left} reverses its meaning`
        : `“[${gloss}]” replaces words that reverse the meaning${shownWords}`;
    case 'weakened':
      return gloss === undefined
        ? `${quoted} leaves out ${left} makes it say more than the source`
        : `“[${gloss}]” replaces words that make it say less${shownWords}`;
    case 'replaced':
      return isShown
        ? `“[${gloss!}]” replaces “${words}” of the source`
        : `“[${gloss!}]” replaces a word of the source`;
  }
}

/** “We will … reopen” for “We will not reopen”. A clause that is left out whole, with its own “not”, may be left out in good faith. */
function isReversal({ kind, words }: LostSense): boolean {
  return (kind === 'turned' || kind === 'added') && words.split(/\s+/).length <= 4 && !/[,;:.!?()-]/.test(words);
}
