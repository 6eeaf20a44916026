// Two confidence terms, or two likelihood terms, on one statement.

import type { LevelTerm } from '../../model/assessment.ts';
import { inDocument } from '../../model/brief.ts';
import { isOthersMarkup } from '../../syntax/others-markup.ts';
import type { Span } from '../../text/span.ts';
import { remove } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import type { Fix } from '../problem.ts';
import { defineRule } from '../rule.ts';

export const conflictingLevels = defineRule<readonly LevelTerm[]>({
  id: 'conflicting-levels',
  code: 'BRF3003',
  family: 'Markup and reference integrity',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'two confidence terms or two likelihood terms on one statement',
  description:
    'A statement has one confidence and, if it is an estimate, one likelihood. The two are different things and may be used together; two of the same kind may not. Adjacent tags belong to one statement and are read together.',
  rationale:
    'A reader cannot act on “high, low”: the writer has not decided, or two statements share one tag (ICD 203, standard 2).',
  fixSummary: 'keep one of the terms',
  checkPassage({ brief }, { statements }, report) {
    const seen = new Set<LevelTerm['span']>();
    for (const { assessment } of statements) {
      const { confidence, likelihood } = assessment;
      if (confidence.length < 2 && likelihood.length < 2) continue;
      for (const [axis, terms] of [
        ['confidence', confidence],
        ['likelihood', likelihood],
      ] as const) {
        const [first, ...others] = terms;
        const second = others[0];
        if (!first || !second || seen.has(second.span)) continue;
        for (const { span } of others) seen.add(span);
        report(
          second.span,
          `“${second.term}” is a second ${axis}: the statement already has “${first.term}”, and a reader cannot act on two. Keep one, or split the statement so that each part has its own tag.`,
          {
            related: [{ path: brief.document.path, span: first.span, message: `the first ${axis} stands here` }],
            detail: terms,
          },
        );
      }
    }
  },
  fixes({ brief }, { detail: terms, start }): readonly Fix[] {
    const { text } = brief.document;
    const kept = [...new Map(terms.toReversed().map((term) => [term.term, term])).values()].toReversed();
    const isSame = kept.length === 1;
    const isOthers = terms.some(({ span }) => isOthersMarkup(text, text.lastIndexOf('[', span.start + start)));
    return kept.map((keep) =>
      fixIn(
        brief,
        isSame && !isOthers ? 'safe' : 'suggested',
        `Keep “${keep.term}”`,
        ...withCommas(
          text,
          terms.filter((term) => term !== keep).map(({ span }) => inDocument({ start }, span)),
        ).map((span) => remove(span)),
      ),
    );
  },
});

/** Each term with a comma that parts it from a neighbour: the one before it where that is still there, else the one behind. */
function withCommas(text: string, terms: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const term of [...terms].sort((a, b) => a.start - b.start)) {
    let start = term.start;
    while (start > 0 && isBlank(text[start - 1]!)) start--;
    if (text[start - 1] === ',' && start - 1 >= (spans.at(-1)?.end ?? 0)) {
      spans.push({ start: start - 1, end: term.end });
      continue;
    }
    let end = term.end;
    while (end < text.length && isBlank(text[end]!)) end++;
    if (text[end] === ',') {
      end++;
      while (end < text.length && isBlank(text[end]!)) end++;
    } else end = term.end;
    spans.push({ start: term.start, end });
  }
  return spans;
}

function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\t' || sign === '\n';
}
