// A citation without an Admiralty grade, for desks that ask for one.

import { sourcesOf } from '../../model/workspace.ts';
import { defineRule } from '../rule.ts';

export const missingGrade = defineRule({
  id: 'missing-grade',
  code: 'BRF2014',
  family: 'Source base',
  severity: { draft: 'off', review: 'off', release: 'off' },
  summary: 'a citation without an Admiralty grade',
  description:
    'A citation in support of a statement has no grade such as `B2`. The credibility alone (`/2`) is enough if the source has a `reliability`. Off in every profile: the preset `cti` turns it on, and so does a configuration. Keys that nothing declares are left to `unknown-source`.',
  rationale:
    'STANAG 2511 grades the source and each item by themselves, so a reader can tell a good source on a bad day from a bad one.',
  fixSummary: 'none',
  asksSources: 'cited',
  checkPassage({ brief, workspace }, { statements }, report) {
    const { byId } = sourcesOf(brief, workspace);
    const seen = new Set<object>();
    for (const { citations, kind } of statements) {
      if (kind === 'exempt') continue;
      for (const citation of citations) {
        const { key, keySpan, grade, stance } = citation;
        const source = byId.get(key);
        if (stance !== 'supports' || !source || seen.has(citation)) continue;
        seen.add(citation);
        const hasLetter = source.reliability !== undefined || (grade !== undefined && /^[A-F]/.test(grade));
        if (grade !== undefined && hasLetter) continue;
        report(
          keySpan,
          grade === undefined
            ? `“${key}” has no grade here, so a reader cannot tell how far to trust this item. Add one, such as ${source.reliability ?? 'B'}2.`
            : `“${key}” has a credibility but no reliability, so a reader cannot tell how good the source is. Write the letter before the digit, or add “reliability” to the source.`,
        );
      }
    }
  },
});
