// A level that is another than in the previous edition, without a word of why.

import type { Brief } from '../../model/brief.ts';
import { type Edition, type EditionStatement, readStatement } from '../../model/editions/edition.ts';
import { levelChange } from '../../model/editions/level-change.ts';
import { horizonMove, markMove } from '../../model/editions/moves.ts';
import { sayTheSame } from '../../model/editions/pair-statements.ts';
import { tlpMarks } from '../../model/handling/markings.ts';
import { portionMarks } from '../../model/handling/portions.ts';
import type { Statement } from '../../model/statement.ts';
import { namesOf } from '../../model/statement-names.ts';
import { reasonPlaceholder, writtenReason } from '../../model/support/written-reason.ts';
import { editionBefore, type Workspace } from '../../model/workspace.ts';
import type { Span } from '../../text/span.ts';
import { insert, replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule, type ReportExtras } from '../rule.ts';

export const unexplainedChange = defineRule<Detail | undefined>({
  id: 'unexplained-change',
  code: 'BRF8008',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'error', release: 'error' },
  summary: 'a level, date, mark or judgment that differs from the previous edition, without a `because`',
  description:
    'A statement with a name (`{#name}`) is compared with the one of that name in the edition under `supersedes`. If its confidence or likelihood has changed, its tag must say why. A level that was added is not a change, and levels on different scales are not compared. ' +
    'At most a warning: a date (`by`) that moved or is gone, a likelihood that is gone, a handling mark that is lower, and a judgment that is denied or says something else (other figures, names or negations, or fewer than four fifths of its words), all as `diff` tells them. ' +
    'An edition that cannot be read, or lies outside the workspace, is a warning where it is named, and nothing is compared.',
  rationale:
    'ICD 203, standard 7: a changed estimate is news in itself, and readers who are not told the reason may take new evidence for a change of mind, or the reverse.',
  fixSummary: 'add a placeholder for the reason; restore the level of the previous edition',
  dependsOn: ({ brief, workspace }) => editionIn(brief, workspace),
  check({ brief, workspace, markings }, report) {
    const named = editionBefore(brief, workspace);
    if (!named) return;
    if ('edition' in named.result) {
      reportOthers(brief, named.result.edition, markings, report);
      return;
    }
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

type Report = (span: Span, message: string, more: ReportExtras & { readonly detail: Detail }) => void;

/** What a reader goes by besides the levels: see `reasonsWanted`. What a level's finding says already is not said again. */
function reportOthers(brief: Brief, edition: Edition, markings: readonly string[], report: Report): void {
  const isTlp = markings.join() === tlpMarks.join();
  const portions = isTlp ? portionMarks(brief, markings) : new Map<Statement, string>();
  for (const [id, [placed, ...others]] of namesOf(brief)) {
    const before = edition.named.get(id);
    if (!before || !placed || others.length > 0) continue;
    const { statement, start } = placed;
    const { assessment, coveredBy } = statement;
    if (writtenReason(assessment) !== undefined || isLevelMoved(before, statement, edition, brief)) continue;
    const now = readStatement(brief, placed, portions);
    const what = reasonsWanted(before, now, {
      before: edition.marking,
      after: brief.frontMatter.marking,
      marks: isTlp ? markings : [],
    });
    const tag = coveredBy.at(-1);
    if (what.length === 0 || !tag) continue;
    report(
      { start: tag.contentSpan.start + start, end: tag.contentSpan.end + start },
      `In #${id}, ${what.join(' and ')}, and nothing says why, so a reader of the previous edition${edition.date === undefined ? '' : ` (${edition.date})`} cannot tell what is new. Add “because …” with the reason.`,
      {
        atMost: 'warning',
        related: [{ path: edition.path, span: before.span, message: `“${id}” in the previous edition` }],
        detail: { levels: [], end: tag.contentSpan.end + start, hasBecause: assessment.because !== undefined },
      },
    );
  }
}

function isLevelMoved(
  before: EditionStatement,
  { assessment }: Statement,
  edition: Edition,
  { settings: { scales } }: Brief,
): boolean {
  return (['confidence', 'likelihood'] as const).some((axis) => {
    const [level, ...others] = assessment[axis];
    return (
      others.length === 0 &&
      levelChange(before[axis], level, { before: edition.scales[axis], after: scales[axis] }) !== undefined
    );
  });
}

/** The same for which `diff` asks: a likelihood or a date that is gone, a date that moved, a lower mark, a judgment that says something else. */
function reasonsWanted(
  before: EditionStatement,
  now: EditionStatement,
  marking: {
    readonly before: string | undefined;
    readonly after: string | undefined;
    readonly marks: readonly string[];
  },
): readonly string[] {
  const horizon = horizonMove(before.by ?? null, now.by ?? null);
  const isMarked = before.marking !== undefined || now.marking !== undefined;
  const mark = isMarked
    ? markMove(before.marking ?? marking.before, now.marking ?? marking.after, marking.marks)
    : null;
  const words = before.compared && now.compared ? { before: before.compared, after: now.compared } : undefined;
  const isOther = words !== undefined && !sayTheSame(words.before, words.after);
  const isNegated = words !== undefined && words.before.negations.length !== words.after.negations.length;
  return [
    ...(before.likelihood && !now.likelihood ? [`“${before.likelihood.term}” is gone`] : []),
    ...(horizon?.change === 'removed' ? [`the date ${horizon.old} is gone`] : []),
    ...(horizon && horizon.change !== 'removed' && horizon.change !== 'added'
      ? [`the date moved from ${horizon.old} to ${horizon.new}`]
      : []),
    ...(mark?.change === 'lowered'
      ? [mark.new === null ? `the mark ${mark.old} is gone` : `the mark went from ${mark.old} to ${mark.new}`]
      : []),
    ...(isOther ? [isNegated ? 'the judgment has been reversed' : 'the judgment has changed its meaning'] : []),
  ];
}

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
