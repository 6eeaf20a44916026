// Words in quotation marks that do not stand in the source.

import { type CheckedQuotation, checkQuotations } from '../../model/evidence/quotations/check-quotations.ts';
import { locatorAt, shown, takeMarksOff, useSourceWords } from '../fixes/quotation-fixes.ts';
import { mayShow } from '../may-show.ts';
import { firstWords } from '../messages/first-words.ts';
import type { Fix } from '../problem.ts';
import type { RuleContext } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const quoteNotFound = defineRule<CheckedQuotation>({
  id: 'quote-not-found',
  code: 'BRF6001',
  family: 'Evidence',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'words in quotation marks that are not in the archived texts of the cited sources',
  description:
    'A quotation of three or more words, or a block quote, must occur word for word in the archived text of a source that its statement cites, apart from the differences listed in [evidence.md](evidence.md). If a locator names a paragraph, page or line, it must be there. What cannot be fully checked is never reported here: a cited source without a text, a translation marked as one, a quotation with a missing mark. Titles of works are not quotations.',
  rationale:
    'Quotation marks promise the exact words. A quotation that nobody said is the most serious error a briefing can contain.',
  fixSummary: 'use the source’s words; remove the quotation marks',
  comesLater: true,
  // Words of a source are shown where it bears the briefing's mark.
  dependsOn: ({ brief }) => brief.frontMatter.marking,
  asksSources: 'texts',
  checkPassage({ brief, workspace }, passage, report, textOf) {
    for (const checked of checkQuotations(brief, workspace, passage, textOf)) {
      const { outcome, quotation } = checked;
      if (outcome.state !== 'elsewhere' && outcome.state !== 'not-found') continue;
      const words = firstWords(textOf(quotation.span));
      if (outcome.state === 'elsewhere') {
        const { key, archive, span } = outcome.hit;
        report(
          quotation.span,
          `${words} is at ${locatorAt(archive, span)} of “${key}”, not where the locator says, so a reader will not find it. Correct the locator.`,
          { detail: checked },
        );
      } else report(quotation.span, missing(words, outcome, { brief, workspace }), { detail: checked });
    }
  },
  fixes({ brief, workspace }, { detail: checked, start }) {
    const { outcome } = checked;
    const near = outcome.state === 'not-found' ? outcome.nearest : undefined;
    const fixes: (Fix | undefined)[] = [
      near && mayShow(near.key, brief, workspace)
        ? useSourceWords(brief, checked, start, near.archive, near.span)
        : undefined,
      outcome.state === 'not-found' ? takeMarksOff(brief, checked, start) : undefined,
    ];
    return fixes.filter((fix) => fix !== undefined);
  },
});

function missing(
  quoted: string,
  { keys, nearest }: Extract<CheckedQuotation['outcome'], { state: 'not-found' }>,
  { brief, workspace }: Pick<RuleContext, 'brief' | 'workspace'>,
): string {
  const where =
    keys.length === 1
      ? `the archived text of “${keys[0]}”`
      : `the archived texts of ${keys.map((key) => `“${key}”`).join(' and ')}`;
  if (!nearest)
    return `${quoted} is not in ${where}, and nothing there resembles it. Quote what is there, or remove the quotation marks.`;
  const at = `${keys.length === 1 ? '' : `“${nearest.key}” `}${locatorAt(nearest.archive, nearest.span)}`;
  if (!mayShow(nearest.key, brief, workspace))
    return `${quoted} is not in ${where}; the nearest passage is at ${at}. Quote what is there, or remove the quotation marks.`;
  const named = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
  const differences = [
    nearest.missing.length > 0 ? `the source has ${named(nearest.missing)}` : '',
    nearest.added.length > 0 ? `the quotation has ${named(nearest.added)}` : '',
  ].filter((one) => one !== '');
  const how = differences.length > 0 ? ` (${differences.join('; ')})` : '';
  return `${quoted} is not in ${where}. The nearest passage, at ${at}, reads “${shown(nearest.archive, nearest.span)}”${how}: quote that, or remove the quotation marks.`;
}
