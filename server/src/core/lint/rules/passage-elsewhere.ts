// A claim whose words stand in another paragraph, or in another source, than its citation says.

import { paragraphAt, paragraphLocator } from '../../model/archives/archive.ts';
import { checkSupport, toldIn } from '../../model/evidence/claims/check-support.ts';
import { elsewhereOf, type PassageElsewhere } from '../../model/evidence/claims/elsewhere.ts';
import { archiveStates } from '../../model/evidence/named-archives.ts';
import type { Statement } from '../../model/statement.ts';
import type { Citation } from '../../syntax/tag.ts';
import { shift } from '../../text/span.ts';
import { insert, replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';
import { stateToken } from '../state-token.ts';

interface Detail {
  readonly statement: Statement;
  readonly elsewhere: PassageElsewhere;
}

export const passageElsewhere = defineRule<Detail>({
  id: 'passage-elsewhere',
  code: 'BRF6012',
  family: 'Evidence',
  severity: { draft: 'off', review: 'info', release: 'info' },
  summary: 'a claim that stands in another paragraph or another source than the one cited',
  description:
    'Reported where the place that a locator names has at most half of what the claim says, and another place in the text of the same source seven tenths or more; and where the cited texts do not seem to speak of the claim, and the text of another declared source does. Words are compared, not meanings: what is named is a place to look at. The same claims are checked as by [claim-not-in-source](#claim-not-in-source).',
  rationale: 'A reader who follows the citation finds something else, and takes the claim for unsupported.',
  fixSummary: 'the locator of the passage; a citation of the source that has it',
  comesLater: true,
  // Any text may have it.
  dependsOn: ({ brief, workspace }) => stateToken(archiveStates(brief, workspace), toldIn(brief)),
  asksSources: 'texts',
  checkPassage({ brief, workspace }, passage, report, textOf) {
    for (const support of checkSupport(brief, workspace, passage, textOf)) {
      const { statement, sources } = support;
      const elsewhere = elsewhereOf(support, textOf(statement.span), brief, workspace);
      if (!elsewhere) continue;
      const names = sources.map(({ id }) => `“${id}”`).join(' or ');
      const message = elsewhere.isCited
        ? `Most of this is in ${names} at ${locatorOf(elsewhere)}, not where the locator says. Read both, and correct the locator.`
        : `Most of this is in “${elsewhere.source.id}” at ${locatorOf(elsewhere)}, and not in ${names}. Read it, and cite it if it says so.`;
      report(statement.span, message, { detail: { statement, elsewhere } });
    }
  },
  fixes({ brief }, { detail: { statement, elsewhere }, start }) {
    const items = statement.coveredBy
      .flatMap(({ evidence, isClosed }) => (isClosed ? evidence : []))
      .filter((item): item is Citation => item.type === 'citation' && item.stance === 'supports');
    const locator = locatorOf(elsewhere);
    if (elsewhere.isCited) {
      const placed = items.filter(({ key, locatorSpan }) => key === elsewhere.source.id && locatorSpan);
      return placed.length === 1
        ? [fixIn(brief, 'suggested', `Cite ${locator}`, replace(shift(placed[0]!.locatorSpan!, start), locator))]
        : [];
    }
    const last = items.at(-1);
    const citation = `@${elsewhere.source.id} ${locator}`;
    return last
      ? [fixIn(brief, 'suggested', `Cite ${citation} too`, insert(last.span.end + start, `; ${citation}`))]
      : [];
  },
});

function locatorOf({ passage: { archive, span } }: PassageElsewhere): string {
  return paragraphLocator(paragraphAt(archive, span.start)!);
}
