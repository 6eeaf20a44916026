// The range in figures that a statement's likelihood stands for: the one its sentence prints, which may be narrower, or the scale's.
// Does not ask whether the two agree.

import type { Brief, PlacedStatement } from '../brief.ts';
import type { Rung } from '../scales/scale.ts';
import type { LikelihoodRange } from './likelihood-range.ts';
import { printedRange } from './printed-range.ts';

export interface StatedRange extends LikelihoodRange {
  /** Given in figures in the sentence, so narrower than its term or another than the scale's. */
  readonly isPrinted: boolean;
  /** “About 60 %”: not to be held to the unit. */
  readonly isApproximate: boolean;
}

/** Undefined without a likelihood in its tag, and where the term has no figures and the sentence gives none. */
export function statedRange(brief: Brief, placed: PlacedStatement): StatedRange | undefined {
  const [level, ...others] = placed.statement.assessment.likelihood;
  if (!level || others.some(({ index }) => index !== level.index)) return undefined;
  const rung = brief.settings.scales.likelihood.rungs[level.index]!;
  const printed = printedRange(brief, placed);
  // “>0–5 %” is how an open range is printed, and its signs are not read: the scale knows which ends are open.
  if (printed && !isSame(printed.range.range, rung.range))
    return { ...printed.range, isPrinted: true, isApproximate: printed.isApproximate };
  const range = rangeOf(rung);
  return range && { ...range, isPrinted: false, isApproximate: false };
}

function rangeOf({ range, isLowOpen, isHighOpen, isUnjudged }: Rung): LikelihoodRange | undefined {
  return range && !isUnjudged
    ? { range, ...(isLowOpen ? { isLowOpen } : {}), ...(isHighOpen ? { isHighOpen } : {}) }
    : undefined;
}

function isSame(a: LikelihoodRange['range'], b: Rung['range']): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
