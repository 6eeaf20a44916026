// The rung that lies nearest to a range. Does not know any particular scale.

import type { Rung } from './scale.ts';

/** That which shares most with `range`; where none shares anything, the nearest. Undefined where no rung has a range. */
export function nearestRung(range: readonly [low: number, high: number], rungs: readonly Rung[]): Rung | undefined {
  let best: Rung | undefined;
  let bestWorth = -Infinity;
  for (const rung of rungs) {
    if (!rung.range || rung.isUnjudged) continue;
    const shared = Math.min(range[1], rung.range[1]) - Math.max(range[0], rung.range[0]);
    const together = Math.max(range[1], rung.range[1]) - Math.min(range[0], rung.range[0]);
    // Without a common part `shared` is the gap between them, negative: the nearest wins.
    const worth = shared > 0 ? shared / together : shared - 1;
    if (worth > bestWorth) {
      best = rung;
      bestWorth = worth;
    }
  }
  return best;
}
