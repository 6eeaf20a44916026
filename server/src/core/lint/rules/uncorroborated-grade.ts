// The digit 1, which says that others confirm it, where nobody does.

import { independenceOf } from '../../model/origins/independence.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const uncorroboratedGrade = defineRule<string>({
  id: 'uncorroborated-grade',
  code: 'BRF2012',
  family: 'Source base',
  severity: { draft: 'off', review: 'error', release: 'error' },
  summary: 'credibility 1 with fewer than two origins',
  description:
    'The digit 1 means “confirmed by other sources”. It needs two origins by ways that share no step. What an issuer says of its own acts is exempt; where a source does not say how it knows, the finding is a warning at most.',
  rationale: 'STANAG 2511 defines 1 as confirmed by independent sources: one source cannot confirm itself.',
  fixSummary: 'write the digit 2',
  dependsOn: ({ brief, workspace }) => sourcesOf(brief, workspace),
  checkPassage({ brief, workspace }, { statements }, report) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    if (!isComplete) return;
    const seen = new Set<object>();
    for (const statement of statements) {
      for (const citation of statement.citations) {
        const { grade, gradeSpan, key, stance } = citation;
        if (stance !== 'supports' || !grade?.endsWith('1') || !gradeSpan || seen.has(citation)) continue;
        seen.add(citation);
        if (byId.get(key)?.access === 'issuer') continue;
        const { least, most } = independenceOf(statement, byId);
        if (least >= 2) continue;
        report(
          gradeSpan,
          `The digit 1 says that other sources confirm this, and ${most < 2 ? 'there is one named origin at most' : 'nobody says where they have it from'}, so a reader is misled. Write 2, or cite a source that has it from elsewhere.`,
          {
            detail: `${grade.slice(0, -1)}2`,
            ...(most >= 2 ? { atMost: 'warning' as const } : {}),
          },
        );
      }
    }
  },
  fixes({ brief }, { span, detail }) {
    return [fixIn(brief, 'suggested', `Write ${detail}`, replace(span, detail))];
  },
});
