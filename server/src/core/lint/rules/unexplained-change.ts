// A level that is another than in the edition before, without a word of why.

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
  summary: 'a level that differs from that of the same name in the edition before, without a `because`',
  description:
    'A statement that bears a name (`{#name}`) is compared with the one of that name in the edition under `supersedes`: where its confidence or its likelihood is another one, its tag says why. A level that was not there before, or is there no more, is no change of level; levels of different scales are not compared. ' +
    'An edition that cannot be read, or lies outside the workspace, is reported where it is named, as a warning: nothing is compared then.',
  rationale:
    'ICD 203, standard 7: an estimate that moves is news by itself, and a reader who does not learn the reason takes new evidence for a change of mind, or the reverse.',
  fixSummary: 'leave a place for the reason; the level of the edition before',
  dependsOn: ({ brief, workspace }) => editionIn(brief, workspace),
  check({ brief, workspace }, report) {
    const named = editionBefore(brief, workspace);
    if (!named || !('failure' in named.result)) return;
    const span = brief.frontMatter.fields.get('supersedes')?.valueSpan ?? { start: 0, end: 0 };
    report(
      span,
      `The edition before this one, ${named.name}, was not read, so nobody checked what changed since: ${named.result.failure}`,
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
        `${what} in the edition before${edition.date === undefined ? '' : ` (${edition.date})`}, and nothing says why, so a reader cannot tell new evidence from a change of mind. Add “because …” with what moved it.`,
        {
          related: [{ path: edition.path, span: before.span, message: `“${id}” in the edition before` }],
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
              'Leave a place for the reason',
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
