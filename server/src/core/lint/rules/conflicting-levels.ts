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
          `This statement already has a ${axis}, “${first.term}”; a reader cannot act on two. Keep one, or split the statement so that each part has its own tag.`,
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
    const isSame = new Set(terms.map(({ term }) => term)).size === 1;
    const kept = isSame ? terms.slice(0, 1) : terms;
    const isOthers = terms.some(({ span }) => isOthersMarkup(text, text.lastIndexOf('[', span.start + start)));
    return kept.map((keep) =>
      fixIn(
        brief,
        isSame && !isOthers ? 'safe' : 'suggested',
        `Keep “${keep.term}”`,
        ...terms
          .filter((term) => term !== keep)
          .map((term) => remove(withComma(text, inDocument({ start }, term.span)))),
      ),
    );
  },
});

/** The term with the comma that parts it from its neighbour: the one before it, else the one behind. */
function withComma(text: string, term: Span): Span {
  const before = /,\s*$/.exec(text.slice(0, term.start));
  if (before) return { start: before.index, end: term.end };
  const behind = /^\s*,\s*/.exec(text.slice(term.end));
  return { start: term.start, end: term.end + (behind?.[0].length ?? 0) };
}
