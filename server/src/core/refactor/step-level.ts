// One step up or down on a scale, for the statement somebody points at: its confidence or its likelihood. The tag that says it may be
// that of a whole block. Chooses no first level of likelihood: there is no weakest of them that says nothing.

import { addLevel } from '../lint/fixes/tag-edits.ts';
import type { LevelTerm } from '../model/assessment.ts';
import { type Brief, type PlacedStatement, statementsOf } from '../model/brief.ts';
import type { Scale } from '../model/scales/scale.ts';
import { type Span, shift } from '../text/span.ts';
import { replace } from '../text/text-edit.ts';
import { citedStatements } from './cite-sources.ts';
import type { Obstacle, RefactoringEdits } from './refactoring.ts';

export interface LevelStep extends RefactoringEdits {
  /** What is written now. */
  readonly term: string;
  /** How many statements the tag covers. */
  readonly statements: number;
  readonly placed: PlacedStatement;
}

export function stepLevel(
  brief: Brief,
  span: Span,
  axis: 'confidence' | 'likelihood',
  by: 1 | -1,
): LevelStep | Obstacle {
  const targets = citedStatements(brief, span);
  if ('obstacle' in targets) return { obstacle: 'There is no statement here' };
  const [placed] = targets;
  if (!placed) return { obstacle: 'There is no statement here' };
  const { assessment, coveredBy, tagged } = placed.statement;
  const scale = brief.settings.scales[axis];
  const [known] = assessment[axis];
  const done = (edit: RefactoringEdits['edits'][number], term: string, at: Span): LevelStep => ({
    edits: [edit],
    term,
    placed,
    statements: statementsOf(brief).filter(
      (other) =>
        other.start === placed.start &&
        other.statement.coveredBy.some(({ span: own }) => own.start <= at.start && at.end <= own.end),
    ).length,
  });
  if (known) {
    const term = nextTerm(scale, known, by);
    if (term === undefined)
      return { obstacle: `“${known.term}” is the ${by > 0 ? 'highest' : 'lowest'} level of ${axis}` };
    return done(replace(shift(known.span, placed.start), term), term, known.span);
  }
  if (axis === 'likelihood') return { obstacle: 'This statement has no likelihood' };
  const term = scale.rungs[0]?.terms[0];
  const tag = coveredBy.at(-1);
  if (!tag || term === undefined || tag.kind === 'gap' || tag.kind === 'note')
    return { obstacle: 'This statement has no tag for a level: cite a source first' };
  const [placeholder] = assessment.placeholders;
  if (placeholder) return done(replace(shift(placeholder, placed.start), term), term, placeholder);
  if (tagged !== 'own') return { obstacle: 'The tag that covers this statement has no level' };
  return done(addLevel(placed.start, tag, term), term, tag.span);
}

function nextTerm({ rungs }: Scale, { index }: LevelTerm, by: 1 | -1): string | undefined {
  const next = rungs[index + by];
  return next === undefined || next.isUnjudged ? undefined : next.terms[0];
}
