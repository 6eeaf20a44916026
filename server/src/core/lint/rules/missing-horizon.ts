// A forecast that never comes due.

import type { Brief } from '../../model/brief.ts';
import type { PassageContent } from '../../model/passage.ts';
import { type FactKind, passageFacts } from '../../model/passage-facts.ts';
import { forecastMark } from '../../model/wording/future-mark.ts';
import { namesTime } from '../../model/wording/names-time.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import type { Tag } from '../../syntax/tag.ts';
import { isIsoDate } from '../../text/iso-date.ts';
import { shift } from '../../text/span.ts';
import { addToken, fixIn } from '../fixes/tag-edits.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const missingHorizon = defineRule<Tag>({
  id: 'missing-horizon',
  code: 'BRF4004',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a forecast without `by` and without a date in the sentence',
  description:
    'A judgment about the future (“will”, “is going to”, “is likely to close”, “we expect it to close”, “could soon”, and “should” where the tag has a likelihood) must say by when: with `by` in the tag, or with a date, a time (“within a week”) or an occasion (“before the summit”) in the sentence. Whether the occasion has a date is not checked. “Soon”, “in the near term” and years that have passed are not times. ' +
    'What others say, conditions, what always happens so (“the valve will open at 3 bar”), and the writers’ own promises are not reported.',
  rationale:
    'A forecast without a horizon can be neither confirmed nor refuted. ICD 203, standard 8, asks for judgments whose accuracy can be measured.',
  fixSummary: '`by` with a horizon used elsewhere in the briefing; `by` with a placeholder for the date',
  dependsOn: ({ brief }) => yearOf(brief),
  checkPassage({ brief }, { statements }, report, textOf) {
    const seen = new Set<Tag>();
    const year = yearOf(brief);
    for (const statement of statements) {
      const { kind, assessment, coveredBy, span } = statement;
      const tag = coveredBy.at(-1);
      if (kind !== 'judgment' || !tag || seen.has(tag) || assessment.by !== undefined) continue;
      if (coveredBy.some(({ faults, isClosed }) => faults.length > 0 || !isClosed)) continue;
      const voice = ownVoiceOf(statement, textOf, brief.settings.language);
      const future = forecastMark(voice, assessment.likelihood.length > 0);
      if (!future || namesTime(voice.text, voice.language, year)) continue;
      seen.add(tag);
      report(
        shift(future, span.start),
        `${firstWords(voice.text)} does not say by when, so nobody can tell whether it came true. Add “by YYYY-MM-DD” to the tag, or a date to the sentence.`,
        { detail: tag },
      );
    }
  },
  fixes({ brief }, { detail: tag, start }) {
    const known = horizonsOf(brief).map((date) =>
      fixIn(
        brief,
        'suggested',
        `Horizon: by ${date}, as elsewhere in this briefing`,
        addToken(start, tag, `by ${date}`),
      ),
    );
    return [...known, fixIn(brief, 'suggested', 'Add “by” for the date', addToken(start, tag, 'by'))];
  },
});

/** The year from which on a year in a sentence may be a horizon. */
function yearOf({ frontMatter: { date, cutoff } }: Brief): number | undefined {
  const year = /^\d{4}/.exec(cutoff ?? date ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The dates that other statements are to be judged by; the most frequent first, three at most. */
const horizonFacts: FactKind<readonly string[], readonly string[]> = {
  pick({ statements }: PassageContent) {
    const dates = statements.flatMap(({ assessment: { by } }) => (by !== undefined && isIsoDate(by, true) ? [by] : []));
    return dates.length > 0 ? dates : undefined;
  },
  isSame: (a, b) => a.join() === b.join(),
  combine(lists) {
    const counts = new Map<string, number>();
    for (const date of lists.flat()) counts.set(date, (counts.get(date) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([date]) => date);
  },
};

function horizonsOf(brief: Brief): readonly string[] {
  return passageFacts(brief, horizonFacts).value.get();
}
