// A mark of handling that is none of those in force.

import { meantMark, portionOf } from '../../model/markings.ts';
import { replace } from '../../text/text-edit.ts';
import { defineRule } from '../rule.ts';
import { fixIn } from '../tag-edits.ts';

export const invalidMarking = defineRule({
  id: 'invalid-marking',
  code: 'BRF9003',
  family: 'Handling',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a mark of handling that is not in the order in force',
  description: '`marking` in the front matter, of a source, or in parentheses in the text is one of TLP 2.0 (`TLP:CLEAR`, `TLP:GREEN`, `TLP:AMBER`, `TLP:AMBER+STRICT`, `TLP:RED`), written in capitals and without spaces, or one of `markings` in the configuration.',
  rationale: 'TLP 2.0 (FIRST, 2022): a label is a sign that people and machines act on, and one that is nearly right is read as none.',
  fixSummary: 'the mark that was meant',
  dependsOn: ({ markings }) => markings.join('\n'),
  check({ brief, markings }, report) {
    const look = (mark: string | undefined, span: { readonly start: number; readonly end: number } | undefined): void => {
      if (mark !== undefined && mark !== '' && span && !markings.includes(mark)) report(span, messageFor(mark, markings), { detail: meantMark(mark, markings) });
    };
    look(brief.frontMatter.marking, brief.frontMatter.fields.get('marking')?.valueSpan);
    for (const { marking, fields } of brief.frontMatter.declarations) look(marking, fields.get('marking')?.valueSpan);
  },
  checkPassage({ markings }, { statements }, report, textOf) {
    for (const { span } of statements) {
      const text = textOf(span);
      const portion = text.includes('(') ? portionOf(text, markings) : undefined;
      if (!portion || markings.includes(portion.text)) continue;
      report({ start: span.start + portion.start, end: span.start + portion.end }, messageFor(portion.text, markings), { detail: meantMark(portion.text, markings) });
    }
  },
  fixes({ brief }, { span, detail }) {
    return typeof detail === 'string' ? [fixIn(brief, 'suggested', `Write ${detail}`, replace(span, detail))] : [];
  },
});

function messageFor(mark: string, markings: readonly string[]): string {
  return `“${mark}” is no mark that is in force, so nobody is bound by it. Write one of ${markings.join(', ')}.`;
}
