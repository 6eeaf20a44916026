// The range of a likelihood term in figures, as readers write it. Does not know any scale.

import type { LikelihoodRange } from './likelihood-range.ts';

/** `55–80 %`, `>0–5 %`, `<10 %`, `58 %`; undefined for a rung without a range. */
export function rangeText(of: LikelihoodRange): string;
export function rangeText(of: Partial<LikelihoodRange>): string | undefined;
export function rangeText({ range, isLowOpen, isHighOpen }: Partial<LikelihoodRange>): string | undefined {
  if (!range) return undefined;
  const [low, high] = range;
  if (low === high) return `${percent(low)} %`;
  if (low === 0 && isHighOpen && !isLowOpen) return `<${percent(high)} %`;
  if (high === 1000 && isLowOpen && !isHighOpen) return `>${percent(low)} %`;
  return `${isLowOpen ? '>' : ''}${percent(low)}–${isHighOpen ? '<' : ''}${percent(high)} %`;
}

function percent(tenths: number): string {
  return String(tenths / 10);
}
