// `#name` that no statement has.

import { statementNames } from '../../model/statement-names.ts';
import { nearestName } from '../../text/nearest.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const unknownStatement = defineRule<string>({
  id: 'unknown-statement',
  code: 'BRF2005',
  family: 'Markup and reference integrity',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a `#name` that no statement in the briefing has',
  description:
    'A judgment names the statements it rests on as `#name`. A statement gets its name from `{#name}` directly after its tag. Names are looked up in the same briefing.',
  rationale:
    'A judgment that rests on something that does not exist rests on nothing (ICD 203, standard 6: readers must be able to follow the argument).',
  fixSummary: 'the nearest name',
  dependsOn: ({ brief }) => statementNames(brief),
  checkPassage({ brief }, { tags }, report) {
    for (const { evidence } of tags) {
      for (const item of evidence) {
        if (item.type !== 'basis' || statementNames(brief).has(item.name)) continue;
        report(
          item.nameSpan,
          `No statement is called “${item.name}”, so this reference supports nothing. Name the statement by putting {#${item.name}} after its tag, or correct the name.`,
          { detail: item.name },
        );
      }
    }
  },
  fixes({ brief }, { span, detail }) {
    const near = nearestName(detail, statementNames(brief));
    return near === undefined ? [] : [fixIn(brief, 'suggested', `Change to #${near}`, replace(span, near))];
  },
});
