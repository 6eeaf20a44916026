// A level of confidence that is higher than what is cited can carry.

import { capReason } from '../../model/support/cap-words.ts';
import { highestTerm, isBoundBySources, sourceCap, stepsAbove } from '../../model/support/source-cap.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';
import { stateOf } from '../state-of.ts';

export const overconfidentClaim = defineRule<string | undefined>({
  id: 'overconfident-claim',
  code: 'BRF3004',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a confidence above what the cited sources can carry',
  description:
    'The sources of a statement bound its confidence: one origin carries `low`, one sound source at first hand `moderate`, an issuer’s own document or two origins with good letters `high`; a source that contradicts takes a step off. ' +
    'The table is a policy, and `caps` in the configuration replaces it. One step too many is a warning under review, two an error; where an origin does not say how it knows it stays a warning, and with a `because` a note. Judgments that rest on statements are `overconfident-judgment`’s matter.',
  rationale:
    'No standard gives a formula, but all name the grounds: ICD 203 and the explanatory page of National Intelligence Estimates tie “high” to the quality and number of sources.',
  fixSummary: 'the highest level that the sources carry',
  dependsOn: ({ brief, workspace, caps }) => stateOf(sourcesOf(brief, workspace), JSON.stringify(caps)),
  checkPassage({ brief, workspace, caps }, { statements }, report) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    if (!isComplete) return;
    const { confidence: scale } = brief.settings.scales;
    const seen = new Set<object>();
    for (const statement of statements) {
      const level = statement.assessment.confidence[0];
      if (!level || seen.has(level.span) || !isBoundBySources(statement)) continue;
      seen.add(level.span);
      const bound = sourceCap(statement, byId, caps);
      if (!bound) continue;
      const above = stepsAbove(bound.cap, level.index, scale);
      if (above <= 0) continue;
      const term = highestTerm(bound.cap, scale);
      const { because } = statement.assessment;
      report(
        level.span,
        `“${level.term}” is more than these sources carry (${capReason(bound)}), so a reader would trust it too far. ${term === undefined ? 'Cite a source that leads to an origin.' : `Lower it to “${term}”, cite more, or say “because …”.`}`,
        {
          detail: term,
          ...(because !== undefined
            ? { atMost: 'info' as const }
            : bound.isUncertain
              ? { atMost: 'warning' as const }
              : above >= 2
                ? { atLeast: 'error' as const }
                : {}),
        },
      );
    }
  },
  fixes({ brief }, { span, detail }) {
    return detail !== undefined ? [fixIn(brief, 'suggested', `Confidence: ${detail}`, replace(span, detail))] : [];
  },
});
