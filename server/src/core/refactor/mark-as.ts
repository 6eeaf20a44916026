// A statement marked as what it is: a judgment, an assumption, a gap, a note. Takes out no source: what cites one is left alone.

import { addTag } from '../lint/fixes/tag-edits.ts';
import { levelPlaceholder } from '../model/assessment.ts';
import type { Brief, PlacedStatement } from '../model/brief.ts';
import { type Span, shift } from '../text/span.ts';
import { replace, type TextEdit } from '../text/text-edit.ts';
import { citedStatements } from './cite-sources.ts';
import type { Obstacle, RefactoringEdits } from './refactoring.ts';

export type StatementMark = 'judgment' | 'assumption' | 'gap' | 'note';

export const marks: readonly StatementMark[] = ['judgment', 'assumption', 'gap', 'note'];

/** One statement, the first of a selection. What is left to the writer is a placeholder: `#basis`, `?`. */
export function markAs(
  brief: Brief,
  span: Span,
  mark: StatementMark,
): (RefactoringEdits & { readonly placed: PlacedStatement }) | Obstacle {
  const targets = citedStatements(brief, span);
  if ('obstacle' in targets || !targets[0]) return { obstacle: 'There is no statement here' };
  const [placed] = targets;
  const edit = editFor(brief, placed, mark);
  return typeof edit === 'string' ? { obstacle: edit } : { edits: [edit], placed };
}

function editFor(brief: Brief, placed: PlacedStatement, mark: StatementMark): TextEdit | string {
  const { statement, start } = placed;
  const { tags, coveredBy, tagged, assessment } = statement;
  const name = `${mark === 'assumption' ? 'an' : 'a'} ${mark}`;
  const level = assessment.confidence[0]?.term ?? levelPlaceholder;
  if (statement.kind === mark) return `This is marked as ${name} already`;
  if (coveredBy.length === 0) return addTag(placed, contentOf(mark, level));
  if (tagged !== 'own' || tags.length !== 1 || !tags[0])
    return 'The tag that covers this also covers other statements: change it there';
  const [tag] = tags;
  if (tag.faults.length > 0 || !tag.isClosed) return 'The tag here must be fixed first';
  if (tag.evidence.length > 0)
    return mark === 'judgment'
      ? 'This cites sources: add the statements that it rests on to its tag, as in [#name; @source :: high]'
      : `This cites sources, and ${name} has none: take them out of its tag first`;
  const kept = brief.document.text.slice(tag.contentSpan.start + start, tag.contentSpan.end + start);
  const isLost = (mark === 'gap' || mark === 'note') && /\bbecause\b/.test(kept);
  if (isLost) return `The tag here gives a reason, and ${name} has none: take it out first`;
  return replace(shift(tag.contentSpan, start), contentOf(mark, level));
}

function contentOf(mark: StatementMark, level: string): string {
  if (mark === 'judgment') return `#basis :: ${level}`;
  return mark === 'assumption' ? `assumption :: ${level}` : mark;
}
