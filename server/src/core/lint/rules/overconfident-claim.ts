// A level of confidence that is higher than what is cited can carry.

import { capReason } from '../../model/support/cap-words.ts';
import { highestTerm, isBoundBySources, sourceCap, stepsAbove } from '../../model/support/source-cap.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';
import { stateToken } from '../state-token.ts';

export const overconfidentClaim = defineRule<string | undefined>({
  id: 'overconfident-claim',
  code: 'BRF3004',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a confidence above what the cited sources allow',
  description:
    'The sources of a statement limit its confidence: one origin allows `low`, one sound first-hand source `moderate`, an issuer’s own document or two origins with good letters `high`. A source that contradicts lowers this by a step. ' +
    'The table is a policy, and `caps` in the configuration replaces it. In the review profile, one step too high is a warning and two are an error. It stays a warning if an origin does not say how it knows, and is only a note with a `because`. Judgments that rest on statements are left to `overconfident-judgment`.',
  rationale:
    'No standard gives a formula, but all name the grounds: ICD 203 and the explanatory page of National Intelligence Estimates tie “high” confidence to the quality and number of sources.',
  fixSummary: 'the highest level that the sources allow',
  dependsOn: ({ brief, workspace, caps }) => stateToken(sourcesOf(brief, workspace), JSON.stringify(caps)),
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
        `“${level.term}” is more than ${term === undefined ? 'these sources allow' : `“${term}”, the most that these sources allow`} (${capReason(bound)}). ${term === undefined ? 'Cite a source that leads to an origin.' : 'Lower it, cite more, or say “because …”.'}`,
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
