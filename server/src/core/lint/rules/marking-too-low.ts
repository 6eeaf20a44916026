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
  summary: 'a briefing with a less strict mark than one of its portions',
  description:
    'The `marking` in the front matter must be at least as strict as every mark in parentheses in text and headings. Marks that are not recognised are left to `invalid-marking`.',
  rationale:
    'The banner says who may see the whole document: under 32 CFR 2001.21 it follows the strictest portion, and under TLP 2.0 it covers everything in it.',
  fixSummary: 'raise the briefing’s mark',
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
    `This portion is ${mark}, but the briefing ${marking === undefined ? 'has no mark' : `is only ${marking}`}, so it may be passed on too widely. Raise “marking”, or remove the portion.`,
    { detail: mark },
  );
}
