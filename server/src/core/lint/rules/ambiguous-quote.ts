// A quotation that stands in several places of its source, and no locator that says which is meant.

import { type CheckedQuotation, checkQuotations } from '../../model/evidence/quotations/check-quotations.ts';
import type { Statement } from '../../model/statement.ts';
import { addLocator, locatorAt } from '../fixes/quotation-fixes.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const ambiguousQuote = defineRule<CheckedQuotation & { readonly statement: Statement }>({
  id: 'ambiguous-quote',
  code: 'BRF6003',
  family: 'Evidence',
  severity: { draft: 'off', review: 'info', release: 'info' },
  summary: 'a quotation that occurs in several places in its source, without a locator',
  description:
    'The words occur in more than one paragraph of a source that is cited without a locator. The same words in two sources are not ambiguous.',
  rationale: 'The context of a quotation decides what it means, so a reader must know which place was read.',
  fixSummary: 'add the locator of one of the places',
  comesLater: true,
  asksSources: 'texts',
  checkPassage({ brief, workspace }, passage, report, textOf) {
    for (const checked of checkQuotations(brief, workspace, passage, textOf)) {
      const { outcome, quotation } = checked;
      if (outcome.state !== 'ambiguous') continue;
      const places = [...new Set(outcome.hits.map(({ archive, span }) => locatorAt(archive, span)))];
      const named = `${places.slice(0, 4).join(', ')}${places.length > 4 ? ' …' : ''}`;
      report(
        quotation.span,
        `${firstWords(textOf(quotation.span))} occurs in ${places.length} places in “${outcome.hits[0]!.key}” (${named}), so a reader cannot tell which is meant. Add the one you mean to the citation.`,
        { detail: checked },
      );
    }
  },
  fixes({ brief }, { detail, start }) {
    const { outcome, statement } = detail;
    if (outcome.state !== 'ambiguous') return [];
    const places = [...new Set(outcome.hits.map(({ archive, span }) => locatorAt(archive, span)))].slice(0, 4);
    return places
      .map((place) => addLocator(brief, statement, start, outcome.hits[0]!.key, place))
      .filter((fix) => fix !== undefined);
  },
});
