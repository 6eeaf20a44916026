// A name in a claim that stands in none of the texts that it cites.

import { checkSupport, toldIn } from '../../model/evidence/claims/check-support.ts';
import { verdictOf } from '../../model/evidence/claims/support.ts';
import { shift } from '../../text/span.ts';
import { nearestRelated } from '../messages/nearest-related.ts';
import { defineRule } from '../rule.ts';

export const nameNotFound = defineRule({
  id: 'name-not-found',
  code: 'BRF6009',
  family: 'Evidence',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: 'a name in a claim that is in no archived text of its sources',
  description:
    'A person, place, organisation, ship or law that a claim names must stand in the archived text of one of the sources that it cites, or in the title, author, publisher or note of one, or in the title of the briefing. A name counts as found if half of its words are there, whatever their endings and accents, if its initials stand for it or it for them, if it sounds the same in another transliteration, or if the texts have another name that `names` in the front matter declares for it. ' +
    'Reported where two names are missing, or one and with it a good part of the claim’s other words; what is missing more is reported by [claim-not-in-source](#claim-not-in-source) alone. The same claims are checked as there.',
  rationale:
    'A name that the source does not have was read elsewhere, or is wrong. Either way, a reader who looks it up finds nothing.',
  fixSummary: 'none',
  comesLater: true,
  dependsOn: ({ brief }) => toldIn(brief),
  asksSources: 'texts',
  checkPassage({ brief, workspace }, passage, report, textOf) {
    for (const support of checkSupport(brief, workspace, passage, textOf)) {
      if (verdictOf(support) !== 'names-missing') continue;
      const related = nearestRelated(support);
      const where = support.sources.map(({ id }) => `“${id}”`).join(' or ');
      for (const name of support.missingNames) {
        const span = shift(name, support.statement.span.start);
        report(
          span,
          `“${textOf(span)}” is not in the archived text of ${where}, so a reader will not find it there. Check the name, or cite what has it.`,
          { related },
        );
      }
    }
  },
});
