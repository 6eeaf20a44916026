// A level of confidence that is higher than what is cited can carry.

import type { LevelTerm } from '../../model/assessment.ts';
import { independenceOf } from '../../model/origins/independence.ts';
import { unretracted } from '../../model/origins/without-sources.ts';
import { capCount } from '../../model/support/cap-words.ts';
import { isFarForecast } from '../../model/support/far-forecast.ts';
import { aboutIn } from '../../model/support/own-matter.ts';
import {
  certainCap,
  highestTerm,
  isBoundBySources,
  lowerOf,
  type SourceCap,
  sourceCap,
  stepsAbove,
} from '../../model/support/source-cap.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const overconfidentClaim = defineRule<string | undefined>({
  id: 'overconfident-claim',
  code: 'BRF3004',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a confidence above what the cited sources allow',
  description:
    'The sources of a statement limit its confidence, each for what it is to this statement along the derivations that hold for it: one origin allows `low`, one sound first-hand source `moderate`, two separate chains on which every letter is good `high`. An issuer allows `high` for its own acts and words; one with the letter D, E or F does so only if the sentence is about the issuer itself. ' +
    'A document that the desk holds (`access: documentary`) allows `high` for what stands in it, if the sentence says so: “The contract names …”, “According to the letter …”. Where a derivation holds for the statement, what it leads to decides, so limit it with `for` if it is about something else. ' +
    'Whatever is cited against the statement lowers this by a step. Retracted sources carry nothing, and a forecast further ahead than `caps.months` (24, unless configured) is `moderate` at most. ' +
    'The table is a policy, and `caps` in the configuration replaces it. In the review profile, one step too high is a warning and two are an error. With a `because`, it is only a note. A source that does not say how it knows counts as one that has it from another, so that saying less never allows more. Judgments that rest on statements are left to `overconfident-judgment`.',
  rationale:
    'No standard gives a formula, but all name the grounds: ICD 203 and the explanatory page of National Intelligence Estimates tie “high” confidence to the quality and number of sources.',
  fixSummary: 'the highest level that the sources allow',
  dependsOn: ({ brief, caps }) => `${brief.frontMatter.date} ${JSON.stringify(caps)}`,
  asksSources: 'cited',
  needsAllSources: true,
  checkPassage({ brief, workspace, caps }, { statements }, report, textOf) {
    const { byId } = sourcesOf(brief, workspace);
    const { confidence: scale } = brief.settings.scales;
    const seen = new Set<object>();
    for (const statement of statements) {
      const level = statement.assessment.confidence[0];
      if (!level || seen.has(level.span) || !isBoundBySources(statement)) continue;
      seen.add(level.span);
      const certain = certainCap(statement, unretracted(byId), caps);
      if (certain && stepsAbove(lowerOf(certain, 'moderate'), level.index, scale) <= 0) continue;
      const bound = sourceCap(statement, unretracted(byId), caps, aboutIn(statement, textOf, brief.settings.language));
      // Where all that is cited was taken back, or leads to that alone, `retracted-source` says so.
      if (!bound || (bound.independence.least === 0 && !independenceOf(statement, byId).isClosed)) continue;
      const isFar = isFarForecast(statement, brief, caps);
      const cap = isFar ? lowerOf(bound.cap, 'moderate') : bound.cap;
      const above = stepsAbove(cap, level.index, scale);
      if (above <= 0) continue;
      const term = highestTerm(cap, scale);
      const { because } = statement.assessment;
      report(level.span, messageOf(bound, level, term, isFar && cap !== bound.cap ? caps.months : undefined), {
        detail: term,
        ...(because !== undefined ? { atMost: 'info' as const } : above >= 2 ? { atLeast: 'error' as const } : {}),
      });
    }
  },
  fixes({ brief }, { span, detail }) {
    return detail !== undefined ? [fixIn(brief, 'suggested', `Confidence: ${detail}`, replace(span, detail))] : [];
  },
});

function messageOf(
  bound: SourceCap,
  { term: level }: LevelTerm,
  term: string | undefined,
  months: number | undefined,
): string {
  if (term === undefined)
    return `“${level}” is more than its sources carry (no level): ${bound.because}. ${bound.missing ?? 'Cite another source'}. They lead back to ${capCount(bound)}.`;
  if (months !== undefined)
    return `“${level}” is more than a forecast over ${months} months ahead carries (“${term}”). Lower it to “${term}”, bring the date nearer, or say “because …”.`;
  const more = bound.missing === undefined ? '' : `, ${bound.missing}`;
  return `“${level}” is more than its sources carry (“${term}”): ${bound.because}. Lower it to “${term}”${more}, or say “because …”. They lead back to ${capCount(bound)}.`;
}
