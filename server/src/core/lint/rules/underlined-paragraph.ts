// A line of hyphens right under a paragraph, which makes a heading of it: nobody reads a heading as a claim.

import { inDocument } from '../../model/brief.ts';
import type { Span } from '../../text/span.ts';
import { insert } from '../../text/text-edit.ts';
import { conflictMessage, opensConflict } from '../conflict-marker.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const underlinedParagraph = defineRule<Span>({
  id: 'underlined-paragraph',
  code: 'BRF1006',
  family: 'Markup and reference integrity',
  severity: { draft: 'hint', review: 'hint', release: 'warning' },
  summary: 'a paragraph that a line of hyphens right under it makes a heading of',
  description:
    'To Markdown, `---` directly under a paragraph is no line across the page: it makes a heading of the paragraph, and headings assert nothing. ' +
    'Reported where the heading reads as a paragraph: it ends in a full stop, has several lines, or holds a tag. A title of one line is left alone. ' +
    'The `=======` of a conflict that git left does the same to the first of its two versions; that is an error.',
  rationale:
    'What stands in a heading is checked by nobody. A writer who meant a line across the page loses the check of a whole paragraph without a sign of it.',
  fixSummary: 'put an empty line before the hyphens',
  checkPassage(_context, { underlined }, report, textOf) {
    for (const { span, tags } of underlined) {
      const text = textOf(span);
      if (opensConflict(text)) {
        const end = span.start + text.indexOf('\n');
        report({ start: span.start, end }, conflictMessage(text.slice(0, end - span.start)), {
          detail: span,
          atLeast: 'error',
        });
        continue;
      }
      const words = text.replace(/\n[ \t>]*-+[ \t]*$/, '');
      const isParagraph = tags.length > 0 || words.includes('\n') || /[.!?…。！？]["'”’»)\]*_]*\s*$/.test(words);
      if (!isParagraph) continue;
      report(
        { start: span.start, end: span.start + words.length },
        'The line of hyphens under this paragraph makes a heading of it, and headings are not checked. Put an empty line between them if you mean a line across the page.',
        { detail: span },
      );
    }
  },
  fixes({ brief }, { detail, start }) {
    const place = inDocument({ start }, detail);
    const source = brief.document.rope.slice(place.start, place.end);
    if (opensConflict(source)) return [];
    const line = source.lastIndexOf('\n') + 1;
    // In a quotation the empty line has its mark, too.
    const mark = /^[ \t>]*/.exec(source.slice(line))![0].trimEnd();
    return [fixIn(brief, 'suggested', 'Put an empty line before the hyphens', insert(place.start + line, `${mark}\n`))];
  },
});
