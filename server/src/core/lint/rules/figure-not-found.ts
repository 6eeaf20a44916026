// A figure that stands in none of the texts it is cited from.

import { paragraphAt, paragraphLocator } from '../../model/archives/archive.ts';
import { type MissingFigure, missingFigures } from '../../model/evidence/figures/check-figures.ts';
import { type NearestFigure, nearestFigure } from '../../model/evidence/figures/nearest-figure.ts';
import type { Source } from '../../model/sources/source.ts';
import type { Statement } from '../../model/statement.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { shift } from '../../text/span.ts';
import { replace } from '../../text/text-edit.ts';
import { addToken, fixIn } from '../fixes/tag-edits.ts';
import { mayShow } from '../may-show.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Detail {
  readonly statement: Statement;
  readonly missing: MissingFigure;
  /** Only where the source's figure may go where the briefing goes. */
  readonly shown?: { readonly source: Source; readonly nearest: NearestFigure };
}

export const figureNotFound = defineRule<Detail>({
  id: 'figure-not-found',
  code: 'BRF6005',
  family: 'Evidence',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a number, date or percentage that is not in the archived texts of the cited sources',
  description:
    'A figure must occur in the archived text of one of the sources its sentence cites: the same value in the same unit, however it is written (1.2 million is 1,200,000). “About”, “nearly”, “more than”, “180-odd” and the like allow for rounding, to the precision the figure shows; a figure that is merely the source’s, rounded to its last digit, is at most a note. ' +
    'Also reported: words that say the contrary of the source (“more than 250” for its “fewer than 250”, “rose by 5 %” for its “fell by 5 %”), and the numbers of vulnerabilities (CVE), versions, sections and other names, which must stand in the text as they are written. ' +
    'Not reported: figures with a cited source that has no archived text, in assumptions, in statements that rest on others or give a reason (`because`), in the likelihoods and horizons of judgments, in names that contain digits and have no like in the text (9/11, 10 Downing Street), and inside quotations. What counts as equal is listed in docs/evidence.md.',
  rationale:
    'A figure makes a sentence look exact. A reader who finds a different one in the source stops believing the rest. Swapped digits and changed units are also the most common errors in machine-written drafts.',
  fixSummary:
    'the source’s figure, if exactly one counts the same thing; a placeholder for the reason, if the figure was calculated',
  comesLater: true,
  // Words of a source are shown where it bears the briefing's mark.
  dependsOn: ({ brief }) => brief.frontMatter.marking,
  asksSources: 'texts',
  checkPassage(context, { statements }, report, textOf) {
    const { brief, workspace } = context;
    const index = sourcesOf(brief, workspace);
    for (const statement of statements) {
      if (statement.citations.length === 0) continue;
      for (const missing of missingFigures(statement, brief.settings, index, workspace, textOf)) {
        const span = shift(missing.figure.span, statement.span.start);
        const { near } = missing;
        const shown = missing.elsewhere || near ? undefined : nearestOf(missing, textOf(statement.span), context);
        const detail: Detail = { statement, missing, ...(shown ? { shown } : {}) };
        const message = near ? nearMessage(textOf(span), near, context) : messageFor(textOf(span), missing, shown);
        report(span, message, { detail, ...(near?.standing.state === 'rounded' ? { atMost: 'info' as const } : {}) });
      }
    }
  },
  fixes({ brief }, { detail, span, start }) {
    const { statement, shown } = detail;
    const fixes: Fix[] = [];
    if (shown?.nearest.isOnlyOne) {
      const { source, nearest } = shown;
      const where = nearest.paragraph ? ` ${paragraphLocator(nearest.paragraph)}` : '';
      fixes.push(
        fixIn(brief, 'suggested', `Write “${nearest.text}”, as in @${source.id}${where}`, replace(span, nearest.text)),
      );
    }
    const tag = statement.coveredBy.find(({ evidence, isClosed }) => evidence.length > 0 && isClosed);
    if (tag && !tag.assessment.some(({ type }) => type === 'because'))
      fixes.push(fixIn(brief, 'suggested', 'Say how it was calculated (because …)', addToken(start, tag, 'because')));
    return fixes;
  },
});

/** In the source that comes nearest, if its words may be shown. */
function nearestOf(
  { figure, searched }: MissingFigure,
  sentence: string,
  { brief, workspace }: RuleContext,
): Detail['shown'] {
  let best: Detail['shown'];
  for (const { source, archive } of searched) {
    if (!mayShow(source.id, brief, workspace)) continue;
    const nearest = nearestFigure(figure, sentence, archive);
    if (nearest && (!best || (nearest.isOnlyOne && !best.nearest.isOnlyOne))) best = { source, nearest };
  }
  return best;
}

/** What the source says instead, if its words may be shown. */
function nearMessage(
  written: string,
  { source: { source, archive }, standing }: NonNullable<MissingFigure['near']>,
  { brief, workspace }: RuleContext,
): string {
  const { text } = archive.document;
  const span = standing.state === 'contrary' ? standing.contradiction.theirs : standing.found.span;
  const isShown = mayShow(source.id, brief, workspace);
  const says = isShown ? ` says “${text.slice(span.start, span.end).replace(/\s+/g, ' ')}”` : '';
  const paragraph = isShown ? paragraphAt(archive, span.start) : undefined;
  const where = paragraph ? ` in paragraph ${paragraph.number}` : '';
  if (standing.state === 'rounded')
    return `“${written}” is rounded: the archived text of @${source.id}${says || ' is more exact'}${where}. Write “about”, or the exact figure.`;
  return says
    ? `The words around “${written}” say the contrary of the source: the archived text of @${source.id}${says}${where}. Correct them.`
    : `The words around “${written}” say the contrary of the archived text of @${source.id}. Correct them.`;
}

function messageFor(written: string, { searched, elsewhere }: MissingFigure, shown: Detail['shown']): string {
  if (elsewhere)
    return `“${written}” is in the archived text of @${elsewhere.source.id}, but not where the locator says. Correct the locator or the figure.`;
  const names = searched.map(({ source }) => `@${source.id}`);
  const where =
    names.length === 1
      ? `the archived text of ${names[0]}`
      : `any archived text of ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  const found = shown
    ? ` The archived text of @${shown.source.id} says “${shown.nearest.text}”${shown.nearest.paragraph ? ` in paragraph ${shown.nearest.paragraph.number}` : ''}.`
    : '';
  return `“${written}” is not in ${where}, so a reader will not find it.${found} Correct it, cite where it comes from, or say “because …” if you calculated it.`;
}
