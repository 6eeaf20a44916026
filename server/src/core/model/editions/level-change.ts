// How a level differs from what it was in the previous edition. Only levels of one scale are compared: what a word of another scale
// corresponds to is a matter of opinion.

import type { LevelTerm } from '../assessment.ts';
import type { Scale } from '../scales/scale.ts';

export interface LevelChange {
  readonly from: string;
  readonly to: string;
  /** On the scale, from its weakest end to its strongest. */
  readonly direction: 'up' | 'down';
}

type Level = Pick<LevelTerm, 'term' | 'index'>;

/** Undefined where the step is the same, one of the two is missing, or the scales differ. Synonyms are one step. */
export function levelChange(
  before: Level | undefined,
  after: Level | undefined,
  scales: { readonly before: Scale; readonly after: Scale },
): LevelChange | undefined {
  if (!before || !after || before.index === after.index || !isOneScale(scales.before, scales.after)) return undefined;
  return { from: before.term, to: after.term, direction: after.index > before.index ? 'up' : 'down' };
}

export function isOneScale(a: Scale, b: Scale): boolean {
  return (
    a === b ||
    (a.rungs.length === b.rungs.length && a.rungs.every(({ terms }, index) => terms[0] === b.rungs[index]!.terms[0]))
  );
}
