// A confidence in figures.

import type { ConfidenceWords } from '../../languages/wording-words.ts';
import { levelPlaceholder } from '../../model/assessment.ts';
import { inDocument } from '../../model/brief.ts';
import type { Statement } from '../../model/statement.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import type { Tag } from '../../syntax/tag.ts';
import { beginningOf } from '../../text/beginning.ts';
import type { Span } from '../../text/span.ts';
import { shift } from '../../text/span.ts';
import { replace } from '../../text/text-edit.ts';
import { addLevel, addTag, fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const numericConfidence = defineRule<Detail>({
  id: 'numeric-confidence',
  code: 'BRF3007',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: '“80 % confident”',
  description:
    'A confidence given as a percentage. Statistical intervals, levels and limits (“95 % confidence interval”), the scores of models and tests (“the classifier found a tank with 80 % confidence”), quotations, code and titles are not reported.',
  rationale:
    'Confidence describes the basis of a judgment and has no percentages (ICD 203, D.6.e(2)). Readers take the figure for a likelihood.',
  fixSummary: 'leave the confidence to the tag, with a placeholder if the tag has no level',
  checkPassage({ brief }, { statements }, report, textOf) {
    for (const statement of statements) {
      const { kind, span } = statement;
      if (kind === 'exempt' || kind === 'quote') continue;
      const { own: words, has, language } = ownVoiceOf(statement, textOf, brief.settings.language);
      const { confidence } = language.wording;
      if (!has('confidence') && !(has('percent') && has('booster'))) continue;
      const percentage = has('percent') ? confidence.percentage.exec(words) : null;
      const score = percentage ? null : (confidence.score?.exec(words) ?? null);
      const phrase = percentage?.[0] ?? score?.[1];
      if (phrase === undefined) continue;
      const start = percentage ? percentage.index : score!.index + score![0].length - phrase.length;
      const end = start + phrase.length;
      if (confidence.statistics.test(words.slice(end))) continue;
      // What the writers hold themselves is theirs, whatever else the sentence speaks of.
      const before = words.slice(0, start);
      const isOurs = score !== null || confidence.restated(before, phrase, '') !== undefined;
      if (!isOurs && (confidence.measured?.test(words) || confidence.ofOthers?.(before, phrase))) continue;
      report(
        shift({ start, end }, span.start),
        `“${beginningOf(phrase, 40)}” gives a confidence in ${percentage ? 'per cent' : 'figures'}, which reads like a likelihood. Put the confidence in the tag as a level, or give a likelihood if that is what you mean.`,
        {
          detail: { statement, phrase: ownPhrase(words, { start, end }, confidence) },
        },
      );
    }
  },
  fixes({ brief }, { detail, start }) {
    const { statement, phrase: found } = detail;
    if (!found) return [];
    const span = shift(found.span, statement.span.start);
    const edits = [replace(inDocument({ start }, span), found.newText)];
    const tag: Tag | undefined = statement.coveredBy.at(-1);
    const isOpen = statement.assessment.confidence.length === 0 && statement.assessment.placeholders.length === 0;
    if (isOpen)
      edits.push(tag ? addLevel(start, tag, levelPlaceholder) : addTag({ start, statement }, `:: ${levelPlaceholder}`));
    return [fixIn(brief, 'suggested', 'Leave the confidence to the tag', ...edits)];
  },
});

interface Detail {
  readonly statement: Statement;
  readonly phrase: { readonly span: Span; readonly newText: string } | undefined;
}

/** What the writers may say instead, where the words around it allow that. */
function ownPhrase(words: string, { start, end }: Span, { restated }: ConfidenceWords): Detail['phrase'] {
  const edit = restated(words.slice(0, start), words.slice(start, end), words.slice(end));
  return edit && { span: { start: edit.from, end: end + edit.length }, newText: edit.newText };
}
