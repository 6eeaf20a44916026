// A briefing that does not say up to when its writer looked.

import type { Brief } from '../../model/brief.ts';
import { insert, type TextEdit } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const missingCutoff = defineRule<{ readonly isEmpty: boolean }>({
  id: 'missing-cutoff',
  code: 'BRF8009',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a briefing without an information cut-off',
  description:
    '`cutoff` in the front matter is the last day from which information was taken into account. An empty one counts as missing. One that cannot be read as a date is left to `invalid-front-matter`, and a misspelt key to `unknown-key`.',
  rationale:
    'Readers weigh a briefing by how current its information is. Without a cut-off, nobody can tell what the writer could not have known.',
  fixSummary: 'insert the key, with the date left empty',
  check({ brief }, report) {
    const { frontMatter, frontMatterProblems, split } = brief;
    if (!split.content || !split.isClosed || !frontMatter.isWhole || frontMatter.cutoff !== undefined) return;
    const field = frontMatter.fields.get('cutoff');
    if (field && field.valueSpan.end > field.valueSpan.start) return;
    if (
      frontMatterProblems.some(
        ({ kind, repairs }) => kind === 'unknown-key' && repairs?.some(({ newText }) => newText === 'cutoff'),
      )
    )
      return;
    const first = frontMatter.fields.values().next().value;
    const span = (field ?? frontMatter.fields.get('date') ?? first)?.keySpan ?? {
      start: split.content.start,
      end: split.content.start,
    };
    report(
      span,
      `The briefing ${field ? 'leaves its cut-off empty' : 'has no cut-off'}, so a reader cannot tell how current it is. ${field ? 'Write the last day you took into account' : 'Add “cutoff” with the last day you took into account'}, as YYYY-MM-DD.`,
      { detail: { isEmpty: field !== undefined }, about: 'briefing' },
    );
  },
  fixes({ brief }, { detail }) {
    const edit = detail.isEmpty ? undefined : addCutoff(brief);
    return edit ? [fixIn(brief, 'suggested', 'Add cutoff', edit)] : [];
  },
});

/** A line behind that of the date; undefined where keys do not stand on lines of their own. An empty value is itself reported. */
function addCutoff({ document, frontMatter, split }: Brief): TextEdit | undefined {
  const { text } = document;
  const start = frontMatter.fields.values().next().value?.keySpan.start;
  if (start !== undefined && !/(?:^|\n)$/.test(text.slice(0, start))) return undefined;
  const date = frontMatter.fields.get('date');
  const lineBreak = date ? text.indexOf('\n', Math.max(date.keySpan.end, date.valueSpan.end)) : -1;
  return insert(lineBreak < 0 ? split.content!.end : lineBreak + 1, 'cutoff:\n');
}
