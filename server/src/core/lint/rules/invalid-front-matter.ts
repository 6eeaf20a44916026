// Front matter that cannot be read, or lacks what every briefing has.

import type { FrontMatterProblem } from '../../model/front-matter.ts';
import { registriesOf } from '../../model/workspace.ts';
import { insert, replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const invalidFrontMatter = defineRule<FrontMatterProblem | 'absent' | 'unclosed' | undefined>({
  id: 'invalid-front-matter',
  code: 'BRF1003',
  family: 'Markup and reference integrity',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'YAML errors, a missing `title` or `date`, wrong types, invalid dates, registries that cannot be read',
  description:
    'A briefing opens with YAML front matter between `---` lines. `title` and `date` are required; dates are ISO 8601. A registry that is missing, outside the workspace or damaged is reported where it is named; citations of sources that may be declared there are not reported.',
  rationale:
    'Sources, scales and the cut-off are declared in the front matter. What cannot be read there cannot be checked anywhere else.',
  fixSummary: 'insert the key; write the date as ISO 8601; use the nearest allowed value; close the front matter',
  check({ brief, workspace }, report) {
    const { split, frontMatter } = brief;
    if (!split.content) {
      report(
        { start: 0, end: 0 },
        'This briefing has no front matter, so its title, date and sources are not known. Begin it with “---”, a title, a date and “---”.',
        { detail: 'absent', about: 'front matter' },
      );
    } else if (!split.isClosed) {
      report(
        { start: 0, end: 3 },
        'The front matter is not closed, so it is not clear where the text begins. Put a line with “---” after its last key.',
        { detail: 'unclosed', about: 'front matter' },
      );
    }
    for (const problem of brief.frontMatterProblems) {
      // What an unclosed front matter lacks may come after the place where it was cut.
      if (problem.kind !== 'invalid' || (!split.content && problem.span.end === 0)) continue;
      report(problem.span, problem.message, { detail: problem });
    }
    for (const { name, result } of registriesOf(brief, workspace)) {
      const [fault, ...others] = 'failure' in result ? [] : (result.faults ?? []);
      if (!('failure' in result) && fault === undefined) continue;
      const span = frontMatter.registry.find(({ path }) => path === name)?.span ?? { start: 0, end: 0 };
      const more = others.length > 0 ? ` (and ${others.length} more)` : '';
      report(
        span,
        'failure' in result
          ? `The registry ${name} was not read: ${result.failure}`
          : `The registry ${name} was not read in full: ${fault}${more}`,
        { about: `registry ${name}` },
      );
    }
  },
  fixes({ brief }, { detail }) {
    if (detail === undefined) return [];
    if (detail === 'absent')
      return [fixIn(brief, 'suggested', 'Insert front matter', insert(0, '---\nbriefing: 1\ntitle:\ndate:\n---\n\n'))];
    if (detail === 'unclosed') {
      const end = brief.split.content?.end ?? 0;
      const needsBreak = end > 0 && brief.document.text[end - 1] !== '\n';
      return [fixIn(brief, 'suggested', 'Close the front matter', insert(end, `${needsBreak ? '\n' : ''}---\n`))];
    }
    const { repairs = [] } = detail;
    return repairs.map(({ title, span, newText, isSafe }) =>
      fixIn(brief, isSafe ? 'safe' : 'suggested', title, replace(span, newText)),
    );
  },
});
