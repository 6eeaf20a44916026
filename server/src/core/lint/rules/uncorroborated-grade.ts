// The digit 1, which says that others confirm it, where nobody does.

import { independenceOf } from '../../model/origins/independence.ts';
import { unretracted } from '../../model/origins/without-sources.ts';
import { aboutIn, issues } from '../../model/support/own-matter.ts';
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
    'The digit 1 means “confirmed by other sources”. It needs two origins, reached by paths that share no step. What an issuer says about its own acts is exempt, as long as no derivation for the statement leads on to another source. Retracted sources confirm nothing. A source that does not say how it knows is no second origin.',
  rationale: 'STANAG 2511 defines 1 as confirmed by independent sources, and a source cannot confirm itself.',
  fixSummary: 'write the digit 2',
  asksSources: 'cited',
  needsAllSources: true,
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId } = sourcesOf(brief, workspace);
    const left = unretracted(byId);
    const seen = new Set<object>();
    for (const statement of statements) {
      for (const citation of statement.citations) {
        const { grade, gradeSpan, key, stance } = citation;
        if (stance !== 'supports' || !grade?.endsWith('1') || !gradeSpan || seen.has(citation)) continue;
        seen.add(citation);
        const source = byId.get(key);
        // What was retracted is said once, at the source.
        if (source?.status === 'retracted') continue;
        if (source && issues(source, statement, aboutIn(statement, textOf, brief.settings.language))) continue;
        const { least, most } = independenceOf(statement, left);
        if (least >= 2) continue;
        report(
          gradeSpan,
          `The 1 for “${key}” means confirmed by another source, and ${most < 2 ? 'none is cited here' : 'these do not say where they have it from'}. Give the digit you would give without confirmation, or cite a source that got it independently.`,
          { detail: `${grade.slice(0, -1)}2` },
        );
      }
    }
  },
  fixes({ brief }, { span, detail }) {
    return [fixIn(brief, 'suggested', `Write ${detail}`, replace(span, detail))];
  },
});
