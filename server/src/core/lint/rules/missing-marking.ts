// A briefing without a mark of handling, for desks that ask for one.

import { markBriefing } from '../fixes/mark-briefing.ts';
import { defineRule } from '../rule.ts';

export const missingMarking = defineRule({
  id: 'missing-marking',
  code: 'BRF9006',
  family: 'Handling',
  severity: { draft: 'off', review: 'off', release: 'off' },
  summary: 'a briefing without a handling mark',
  description:
    'The front matter has no `marking`. Off in every profile: the preset `cti` turns it on, and so does a configuration. It is reported at the title.',
  rationale:
    'TLP 2.0 (FIRST, 2022): the label says how far a recipient may share what they received. Without one, nobody knows.',
  fixSummary: 'mark the briefing',
  check({ brief, markings }, report) {
    const { marking, fields, isWhole } = brief.frontMatter;
    if (!isWhole || (marking !== undefined && marking !== '')) return;
    const field = fields.get('marking') ?? fields.get('title') ?? fields.get('briefing');
    if (field)
      report(
        field.keySpan,
        `The briefing has no handling mark, so a reader cannot tell how far it may be passed on. Add “marking” with one of ${markings.join(', ')}.`,
        { about: 'briefing' },
      );
  },
  fixes({ brief, markings }) {
    return markings.flatMap((mark) => markBriefing(brief, mark) ?? []);
  },
});
