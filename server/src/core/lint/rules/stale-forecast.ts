// A forecast whose day has come and gone.

import { isIsoDate } from '../../text/iso-date.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const staleForecast = defineRule({
  id: 'stale-forecast',
  code: 'BRF8011',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: 'a forecast whose horizon has passed',
  description:
    'The date after `by` is before today (which `--today` can set). A month or a year has passed when it is over. Only the writer can say what the outcome was, so there is no fix. An old edition that is kept unchanged can say so in a directive.',
  rationale:
    'ICD 203, standard 8, asks for accurate judgments, so each has a date on which it can be scored. After that, readers want the outcome, not the likelihood.',
  fixSummary: 'none',
  comesLater: true,
  dependsOn: ({ today }) => today,
  checkPassage({ today }, { statements }, report, textOf) {
    const seen = new Set<object>();
    for (const { kind, coveredBy, span } of statements) {
      if (kind !== 'claim' && kind !== 'judgment' && kind !== 'assumption') continue;
      for (const tag of coveredBy) {
        for (const token of tag.assessment) {
          if (token.type !== 'by' || seen.has(token)) continue;
          seen.add(token);
          if (!hasPassed(token.date, today)) continue;
          report(
            token.span,
            `The date of ${firstWords(textOf(span))}, ${token.date}, has passed. Record the outcome, or give a new date.`,
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
