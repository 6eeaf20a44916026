// A level that is another than in the previous edition, without a word of why.

import type { Brief } from '../../model/brief.ts';
import type { Edition } from '../../model/editions/edition.ts';
import { levelChange } from '../../model/editions/level-change.ts';
import { reasonPlaceholder, writtenReason } from '../../model/support/written-reason.ts';
import { editionBefore, type Workspace } from '../../model/workspace.ts';
import type { Span } from '../../text/span.ts';
import { insert, replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const unexplainedChange = defineRule<Detail | undefined>({
  id: 'unexplained-change',
  code: 'BRF8008',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'error', release: 'error' },
  summary: 'a level that differs from the previous edition, without a `because`',
  description:
    'A statement with a name (`{#name}`) is compared with the one of that name in the edition under `supersedes`. If its confidence or likelihood has changed, its tag must say why. A level that was added or removed is not a change, and levels on different scales are not compared. ' +
    'An edition that cannot be read, or lies outside the workspace, is a warning where it is named, and nothing is compared.',
  rationale:
    'ICD 203, standard 7: a changed estimate is news in itself, and readers who are not told the reason may take new evidence for a change of mind, or the reverse.',
  fixSummary: 'add a placeholder for the reason; restore the level of the previous edition',
  dependsOn: ({ brief, workspace }) => editionIn(brief, workspace),
  check({ brief, workspace }, report) {
    const named = editionBefore(brief, workspace);
    if (!named || !('failure' in named.result)) return;
    const span = brief.frontMatter.fields.get('supersedes')?.valueSpan ?? { start: 0, end: 0 };
    report(
      span,
      `The previous edition, ${named.name}, was not read, so changes since then were not checked: ${named.result.failure}`,
      { atMost: 'warning' },
    );
  },
  checkPassage({ brief, workspace }, { statements }, report) {
    const edition = editionIn(brief, workspace);
    if (!edition) return;
    const { scales } = brief.settings;
    for (const { id, assessment, coveredBy } of statements) {
      const before = id === undefined ? undefined : edition.named.get(id);
      if (!before || writtenReason(assessment) !== undefined) continue;
      const levels = (['confidence', 'likelihood'] as const).flatMap((axis): Changed[] => {
        const [level, ...others] = assessment[axis];
        const change =
          others.length > 0
            ? undefined
            : levelChange(before[axis], level, { before: edition.scales[axis], after: scales[axis] });
        return change ? [{ span: level!.span, ...change }] : [];
      });
      const [first, second] = levels;
      if (!first) continue;
      const what = [
        `“${first.to}” was “${first.from}”`,
        ...(second ? [`“${second.to}” was “${second.from}”`] : []),
      ].join(' and ');
      const tag =
        coveredBy.find(({ assessment: tokens }) => tokens.some(({ span }) => span.start === first.span.start)) ??
        coveredBy.at(-1)!;
      report(
        first.span,
        `${what} in the previous edition${edition.date === undefined ? '' : ` (${edition.date})`}, and nothing says why, so a reader cannot tell new evidence from a change of mind. Add “because …” with the reason.`,
        {
          related: [{ path: edition.path, span: before.span, message: `“${id}” in the previous edition` }],
          detail: { levels, end: tag.contentSpan.end, hasBecause: assessment.because !== undefined },
        },
      );
    }
  },
  fixes({ brief }, { start, detail }) {
    if (detail === undefined) return [];
    const { levels, end, hasBecause } = detail;
    const back = levels.map(({ span, from }) =>
      fixIn(brief, 'suggested', `Back to ${from}`, replace({ start: span.start + start, end: span.end + start }, from)),
    );
    return [
      ...(hasBecause
        ? []
        : [
            fixIn(
              brief,
              'suggested',
              'Add a placeholder for the reason',
              insert(end + start, `, because ${reasonPlaceholder}`),
            ),
          ]),
      ...back,
    ];
  },
});

interface Changed {
  readonly span: Span;
  readonly from: string;
  readonly to: string;
}

/** Places count from the passage's start. */
interface Detail {
  readonly levels: readonly Changed[];
  /** Where the tag's content ends. */
  readonly end: number;
  readonly hasBecause: boolean;
}

function editionIn(brief: Brief, workspace: Workspace): Edition | undefined {
  const result = editionBefore(brief, workspace)?.result;
  return result && 'edition' in result ? result.edition : undefined;
}
