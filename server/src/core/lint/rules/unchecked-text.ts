// Words that readers may see and nobody could check, because they do not stand there as text.

import { inDocument } from '../../model/brief.ts';
import type { Span } from '../../text/span.ts';
import { insert, replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const uncheckedText = defineRule<Span>({
  id: 'unchecked-text',
  code: 'BRF2013',
  family: 'Markup and reference integrity',
  severity: { draft: 'info', review: 'warning', release: 'warning' },
  summary: 'words that readers may see and that could not be read as text',
  description:
    'HTML is read as the text that a reader sees. What cannot be read so is named once, with the number of its words: `<pre>`, `<svg>`, `<object>` and their like, ' +
    'raw blocks for one output format (`{=html}`), directives of MyST written as code, tables and figures in LaTeX, and a remark in `%%` that is never closed. Code, scripts, styles and comments are no text and are not counted.',
  rationale:
    'A check that passes over words in silence looks like a check that found nothing. ICD 203 asks for sourcing of all that is asserted, wherever on the page it stands.',
  fixSummary: 'rewrite as Markdown; mark as a note',
  checkPassage(_context, { unread }, report, textOf) {
    for (const { span, words } of unread) {
      const source = textOf(span);
      if (NOTE.test(source)) continue;
      const firstLine = source.split('\n', 1)[0]!.length;
      report(
        { start: span.start, end: span.start + firstLine },
        `${words === 1 ? '1 word' : `${words} words`} here could not be read as text, so nobody checked what ${words === 1 ? 'it says' : 'they say'}. Write it as Markdown, or mark it as a note.`,
        { detail: span },
      );
    }
  },
  fixes({ brief }, { detail, start }) {
    const place = inDocument({ start }, detail);
    const source = brief.document.rope.slice(place.start, place.end);
    const text = asMarkdown(source);
    const noteAt = place.start + noteOffset(source);
    return [
      ...(text === undefined ? [] : [fixIn(brief, 'suggested', 'Write it as Markdown', replace(place, text))]),
      fixIn(brief, 'suggested', 'Mark as a note', insert(noteAt, noteAt === place.end ? ' [note]\n%%' : ' [note]')),
    ];
  },
});

/** The writer says that nothing is asserted there. */
const NOTE = /\[note\]/;

/** The words of `<pre>` and of raw HTML as paragraphs; undefined for what is more than words. */
function asMarkdown(source: string): string | undefined {
  const inside =
    /^<pre\b[^>]*>([\s\S]*)<\/pre>$/i.exec(source)?.[1] ??
    /^(`{3,}|~{3,})[ \t]*\{=html\}\n([\s\S]*?)\n\1$/.exec(source)?.[2];
  if (inside === undefined || /<(?:svg|math|table|object|iframe|select)\b/i.test(inside)) return undefined;
  const text = inside
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
  return text === '' ? undefined : text;
}

/** Before what closes the stretch; at its end where nothing does. */
function noteOffset(source: string): number {
  const closing = /\s*(?:<\/[a-z]+>|\n(?:`{3,}|~{3,})|\\end\{[^{}]*\})\s*$/i.exec(source);
  return closing?.index ?? source.length;
}
