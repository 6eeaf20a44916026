// A tag that does not parse.

import { inDocument } from '../../model/brief.ts';
import type { Scale } from '../../model/scales/scale.ts';
import { isOthersMarkup } from '../../syntax/others-markup.ts';
import type { Tag, TagFault } from '../../syntax/tag.ts';
import { insert } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const malformedTag = defineRule<{ readonly tag: Tag; readonly fault: TagFault }>({
  id: 'malformed-tag',
  code: 'BRF1001',
  family: 'Markup and reference integrity',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary:
    'a tag that cannot be read: unclosed, with an empty item, with “|” inside, or with text after the assessment',
  description:
    'A tag is `[` evidence `::` assessment `]`. Anything in the brackets that cannot be read supports nothing, so it is reported where it is. ' +
    'An unclosed tag is taken to end at the end of its line or before the next `[`, so that the rest of the briefing is still checked.',
  rationale:
    'Readers trust that every tag was understood. A tag that is only half read would make an unsourced statement look sourced (ICD 206 asks for source references that can be followed).',
  fixSummary: 'close the tag; remove the empty item or comma; replace “|”',
  checkPassage(_context, { tags }, report) {
    for (const tag of tags) {
      // What stands in an unclosed tag is a guess, so only the missing bracket is reported.
      const faults = tag.isClosed
        ? tag.faults
        : tag.faults.filter(({ span }) => span.end - span.start === tag.span.end - tag.span.start).slice(0, 1);
      for (const fault of faults) report(fault.span, fault.message, { detail: { tag, fault } });
    }
  },
  fixes(context, { detail, start }) {
    const { tag, fault } = detail;
    if (!tag.isClosed) return closings(context, start, tag);
    if (!fault.repair) return [];
    const { title, span, newText, isSafe } = fault.repair;
    const isOthers = isOthersMarkup(context.brief.document.text, tag.span.start + start);
    const kind = isSafe && !isOthers ? 'safe' : 'suggested';
    return [fixIn(context.brief, kind, title, { span: inDocument({ start }, span), newText })];
  },
});

/** The bracket belongs after the last word that a tag can hold: a level of the scale if there is one, else the line's end. */
function closings({ brief }: RuleContext, start: number, tag: Tag): readonly Fix[] {
  const source = brief.document.text.slice(tag.span.start + start, tag.span.end + start);
  const end = source.replace(/[\s.]+$/, '').length;
  const level = tag.assessment.at(-1);
  const { confidence, likelihood } = brief.settings.scales;
  const known =
    level?.type === 'term' ? (termAtStart(level.text, confidence) ?? termAtStart(level.text, likelihood)) : undefined;
  const ends = known !== undefined && level ? [level.span.start - tag.span.start + known, end] : [end];
  return [...new Set(ends)].map((at) =>
    fixIn(
      brief,
      'suggested',
      `Close the tag after “${lastWords(source.slice(0, at))}”`,
      insert(tag.span.start + start + at, ']'),
    ),
  );
}

/** Length of the longest term of `scale` that `text` begins with. */
function termAtStart(text: string, scale: Scale): number | undefined {
  const lower = text.toLowerCase();
  const lengths = scale.rungs
    .flatMap((rung) => rung.terms)
    .filter((term) => lower.startsWith(term) && !/[\p{L}\p{N}-]/u.test(lower[term.length] ?? ' '))
    .map((term) => term.length);
  return lengths.length > 0 ? Math.max(...lengths) : undefined;
}

function lastWords(text: string): string {
  return text.trim().split(/\s+/).slice(-2).join(' ');
}
