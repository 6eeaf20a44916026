// A source that is younger than the information in the briefing can be.

import { citedKeys } from '../../model/cited-keys.ts';
import type { Source } from '../../model/sources/source.ts';
import { isIsoDate } from '../../text/iso-date.ts';
import { replace } from '../../text/text-edit.ts';
import { eachSource } from '../each-source.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const afterCutoff = defineRule<string | undefined>({
  id: 'after-cutoff',
  code: 'BRF8010',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a cited source dated after the cut-off or the briefing’s date',
  description:
    'The `date` of a cited source must not be later than `cutoff` or the `date` of the briefing. A date given as a month or a year is compared only to that precision. A treaty or schedule about a later day still has a date of its own.',
  rationale: 'A cut-off tells readers what the writer could know. A later source, or a wrong date, makes that untrue.',
  fixSummary: 'move the cut-off to the date of the source, unless that is after the briefing',
  check(context, report) {
    const { cutoff, date } = context.brief.frontMatter;
    const isCutoffFirst = cutoff !== undefined && (date === undefined || cutoff <= date);
    const limit = isCutoffFirst ? cutoff : date;
    if (limit === undefined) return;
    const cited = citedKeys(context.brief);
    eachSource(
      context,
      (source) => cited.has(source.id) && isAfter(source, limit),
      ({ source, span, where, related }) => {
        report(
          span,
          `“${source.id}”${where} (${source.date}) is dated after the ${isCutoffFirst ? 'cut-off' : 'date'} of the briefing (${limit}). Correct one of the dates${isCutoffFirst ? ', or move the cut-off' : ''}.`,
          {
            about: source.id,
            ...(related ? { related } : {}),
            detail: source.date,
          },
        );
      },
    );
  },
  fixes({ brief }, { detail: day }) {
    const { cutoff, date, fields } = brief.frontMatter;
    const field = fields.get('cutoff');
    // A cut-off behind the briefing's own date would be as wrong.
    if (
      !field ||
      cutoff === undefined ||
      day === undefined ||
      !isIsoDate(day) ||
      (date !== undefined && day.slice(0, 10) > date.slice(0, 10))
    )
      return [];
    return [
      fixIn(brief, 'unsafe', `Move the cut-off to ${day.slice(0, 10)}`, replace(field.valueSpan, day.slice(0, 10))),
    ];
  },
});

function isAfter({ date }: Source, limit: string): boolean {
  if (date === undefined) return false;
  const length = Math.min(date.length, limit.length);
  return date.slice(0, length) > limit.slice(0, length);
}
