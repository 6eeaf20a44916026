// A key of the front matter that no version knows.

import type { FrontMatterProblem } from '../../model/front-matter.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const unknownKey = defineRule<FrontMatterProblem>({
  id: 'unknown-key',
  code: 'BRF1004',
  family: 'Markup and reference integrity',
  severity: { draft: 'warning', review: 'warning', release: 'error' },
  summary: 'a key in the front matter that no version of the markup knows',
  description:
    'Keys of the front matter, of a source, of `anonymous`, `derived-from` and `scale` are closed lists (see the specification, part 2). A key that is not among them is reported with the nearest one.',
  rationale:
    'A misspelt key is silently without effect: `relability: F` leaves a source ungraded and every check on it quiet.',
  fixSummary: 'the nearest key',
  check({ brief }, report) {
    for (const problem of brief.frontMatterProblems) {
      if (problem.kind === 'unknown-key') report(problem.span, problem.message, { detail: problem });
    }
  },
  fixes({ brief }, { detail }) {
    const { repairs = [] } = detail;
    return repairs.map(({ title, span, newText, isSafe }) =>
      fixIn(brief, isSafe ? 'safe' : 'suggested', title, replace(span, newText)),
    );
  },
});
