// A briefing as a whole that is marked less strictly than parts of it.

import { strictestOf, strictnessOf } from '../../model/handling/markings.ts';
import { headingMarks, writtenMarks } from '../../model/handling/portions.ts';
import { markBriefing } from '../fixes/mark-briefing.ts';
import { defineRule } from '../rule.ts';

export const markingTooLow = defineRule<string>({
  id: 'marking-too-low',
  code: 'BRF9004',
  family: 'Handling',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a briefing with a less strict mark than some of its portions',
  description:
    'The `marking` in the front matter must be at least as strict as every mark in parentheses in text and headings. Reported once, at `marking`, with the portions as related locations; at the first of them if there is no `marking`. Marks that are not recognised are left to `invalid-marking`.',
  rationale:
    'The banner says who may see the whole document: under 32 CFR 2001.21 it follows the strictest portion, and whoever receives it acts on that.',
  fixSummary: 'raise the briefing’s mark',
  check({ brief, markings }, report) {
    const { marking, fields } = brief.frontMatter;
    const banner = marking === undefined ? -1 : strictnessOf(marking, markings);
    if (marking !== undefined && banner < 0) return;
    const above = [...headingMarks(brief, markings), ...writtenMarks(brief, markings)]
      .filter(({ text }) => strictnessOf(text, markings) > banner)
      .sort((a, b) => a.span.start - b.span.start);
    const strictest = strictestOf(
      above.map(({ text }) => text),
      markings,
    );
    if (strictest === undefined) return;
    const counts = markings
      .map((mark) => [mark, above.filter(({ text }) => text === mark).length] as const)
      .filter(([, count]) => count > 0)
      .map(([mark, count]) => `${count} ${count === 1 ? 'portion is' : 'portions are'} ${mark}`)
      .join(' and ');
    const isWritten = marking !== undefined && fields.has('marking');
    report(
      isWritten ? fields.get('marking')!.valueSpan : above[0]!.span,
      `${marking === undefined ? 'The briefing has no mark' : `The banner is ${marking}`}, but ${counts}, so it may be passed on too widely. Mark the briefing ${strictest}, or remove what is above its mark.`,
      {
        detail: strictest,
        about: strictest,
        related: above.slice(isWritten ? 0 : 1).map(({ text, span }) => ({
          path: brief.document.path,
          span,
          message: `this portion is ${text}`,
        })),
      },
    );
  },
  fixes({ brief }, { detail }) {
    const fix = markBriefing(brief, detail);
    return fix ? [fix] : [];
  },
});
