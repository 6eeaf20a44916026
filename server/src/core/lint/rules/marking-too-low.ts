// A part of the briefing that is marked more strictly than the whole.

import { strictnessOf } from '../../model/handling/markings.ts';
import { headingMarks, portionsOf } from '../../model/handling/portions.ts';
import type { Span } from '../../text/span.ts';
import { markBriefing } from '../fixes/mark-briefing.ts';
import { defineRule, type Report, type RuleContext } from '../rule.ts';

export const markingTooLow = defineRule<string>({
  id: 'marking-too-low',
  code: 'BRF9004',
  family: 'Handling',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a briefing marked below one of its portions',
  description:
    'The `marking` of the front matter is at least as strict as every mark in parentheses in text and headings. Marks that are none in force are `invalid-marking`’s matter.',
  rationale:
    'The banner tells who may see the whole: 32 CFR 2001.21 makes it that of the strictest portion, and TLP 2.0 that of everything in it.',
  fixSummary: 'raise the mark of the briefing',
  dependsOn: ({ brief, markings }) => [brief.frontMatter.marking ?? '', ...markings].join('\n'),
  check(context, report) {
    for (const { text, span } of headingMarks(context.brief, context.markings)) look(context, text, span, report);
  },
  checkPassage(context, { statements }, report, textOf) {
    for (const { written } of portionsOf(statements, context.markings, textOf))
      if (written) look(context, written.text, written.span, report);
  },
  fixes({ brief }, { detail }) {
    const fix = markBriefing(brief, detail);
    return fix ? [fix] : [];
  },
});

function look({ brief, markings }: RuleContext, mark: string, span: Span, report: Report<string>): void {
  const { marking } = brief.frontMatter;
  const whole = marking === undefined ? -1 : strictnessOf(marking, markings);
  if ((marking !== undefined && whole < 0) || strictnessOf(mark, markings) <= whole) return;
  report(
    span,
    `This portion is ${mark}, and the briefing ${marking === undefined ? 'has no mark' : `as a whole is ${marking}`}, so it would be passed on too far. Raise “marking”, or take the portion out.`,
    { detail: mark },
  );
}
