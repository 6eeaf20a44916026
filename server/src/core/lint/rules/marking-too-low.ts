// A part of the briefing that is marked more strictly than the whole.

import { portionOf } from '../../model/markings.ts';
import { insert, replace } from '../../text/text-edit.ts';
import { defineRule } from '../rule.ts';
import { fixIn } from '../tag-edits.ts';

export const markingTooLow = defineRule({
  id: 'marking-too-low',
  code: 'BRF9004',
  family: 'Handling',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a briefing marked below one of its portions',
  description: 'The `marking` of the front matter is at least as strict as every mark in parentheses in the text. Marks that are none in force are `invalid-marking`’s matter.',
  rationale: 'The banner tells who may see the whole: 32 CFR 2001.21 makes it that of the strictest portion, and TLP 2.0 that of everything in it.',
  fixSummary: 'raise the mark of the briefing',
  dependsOn: ({ brief, markings }) => [brief.frontMatter.marking ?? '', ...markings].join('\n'),
  checkPassage({ brief, markings }, { statements }, report, textOf) {
    const { marking } = brief.frontMatter;
    const whole = marking === undefined ? -1 : markings.indexOf(marking);
    if (marking !== undefined && whole < 0) return;
    for (const { span } of statements) {
      const text = textOf(span);
      const portion = text.includes('(') ? portionOf(text, markings) : undefined;
      if (!portion || markings.indexOf(portion.text) <= whole) continue;
      report(
        { start: span.start + portion.start, end: span.start + portion.end },
        `This portion is ${portion.text}, and the briefing ${marking === undefined ? 'has no mark' : `as a whole is ${marking}`}, so it would be passed on too far. Raise “marking”, or take the portion out.`,
        { detail: portion.text },
      );
    }
  },
  fixes({ brief }, { detail }) {
    const mark = detail as string;
    const { fields } = brief.frontMatter;
    const field = fields.get('marking');
    if (field) return [fixIn(brief, 'suggested', `Mark the briefing ${mark}`, replace(field.valueSpan, field.valueSpan.end > field.valueSpan.start ? mark : ` ${mark}`))];
    const { content } = brief.split;
    return content && brief.split.isClosed ? [fixIn(brief, 'suggested', `Mark the briefing ${mark}`, insert(content.end, `marking: ${mark}\n`))] : [];
  },
});
