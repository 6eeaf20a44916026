// Evidence that could not be looked for. It never counts as passed.

import { uncheckedFigures } from '../../model/evidence/figures/check-figures.ts';
import { archiveStates } from '../../model/evidence/named-archives.ts';
import { type CheckedQuotation, checkQuotations } from '../../model/evidence/quotations/check-quotations.ts';
import type { PassageContent } from '../../model/passage.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { type Span, shift } from '../../text/span.ts';
import { addSourceKeys } from '../fixes/declaration-edits.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const uncheckedEvidence = defineRule<Unchecked>({
  id: 'unchecked-evidence',
  code: 'BRF6004',
  family: 'Evidence',
  severity: { draft: 'off', review: 'info', release: 'warning' },
  summary: 'quotations and figures whose source has no archived text',
  description:
    'Quotations or figures could not be checked against a source because it has no archived text, or none that can be read: reported once for each source, where the first of them stands, with their number. A quotation is also reported if it is marked as a translation, if one of its marks is missing, or if its statement names only other statements. This does not mean that anything is wrong, only that it does not count as checked.',
  rationale: 'Readers who see no finding assume that everything was checked, so what was not must be named.',
  fixSummary: 'insert the missing `text` key, left empty',
  comesLater: true,
  asksSources: 'texts',
  checkPassage(context, passage, report, textOf) {
    for (const one of uncheckedIn(context, passage, textOf)) report(one.span, one.message ?? '', { detail: one });
  },
  tally: {
    countsOf: ({ keys, quotations, figures }) => keys.map((key) => ({ key, counts: [quotations, figures] })),
    tell({ brief, workspace }, key, [quotations = 0, figures = 0]) {
      const hasCopy = (sourcesOf(brief, workspace).byId.get(key)?.text ?? '') !== '';
      return {
        message: `Not checked: ${countText({ figures, quotations })}, as “${key}” ${hasCopy ? 'has an archived copy that could not be read' : 'has no archived copy (`text`)'}.`,
        detail: { span: { start: 0, end: 0 }, keys: [key], figures, quotations },
      };
    },
  },
  fixes({ brief, workspace }, { detail }) {
    const { byId } = sourcesOf(brief, workspace);
    if (detail.message !== undefined) return [];
    return detail.keys.flatMap((key) => {
      const source = byId.get(key);
      const edit = source && !source.fields.has('text') ? addSourceKeys(brief, source, ['text']) : undefined;
      return edit ? [fixIn(brief, 'suggested', `Add text to ${key}`, edit)] : [];
    });
  },
});

function countText({ figures, quotations }: Pick<Unchecked, 'figures' | 'quotations'>): string {
  const counted = (count: number, one: string, many: string): readonly string[] =>
    count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];
  return [...counted(quotations, 'quotation', 'quotations'), ...counted(figures, 'figure', 'figures')].join(' and ');
}

/** Evidence of one statement that nobody looked for. */
interface Unchecked {
  /** Counts from the passage's start. */
  readonly span: Span;
  /** Undefined where it is told with others of its sources. */
  readonly message?: string;
  /** Sources that lack a text. */
  readonly keys: readonly string[];
  readonly figures: number;
  readonly quotations: number;
}

function uncheckedIn(
  context: RuleContext,
  passage: PassageContent,
  textOf: (span: Span) => string,
): readonly Unchecked[] {
  return [...uncheckedQuotations(context, passage, textOf), ...figuresUnchecked(context, passage, textOf)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function uncheckedQuotations(
  { brief, workspace }: RuleContext,
  passage: PassageContent,
  textOf: (span: Span) => string,
): readonly Unchecked[] {
  return checkQuotations(brief, workspace, passage, textOf).flatMap(
    ({ outcome, quotation, statement }): Unchecked[] => {
      if (outcome.state !== 'not-checked') return [];
      const { reason, keys } = outcome;
      // Without any grounds it is an unsourced claim, and that is said; a title promises nobody's words.
      if ((reason === 'no-source' && statement.basis.length === 0) || reason === 'title') return [];
      const one = { span: quotation.span, figures: 0, quotations: 1 };
      const declared = reason === 'no-text' ? keys.filter((key) => !hasText(key, { brief, workspace })) : [];
      return [
        declared.length > 0
          ? { ...one, keys: declared }
          : { ...one, message: messages[reason](firstWords(textOf(quotation.span))), keys: [] },
      ];
    },
  );
}

/** Whether its text was read: the words may then stand in what the statement rests on. */
function hasText(key: string, { brief, workspace }: Pick<RuleContext, 'brief' | 'workspace'>): boolean {
  return archiveStates(brief, workspace).get(key)?.state === 'read';
}

function figuresUnchecked(
  { brief, workspace }: RuleContext,
  { statements }: PassageContent,
  textOf: (span: Span) => string,
): readonly Unchecked[] {
  const index = sourcesOf(brief, workspace);
  return statements.flatMap((statement): Unchecked[] => {
    if (statement.citations.length === 0) return [];
    const unchecked = uncheckedFigures(statement, brief.settings, index, workspace, textOf);
    // An id that nobody declared is another rule's matter.
    const keys = unchecked?.keys.filter((key) => index.byId.has(key)) ?? [];
    if (!unchecked || keys.length === 0) return [];
    const { figures } = unchecked;
    return [{ span: shift(figures[0]!.span, statement.span.start), keys, figures: figures.length, quotations: 0 }];
  });
}

type Reason = Exclude<Extract<CheckedQuotation['outcome'], { state: 'not-checked' }>['reason'], 'title'>;

const messages: Readonly<Record<Reason, (words: string) => string>> = {
  'no-text': (words) =>
    `Not checked: ${words}, as a statement that this one rests on may have it. Cite the source it comes from.`,
  'no-source': (words) => `Not checked: ${words}, as the statement cites no source. Cite the source it comes from.`,
  translated: (words) =>
    `Not checked: ${words}, as it is marked as a translation. Quote the original as well, or have the translation checked.`,
  'not-whole': (words) =>
    `Not checked: ${words}, as one of its marks is missing and it is not clear where it ends. Add the mark.`,
};
