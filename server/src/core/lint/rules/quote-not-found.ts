// Words in quotation marks that do not stand in the source.

import { archiveStates } from '../../model/evidence/named-archives.ts';
import { type CheckedQuotation, checkQuotations } from '../../model/evidence/quotations/check-quotations.ts';
import { locatorAt, shown, takeMarksOff, useSourceWords } from '../fixes/quotation-fixes.ts';
import { mayShow } from '../may-show.ts';
import type { Fix } from '../problem.ts';
import type { RuleContext } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const quoteNotFound = defineRule<CheckedQuotation>({
  id: 'quote-not-found',
  code: 'BRF6001',
  family: 'Evidence',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'words in quotation marks that stand in no archived text of the cited sources',
  description:
    'A quotation of three words or more, or a block quote, is looked for word for word in the archived texts of the sources that its statement cites, after the steps listed in [evidence.md](evidence.md). Where a locator names a paragraph, page or line, it must stand there. What cannot be looked for everywhere is never reported here: a cited source without a text, a translation that says so, a quotation with one mark. Titles of works are no quotations.',
  rationale:
    'Quotation marks promise a reader the words themselves; a quotation that nobody said is the gravest thing a briefing can hold.',
  fixSummary: 'put the source’s words in its place; take the quotation marks off',
  comesLater: true,
  dependsOn: ({ brief, workspace }) => archiveStates(brief, workspace),
  checkPassage({ brief, workspace }, passage, report, textOf) {
    for (const checked of checkQuotations(brief, workspace, passage, textOf)) {
      const { outcome, quotation } = checked;
      if (outcome.state === 'elsewhere') {
        const { key, archive, span } = outcome.hit;
        report(
          quotation.span,
          `These words do not stand where the locator says, but at ${locatorAt(archive, span)} of “${key}”, so a reader would look in vain. Correct the locator.`,
          { detail: checked },
        );
      } else if (outcome.state === 'not-found')
        report(quotation.span, missing(outcome, { brief, workspace }), { detail: checked });
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
  { keys, nearest }: Extract<CheckedQuotation['outcome'], { state: 'not-found' }>,
  { brief, workspace }: Pick<RuleContext, 'brief' | 'workspace'>,
): string {
  const where =
    keys.length === 1
      ? `the archived text of “${keys[0]}”`
      : `the archived texts of ${keys.map((key) => `“${key}”`).join(' and ')}`;
  if (!nearest)
    return `These words do not stand in ${where}, and nothing there is like them. Quote what is there, or take the quotation marks off.`;
  const at = `${keys.length === 1 ? '' : `“${nearest.key}” `}${locatorAt(nearest.archive, nearest.span)}`;
  if (!mayShow(nearest.key, brief, workspace))
    return `These words do not stand in ${where}; the nearest passage is at ${at}. Quote what is there, or take the quotation marks off.`;
  const named = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
  const differences = [
    nearest.missing.length > 0 ? `the source has ${named(nearest.missing)}` : '',
    nearest.added.length > 0 ? `the quotation has ${named(nearest.added)}` : '',
  ].filter((one) => one !== '');
  const how = differences.length > 0 ? ` (${differences.join('; ')})` : '';
  return `These words do not stand in ${where}. The nearest passage, at ${at}, reads “${shown(nearest.archive, nearest.span)}”${how}: quote that, or take the quotation marks off.`;
}
