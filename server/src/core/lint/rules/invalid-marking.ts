// A mark of handling that is none of those in force.

import { meantMark } from '../../model/handling/markings.ts';
import { headingMarks, portionsOf } from '../../model/handling/portions.ts';
import type { Span } from '../../text/span.ts';
import { replace } from '../../text/text-edit.ts';
import { eachSource } from '../each-source.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const invalidMarking = defineRule<string | undefined>({
  id: 'invalid-marking',
  code: 'BRF9003',
  family: 'Handling',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a handling mark that is not one of those in use',
  description:
    'A handling mark (`marking` of the briefing or of a source, or a mark in parentheses in text and headings) must be one of TLP 2.0 (`TLP:CLEAR`, `TLP:GREEN`, `TLP:AMBER`, `TLP:AMBER+STRICT`, `TLP:RED`), in capitals and without spaces, or one of `markings` in the configuration, which replace these. ' +
    'In the text, parentheses count as a mark if they hold one of those in use at the start of a paragraph, item or cell, or if they are clearly meant as a TLP label. “(TLP)” and “(TLP 2.0)” are ordinary words.',
  rationale:
    'TLP 2.0 (FIRST, 2022): people and machines act on a label, and one that is only nearly right may not be recognised.',
  fixSummary: 'the mark that was meant',
  dependsOn: ({ markings }) => markings.join('\n'),
  check(context, report) {
    const { brief, markings } = context;
    const look = (mark: string | undefined, span: Span | undefined): void => {
      if (mark !== undefined && mark !== '' && span && !markings.includes(mark))
        report(span, messageFor(mark, markings), { detail: meantMark(mark, markings) });
    };
    look(brief.frontMatter.marking, brief.frontMatter.fields.get('marking')?.valueSpan);
    for (const { marking, fields } of brief.frontMatter.declarations) look(marking, fields.get('marking')?.valueSpan);
    for (const { text, span } of headingMarks(brief, markings)) look(text, span);
    const isWrong = ({ declaredIn, marking }: { readonly declaredIn: string; readonly marking?: string }): boolean =>
      declaredIn !== brief.document.path && marking !== undefined && !markings.includes(marking);
    eachSource(context, isWrong, ({ source, span, where, related }) => {
      report(
        span,
        `The mark of “${source.id}”${where}, “${source.marking}”, is not a recognised handling mark. Write one of ${markings.join(', ')} there.`,
        { about: source.id, ...(related ? { related } : {}) },
      );
    });
  },
  checkPassage({ markings }, { statements }, report, textOf) {
    for (const { written } of portionsOf(statements, markings, textOf)) {
      if (!written || markings.includes(written.text)) continue;
      report(written.span, messageFor(written.text, markings), { detail: meantMark(written.text, markings) });
    }
  },
  fixes({ brief }, { span, detail }) {
    return detail !== undefined ? [fixIn(brief, 'suggested', `Write ${detail}`, replace(span, detail))] : [];
  },
});

function messageFor(mark: string, markings: readonly string[]): string {
  if (meantMark(mark, markings) === 'TLP:CLEAR' && /white/i.test(mark))
    return `“${mark}” is the old name of TLP:CLEAR (TLP 2.0, 2022). Write TLP:CLEAR.`;
  return `“${mark}” is not a recognised handling mark. Write one of ${markings.join(', ')}.`;
}
