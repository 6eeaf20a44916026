// A source that is younger than the information in the briefing can be.

import { citedKeys } from '../../model/cited-keys.ts';
import type { Source } from '../../model/source.ts';
import { eachSource } from '../each-source.ts';
import { defineRule } from '../rule.ts';

export const afterCutoff = defineRule({
  id: 'after-cutoff',
  code: 'BRF8010',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a cited source dated after the cut-off or the briefing’s date',
  description: 'The `date` of a source that is cited is not after `cutoff`, or after the `date` of the briefing where no cut-off is declared. Dates of a month or a year are compared as far as they go; treaties and schedules that speak of a later day still have a date of their own.',
  rationale: 'A cut-off tells readers what the writer could know (ICD 206): a source from behind it, or a wrong date, makes that untrue.',
  fixSummary: 'none',
  check(context, report) {
    const { cutoff, date } = context.brief.frontMatter;
    const limit = cutoff ?? date;
    if (limit === undefined) return;
    const cited = citedKeys(context.brief);
    eachSource(context, (source) => cited.has(source.id) && isAfter(source, limit), ({ source, span, where, related }) => {
      report(span, `“${source.id}”${where} is of ${source.date}, after the ${cutoff === undefined ? 'date' : 'cut-off'} of the briefing (${limit}), so it cannot have been known. Correct one of the dates, or move the cut-off.`, related ? { related } : {});
    });
  },
});

function isAfter({ date }: Source, limit: string): boolean {
  if (date === undefined) return false;
  const length = Math.min(date.length, limit.length);
  return date.slice(0, length) > limit.slice(0, length);
}
