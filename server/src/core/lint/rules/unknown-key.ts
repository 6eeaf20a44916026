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
  summary: 'an unknown key in the front matter',
  description:
    'The front matter, sources, `anonymous`, `derived-from` and `scale` each allow a fixed list of keys (see the specification, part 2). Any other key is reported, with the nearest allowed one. Keys of well-known tools at the top of the front matter (Pandoc, Quarto, Jekyll, Hugo, Obsidian, Docusaurus, MkDocs, Eleventy and others: `tags`, `aliases`, `layout`, `bibliography` and so on) are not reported, nor are those that the configuration lists under `frontMatterKeys`.',
  rationale:
    'A misspelt key silently has no effect: `relability: F` leaves a source ungraded and every check on it silent.',
  fixSummary: 'the nearest key',
  check({ brief, frontMatterKeys }, report) {
    for (const problem of brief.frontMatterProblems) {
      if (problem.kind !== 'unknown-key') continue;
      if (problem.topKey !== undefined && frontMatterKeys.includes(problem.topKey)) continue;
      report(problem.span, problem.message, { detail: problem });
    }
  },
  fixes({ brief }, { detail }) {
    const { repairs = [] } = detail;
    return repairs.map(({ title, span, newText, isSafe }) =>
      fixIn(brief, isSafe ? 'safe' : 'suggested', title, replace(span, newText)),
    );
  },
});
