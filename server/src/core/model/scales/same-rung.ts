// The term of one scale that says what a term of another does. Does not know any particular scale.

import { nearestRung } from './nearest-rung.ts';
import type { Scale } from './scale.ts';
import { findRung } from './scale.ts';

/**
 * The preferred term of `to` at the place that `term` has on `from`: on likelihood scales the rung that shares most of its
 * range, elsewhere the rung at the same height, the lower of two. Undefined when `term` is not on `from`, judges nothing
 * (Admiralty F and 6), or `to` has no rungs.
 */
export function sameRung(term: string, from: Scale, to: Scale): string | undefined {
  const found = findRung(from, term);
  if (!found || found.rung.isUnjudged || from.axis !== to.axis) return undefined;
  const targets = to.rungs.filter((rung) => !rung.isUnjudged);
  const { range } = found.rung;
  if (range && targets.some((rung) => rung.range)) return nearestRung(range, targets)?.terms[0];
  const places = from.rungs.filter((rung) => !rung.isUnjudged);
  const height = places.indexOf(found.rung) / Math.max(1, places.length - 1);
  return targets[Math.ceil(height * (targets.length - 1) - 0.5)]?.terms[0];
}
