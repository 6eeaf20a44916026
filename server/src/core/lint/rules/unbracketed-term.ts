// The first use of a term of likelihood without its range beside it.

import { type Brief, inDocument, passageStart } from '../../model/brief.ts';
import { estimatesOf, isEstimate } from '../../model/likelihood/estimates-of.ts';
import { rangeText } from '../../model/likelihood/range-text.ts';
import { type FactKind, passageFacts } from '../../model/passage-facts.ts';
import type { Rung, Scale } from '../../model/scales/scale.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import type { Span } from '../../text/span.ts';
import { shift } from '../../text/span.ts';
import { insert } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const unbracketedTerm = defineRule<string>({
  id: 'unbracketed-term',
  code: 'BRF4006',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'off', release: 'info' },
  summary: 'the first use of a likelihood term without its range',
  description:
    'The first sentence that uses a term of the declared scale as an estimate must give its range, “likely (55–80 %)”, or the part of it that is meant. Later uses need none. Synonyms count as one term. Negated terms, and terms in sentences whose tag has no estimate, are not reported.',
  rationale:
    'A range next to the word doubles readers’ agreement with the scale; a table at the end or a tooltip hardly helps (Wintle et al. 2019).',
  fixSummary: 'insert the range after the term',
  check({ brief }, report) {
    const scale = brief.settings.scales.likelihood;
    const seen = new Set<Rung>();
    for (const index of passageFacts(brief, estimateFacts).indexes) {
      const start = passageStart(brief, index);
      for (const use of usesIn(brief, index, scale)) {
        if (seen.has(use.rung)) continue;
        seen.add(use.rung);
        if (use.isPrinted) continue;
        const range = rangeText(use.rung)!;
        report(
          shift(use.span, start),
          `Readers understand “${use.text}” very differently, and its first use gives no range. Write “${use.text} (${range})”.`,
          { detail: range },
        );
      }
    }
  },
  fixes({ brief }, { span, detail }) {
    return [
      fixIn(
        brief,
        'suggested',
        `Write (${detail}) after the term`,
        insert(inDocument({ start: 0 }, span).end, ` (${detail})`),
      ),
    ];
  },
});

interface Use {
  /** Counts from the passage's start. */
  readonly span: Span;
  readonly text: string;
  readonly rung: Rung;
  readonly isPrinted: boolean;
}

/** Which passages hold an estimate at all: the words of all others need not be read. */
const estimateFacts: FactKind<true, number> = {
  pick: ({ statements }) =>
    statements.some((statement) => statement.assessment.likelihood.length > 0 && isEstimate(statement))
      ? true
      : undefined,
  isSame: () => true,
  combine: (facts) => facts.length,
};

const kept = new WeakMap<object, readonly Use[]>();

function usesIn(brief: Brief, index: number, scale: Scale): readonly Use[] {
  const content = brief.passageContents[index]!;
  let uses = kept.get(content);
  if (!uses) {
    const start = passageStart(brief, index);
    const textOf = (span: Span): string => brief.document.rope.slice(span.start + start, span.end + start);
    uses = content.statements.flatMap((statement): Use[] => {
      if (statement.assessment.likelihood.length === 0 || !isEstimate(statement)) return [];
      // Anywhere in the sentence, as a part of the range may be written at its end.
      const isPrinted = brief.settings.language.estimates.printed.percentage.test(
        ownVoiceOf(statement, textOf, brief.settings.language).text,
      );
      return estimatesOf(statement, scale, textOf, brief.settings.language).flatMap(
        ({ span, text: term, rung, form, isNegated, isOfSentence }) =>
          rung?.range && form === 'declared' && !isNegated && isOfSentence
            ? [{ span: shift(span, statement.span.start), text: term, rung, isPrinted }]
            : [],
      );
    });
    kept.set(content, uses);
  }
  return uses;
}
