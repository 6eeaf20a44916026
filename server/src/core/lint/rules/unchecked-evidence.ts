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
    'The words or figures could not be checked against the source: a cited source has no archived text, or none that can be read; the quotation is marked as a translation; one of its marks is missing; or its statement names only other statements. This does not mean they are wrong, only that they do not count as checked. Figures are reported once per statement.',
  rationale: 'Readers who see no finding assume that everything was checked, so what was not must be named.',
  fixSummary: 'insert the missing `text` key, left empty',
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
    const what = others.length === 0 ? 'this figure' : `the ${others.length + 1} figures in this statement`;
    return [
      {
        span: shift(first!.span, statement.span.start),
        message: `Not checked: ${what}, as ${listed(keys)} ${hasNoCopy(keys)}. Keep a copy and name it in “text”.`,
        keys,
      },
    ];
  });
}

/** “… has no archived text”. */
function hasNoCopy(keys: readonly string[]): string {
  return keys.length === 1 ? 'has no archived text' : 'have no archived text';
}

function listed(keys: readonly string[]): string {
  return keys.map((key) => `“${key}”`).join(' and ');
}

const messages: Readonly<
  Record<Extract<CheckedQuotation['outcome'], { state: 'not-checked' }>['reason'], (keys: readonly string[]) => string>
> = {
  'no-text': (keys) =>
    `Not checked: these words, as ${listed(keys)} ${hasNoCopy(keys)}. Keep a copy and name it in “text”.`,
  'no-source': () => 'Not checked: these words, as the statement cites no source. Cite the source they come from.',
  translated: () =>
    'Not checked: these words, as they are marked as a translation. Quote the original as well, or have the translation checked.',
  'not-whole': () =>
    'Not checked: this quotation, as one of its marks is missing and it is not clear which words are quoted. Add the mark.',
};
