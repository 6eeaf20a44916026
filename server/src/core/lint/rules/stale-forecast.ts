// A forecast whose day has come and gone.

import { isIsoDate } from '../../text/iso-date.ts';
import { defineRule } from '../rule.ts';

export const staleForecast = defineRule({
  id: 'stale-forecast',
  code: 'BRF8011',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: 'a forecast whose horizon has passed',
  description:
    'The day behind `by` lies before today, which is an input of the check (`--today`). A month or a year has passed when it is over. Nobody but the writer can say how it came out, so there is no fix; an edition that is kept as it was can say so in a directive.',
  rationale:
    'ICD 203, standard 8, asks for judgments that turn out right, so each has a day on which it can be scored: after it, a reader wants to know how it came out, not how likely it was.',
  fixSummary: 'none',
  comesLater: true,
  dependsOn: ({ today }) => today,
  checkPassage({ today }, { statements }, report) {
    const seen = new Set<object>();
    for (const { kind, coveredBy } of statements) {
      if (kind !== 'claim' && kind !== 'judgment' && kind !== 'assumption') continue;
      for (const tag of coveredBy) {
        for (const token of tag.assessment) {
          if (token.type !== 'by' || seen.has(token)) continue;
          seen.add(token);
          if (!hasPassed(token.date, today)) continue;
          report(
            token.span,
            `${token.date} has passed, so this is a forecast no more and a reader wants to know how it came out. Say so in the text, or give the estimate a new horizon.`,
          );
        }
      }
    }
  },
});

/** Dates are compared as far as `horizon` goes. */
function hasPassed(horizon: string, today: string): boolean {
  if (!isIsoDate(horizon, true)) return false;
  const length = Math.min(horizon.length, 10);
  return horizon.slice(0, length) < today.slice(0, length);
}
