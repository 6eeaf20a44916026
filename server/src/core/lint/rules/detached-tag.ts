// A tag that covers no text.

import { type Brief, inDocument, statementsOf } from '../../model/brief.ts';
import type { Tag } from '../../syntax/tag.ts';
import type { Span } from '../../text/span.ts';
import { insert, remove } from '../../text/text-edit.ts';
import { fixIn, withSpaceBefore } from '../fixes/tag-edits.ts';
import { writtenTag } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const detachedTag = defineRule<Tag>({
  id: 'detached-tag',
  code: 'BRF1002',
  family: 'Markup and reference integrity',
  severity: { draft: 'warning', review: 'error', release: 'error' },
  summary: 'a tag that covers no text',
  description:
    'A tag covers the text before it in its sentence; at the start of a paragraph, list item or quote it covers the statements there that have no tag of their own. ' +
    'A tag covers nothing if it is in a heading, in a table header, alone in a paragraph, or before statements that all have their own tags.',
  rationale:
    'Evidence attached to nothing looks like support but gives none. Usually a sentence was deleted and its tag left behind.',
  fixSummary: 'remove the tag; move it to the previous statement',
  checkPassage(_context, { detached }, report, textOf) {
    for (const tag of detached) {
      if (tag.faults.length > 0) continue;
      report(
        tag.span,
        `The tag ${writtenTag(textOf(tag.span))} belongs to no sentence, so what it cites supports nothing. Put it after the sentence it belongs to, or remove it.`,
        { detail: tag },
      );
    }
  },
  fixes({ brief }, { span, detail: tag }) {
    const gap = withSpaceBefore(brief, span);
    const removal = fixIn(brief, 'suggested', 'Remove the tag', remove(gap));
    const end = endOfStatementBefore(brief, span);
    if (end === undefined) return [removal];
    const words = brief.document.text.slice(span.start, span.end);
    const title =
      tag.evidence.length > 0 || tag.kind
        ? 'Move the tag to the previous statement'
        : 'Move the level to the previous statement';
    return [fixIn(brief, 'suggested', title, insert(end, ` ${words}`), remove(gap)), removal];
  },
});

/** After the last statement that ends before `tag`, and after its own tags. */
function endOfStatementBefore(brief: Brief, tag: Span): number | undefined {
  const before = statementsOf(brief)
    .filter((placed) => inDocument(placed, placed.statement.span).end <= tag.start)
    .at(-1);
  if (!before) return undefined;
  const lastTag = before.statement.tags.at(-1);
  const end = Math.max(before.statement.span.end, lastTag?.span.end ?? 0) + before.start;
  return end < tag.start ? end : undefined;
}
