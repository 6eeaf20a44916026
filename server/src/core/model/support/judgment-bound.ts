// How high the confidence in a judgment may be for the statements it rests on, and what holds it down. A bound, never a level.

import type { Brief } from '../brief.ts';
import type { Source } from '../sources/source.ts';
import type { Statement } from '../statement.ts';
import type { CapTable } from './cap-table.ts';
import { isFarForecast } from './far-forecast.ts';
import { hasContradiction, highestStep } from './source-cap.ts';
import { weakestPremise } from './weakest-premise.ts';

export interface JudgmentBound {
  /** The strongest step that may stand, counted from the weakest. */
  readonly index: number;
  /** The weakest premise, where it alone holds the judgment down; a contradiction that takes off a step more; a horizon. */
  readonly by: 'premise' | 'contradiction' | 'horizon';
  readonly premise?: string;
}

/** Undefined where nothing bounds it: no premise has a level, and its horizon is near. `levelOf` a name is the step of its confidence. */
export function judgmentBound(
  brief: Brief,
  statement: Statement,
  levelOf: (name: string) => number | undefined,
  sources: ReadonlyMap<string, Source>,
  caps: CapTable,
): JudgmentBound | undefined {
  const weakest = weakestPremise(statement.basis, levelOf);
  const isContradicted = weakest !== undefined && weakest.index > 0 && hasContradiction(statement, sources);
  const bound: JudgmentBound | undefined =
    weakest &&
    (isContradicted
      ? { index: weakest.index - 1, by: 'contradiction', premise: weakest.name }
      : { index: weakest.index, by: 'premise', premise: weakest.name });
  if (!isFarForecast(statement, brief, caps)) return bound;
  const far = highestStep('moderate', brief.settings.scales.confidence);
  return bound && bound.index <= far ? bound : { index: far, by: 'horizon' };
}
