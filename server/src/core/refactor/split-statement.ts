// One sentence that asserts two things made into two statements: its tag is repeated before `, and`, `, but` or `;`.

import { type Brief, inDocument, statementsOf } from '../model/brief.ts';
import { covers, type Span } from '../text/span.ts';
import { insert } from '../text/text-edit.ts';
import { isMasked, placedRuns, runSpan } from './placed-runs.ts';
import { briefAfter, type Refactoring } from './refactoring.ts';

/** At the seam nearest to `offset` in the statement that holds it; undefined where no statement with a seam stands there. */
export function splitStatement(brief: Brief, offset: number): Refactoring | undefined {
  const { text } = brief.document;
  const placed = statementsOf(brief).find((one) => {
    const { start } = inDocument(one, one.statement.span);
    return (
      start <= offset &&
      offset <=
        one.statement.tags.reduce(
          (end, tag) => Math.max(end, inDocument(one, tag.span).end),
          inDocument(one, one.statement.span).end,
        )
    );
  });
  if (!placed || placed.statement.kind === 'quote' || placed.statement.kind === 'exempt') return undefined;
  const span = inDocument(placed, placed.statement.span);
  const seam = nearestSeam(brief, span, offset);
  if (seam === undefined) return undefined;
  const { tags } = placed.statement;
  if (tags.length === 0) return { obstacle: 'The statement has no tag of its own to repeat' };
  if (tags.some((tag) => tag.faults.length > 0 || tag.span.start + placed.start < span.end))
    return { obstacle: 'The tag is not after the statement' };
  const copies = tags.map(
    (tag) =>
      `[${text
        .slice(tag.contentSpan.start + placed.start, tag.contentSpan.end + placed.start)
        .replace(/\s*\n[\s>]*/g, ' ')
        .trim()}]`,
  );
  const edits = [insert(seam, ` ${copies.join(' ')}`)];
  const isSplit = statementsOf(briefAfter(brief, edits)).length === statementsOf(brief).length + 1;
  return isSplit ? { edits } : { obstacle: 'The two parts would not be read as two statements' };
}

/** Where the mark of the seam begins. */
function nearestSeam(brief: Brief, span: Span, offset: number): number | undefined {
  const run = placedRuns(brief).find((one) => covers(runSpan(one), span));
  if (!run) return undefined;
  const seams = [...brief.document.text.slice(span.start, span.end).matchAll(brief.settings.language.comparison.seam)]
    .map((match) => ({ start: span.start + match.index, end: span.start + match.index + match[0].length }))
    .filter((seam) => !isMasked(run, seam));
  return seams.sort((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset))[0]?.start;
}
