// A confidence in figures.

import { levelPlaceholder } from '../../model/assessment.ts';
import { inDocument } from '../../model/brief.ts';
import type { Statement } from '../../model/statement.ts';
import { voiceOf } from '../../model/wording/own-voice.ts';
import type { Tag } from '../../syntax/tag.ts';
import type { Span } from '../../text/span.ts';
import { shift } from '../../text/span.ts';
import { replace } from '../../text/text-edit.ts';
import { addLevel, addTag, fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

const figure = '\\d{1,3}(?:[.,]\\d+)?\\s?(?:%|per\\s?cent|percent)';
const phrase = new RegExp(
  `(?<![\\p{L}\\p{N}.,])${figure}\\s+(?:confident|sure|certain|confidence)(?![\\p{L}-])|(?<![\\p{L}])confidence\\s+(?:of|at|is)\\s+(?:about\\s+|some\\s+|around\\s+)?${figure}`,
  'iu',
);
const statistics =
  /^[\s-]*(?:intervals?|levels?|limits?|bands?|bounds?|regions?|ranges?|sets?|scores?)(?![\p{L}])|^[\s(]*(?:CI\b|interval)/iu;
const own = /(?<![\p{L}])((?:we|I)(?:\s+are|\s+am|['’]re|['’]m)\s+(?:about\s+|some\s+)?)$/iu;

export const numericConfidence = defineRule<Detail>({
  id: 'numeric-confidence',
  code: 'BRF3007',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: '“80 % confident”',
  description:
    'A confidence given as a percentage. Statistical intervals, levels and limits (“95 % confidence interval”), machine scores, quotations, code and titles are not reported.',
  rationale:
    'Confidence describes the basis of a judgment and has no percentages (ICD 203, D.6.e(2)). Readers take the figure for a likelihood.',
  fixSummary: 'leave the confidence to the tag, with a placeholder if the tag has no level',
  checkPassage(_, { statements }, report, textOf) {
    for (const statement of statements) {
      const { kind, span } = statement;
      if (kind === 'exempt' || kind === 'quote') continue;
      const { own: words, has } = voiceOf(statement, textOf);
      if (!has('percent') || !(has('confidence') || has('booster'))) continue;
      const found = phrase.exec(words);
      if (!found || statistics.test(words.slice(found.index + found[0].length))) continue;
      const end = found.index + found[0].length;
      report(
        shift({ start: found.index, end }, span.start),
        'A confidence in per cent reads like a likelihood. Put the confidence in the tag as a level, or give a likelihood if that is what you mean.',
        {
          detail: { statement, phrase: ownPhrase(words, found.index, end) },
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

/** “We are 80 % confident that” becomes “We judge that”. */
function ownPhrase(words: string, start: number, end: number): Detail['phrase'] {
  const before = own.exec(words.slice(0, start));
  if (!before || !/(?:confident|sure|certain)$/i.test(words.slice(start, end))) return undefined;
  const that = /^\s+that(?![\p{L}-])/u.exec(words.slice(end))?.[0] ?? '';
  return {
    span: { start: before.index, end: end + that.length },
    newText: `${/^i/i.test(before[1]!) ? 'I' : before[1]!.startsWith('W') ? 'We' : 'we'} judge that`,
  };
}
