// A key of the front matter that no version knows.

import type { FrontMatterProblem } from '../../model/front-matter.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

const fewest = 4;

export const unknownKey = defineRule<FrontMatterProblem>({
  id: 'unknown-key',
  code: 'BRF1004',
  family: 'Markup and reference integrity',
  severity: { draft: 'warning', review: 'warning', release: 'error' },
  summary: 'an unknown key in the front matter',
  description:
    'The front matter, sources, `anonymous`, `derived-from` and `scale` each allow a fixed list of keys (see the specification, part 2). Any other key is reported, with the nearest allowed one. Keys of well-known tools at the top of the front matter (Pandoc, Quarto, Jekyll, Hugo, Obsidian, Docusaurus, MkDocs, Eleventy and others: `tags`, `aliases`, `layout`, `bibliography` and so on) are not reported, nor are those that the configuration lists under `frontMatterKeys`. Four or more that resemble none of the allowed keys are one finding: another program reads them.',
  rationale:
    'A misspelt key silently has no effect: `relability: F` leaves a source ungraded and every check on it silent.',
  fixSummary: 'the nearest key',
  check({ brief, frontMatterKeys }, report) {
    const unknown = brief.frontMatterProblems.filter(
      ({ kind, topKey }) => kind === 'unknown-key' && !(topKey !== undefined && frontMatterKeys.includes(topKey)),
    );
    // So many of them are another program's: nobody misspells a key so often.
    const others = unknown.filter(({ topKey, near }) => topKey !== undefined && near === undefined);
    const areTogether = others.length >= fewest;
    for (const problem of unknown) {
      if (!areTogether || !others.includes(problem)) report(problem.span, problem.message, { detail: problem });
      else if (problem === others[0]) report(problem.span, messageOf(others), { detail: problem });
    }
  },
  fixes({ brief }, { detail }) {
    const { repairs = [] } = detail;
    return repairs.map(({ title, span, newText, isSafe }) =>
      fixIn(brief, isSafe ? 'safe' : 'suggested', title, replace(span, newText)),
    );
  },
});

function messageOf(others: readonly FrontMatterProblem[]): string {
  const named = others
    .slice(0, 3)
    .map(({ topKey }) => `\`${topKey}\``)
    .join(', ');
  const count = others.length - 3;
  return `${named} and ${count} ${count === 1 ? 'other' : 'others'} are not keys of front matter, so their values are ignored; if another program reads them, list them under \`frontMatterKeys\` in the configuration.`;
}
