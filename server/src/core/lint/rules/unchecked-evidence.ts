// Evidence that could not be looked for. It never counts as passed.

import { uncheckedFigures } from '../../model/evidence/figures/check-figures.ts';
import { archiveStates } from '../../model/evidence/named-archives.ts';
import { type CheckedQuotation, checkQuotations } from '../../model/evidence/quotations/check-quotations.ts';
import type { PassageContent } from '../../model/passage.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { type Span, shift } from '../../text/span.ts';
import { addSourceKeys } from '../fixes/declaration-edits.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** What is reported of one piece of evidence. */
interface Unchecked {
  readonly span: Span;
  readonly message: string;
  /** Sources that lack a text. */
  readonly keys: readonly string[];
}

export const uncheckedEvidence = defineRule<readonly string[]>({
  id: 'unchecked-evidence',
  code: 'BRF6004',
  family: 'Evidence',
  severity: { draft: 'off', review: 'info', release: 'warning' },
  summary: 'a quotation or figure whose sources have no archived text',
  description:
    'Nobody looked whether the words or figures stand in the source: a cited source has no archived text, or none that can be read; the quotation says that it is a translation; one of its marks is missing; or its statement names other statements only. It is not accused, and does not count as checked. Figures are reported once a statement.',
  rationale: 'A reader who sees no finding takes it that everything was looked up; what was not must say so.',
  fixSummary: 'insert the missing `text` key, empty',
  comesLater: true,
  dependsOn: ({ brief, workspace }) => archiveStates(brief, workspace),
  checkPassage(context, passage, report, textOf) {
    for (const { span, message, keys } of [
      ...uncheckedQuotations(context, passage, textOf),
      ...figuresUnchecked(context, passage, textOf),
    ])
      report(span, message, { detail: keys });
  },
  fixes({ brief, workspace }, { detail }) {
    const { byId } = sourcesOf(brief, workspace);
    return detail.flatMap((key) => {
      const source = byId.get(key);
      const edit = source && !source.fields.has('text') ? addSourceKeys(brief, source, ['text']) : undefined;
      return edit ? [fixIn(brief, 'suggested', `Add text to ${key}`, edit)] : [];
    });
  },
});

function uncheckedQuotations(
  { brief, workspace }: RuleContext,
  passage: PassageContent,
  textOf: (span: Span) => string,
): readonly Unchecked[] {
  return checkQuotations(brief, workspace, passage, textOf).flatMap(({ outcome, quotation, statement }) => {
    if (outcome.state !== 'not-checked') return [];
    const { reason, keys } = outcome;
    // Without any grounds it is an unsourced claim, and that is said.
    if (reason === 'no-source' && statement.basis.length === 0) return [];
    return [{ span: quotation.span, message: messages[reason](keys), keys: reason === 'no-text' ? keys : [] }];
  });
}

function figuresUnchecked(
  { brief, workspace }: RuleContext,
  { statements }: PassageContent,
  textOf: (span: Span) => string,
): readonly Unchecked[] {
  const index = sourcesOf(brief, workspace);
  return statements.flatMap((statement) => {
    if (statement.citations.length === 0) return [];
    const unchecked = uncheckedFigures(statement, brief.settings, index, workspace, textOf);
    // An id that nobody declared is another rule's matter.
    const keys = unchecked?.keys.filter((key) => index.byId.has(key)) ?? [];
    if (!unchecked || keys.length === 0) return [];
    const [first, ...others] = unchecked.figures;
    const what =
      others.length === 0 ? 'this figure stands' : `the ${others.length + 1} figures of this statement stand`;
    return [
      {
        span: shift(first!.span, statement.span.start),
        message: `Nobody could look whether ${what} in ${listed(keys)}, of which no text is at hand. Keep a copy and name it in “text”.`,
        keys,
      },
    ];
  });
}

function listed(keys: readonly string[]): string {
  return keys.map((key) => `“${key}”`).join(' and ');
}

const messages: Readonly<
  Record<Extract<CheckedQuotation['outcome'], { state: 'not-checked' }>['reason'], (keys: readonly string[]) => string>
> = {
  'no-text': (keys) =>
    `Nobody could look whether these words stand in ${listed(keys)}, of which no text is at hand. Keep a copy and name it in “text”.`,
  'no-source': () =>
    'Nobody could look whether these words stand in a source, as the statement names none. Cite the source of the words.',
  translated: () =>
    'These words are marked as a translation, so nobody looked for them in the source. Quote the original beside them, or have the translation checked.',
  'not-whole': () =>
    'One mark of this quotation is missing, so nobody can tell which words are quoted, and they were not looked for. Add the mark.',
};
