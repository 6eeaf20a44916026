// How sure a writer may be of a statement once further sources are cited for it, and why: what a form proposes. A bound, never an
// order: whoever fills the form in may choose any level.

import { type Brief, inDocument, type PlacedStatement, statementsOf } from '../model/brief.ts';
import { unretracted } from '../model/origins/without-sources.ts';
import type { CapTable } from '../model/support/cap-table.ts';
import { capReason } from '../model/support/cap-words.ts';
import { isFarForecast } from '../model/support/far-forecast.ts';
import { aboutPlaced } from '../model/support/own-matter.ts';
import { highestStep, isBoundBySources, lowerOf, sourceCap } from '../model/support/source-cap.ts';
import { sourcesOf, type Workspace } from '../model/workspace.ts';
import type { CitingEdits } from './cite-sources.ts';
import { briefAfter } from './refactoring.ts';

export interface CarriedLevel {
  /** Index on the scale of confidence; undefined where nothing can be told. */
  readonly index?: number;
  /** A sentence without a full stop. */
  readonly because: string;
}

/** What the statement carries whose tag ends where `citing` leaves the cursor, once its edits are made. */
export function carriedLevel(brief: Brief, workspace: Workspace, caps: CapTable, citing: CitingEdits): CarriedLevel {
  const after = briefAfter(brief, citing.edits);
  const placed = statementEndingAt(after, citing.cursor);
  const { byId, isComplete } = sourcesOf(after, workspace);
  if (!placed) return { because: 'No statement is read under this tag yet' };
  const { statement } = placed;
  const written = statement.assessment.confidence[0];
  if (!isBoundBySources(statement))
    return {
      ...(written ? { index: written.index } : {}),
      because: 'This rests on other statements; no more can be told from its sources',
    };
  if (!isComplete) return { because: 'Not every source could be read, so nothing can be proposed' };
  const bound = sourceCap(statement, unretracted(byId), caps, aboutPlaced(after, placed));
  if (!bound) return { because: 'No source of this statement is declared' };
  const isFar = isFarForecast(statement, after, caps);
  const cap = isFar ? lowerOf(bound.cap, 'moderate') : bound.cap;
  const index = highestStep(cap, after.settings.scales.confidence);
  return {
    ...(index >= 0 ? { index } : {}),
    because: isFar && cap !== bound.cap ? `This looks more than ${caps.months} months ahead` : capReason(bound),
  };
}

/** The last statement that is read under the tag that ends at `offset`. */
function statementEndingAt(brief: Brief, offset: number): PlacedStatement | undefined {
  return statementsOf(brief).findLast((placed) =>
    placed.statement.coveredBy.some((tag) => inDocument(placed, tag.span).end === offset),
  );
}
