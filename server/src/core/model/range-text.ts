// The range of a likelihood term in figures, as readers write it. Knows no scale.

import type { Rung } from './scale.ts';

/** `55–80 %`, `>0–5 %`, `<10 %`; undefined for a rung without a range. */
export function rangeText({ range, isLowOpen, isHighOpen }: Rung): string | undefined {
  if (!range) return undefined;
  const [low, high] = range;
  if (low === 0 && isHighOpen && !isLowOpen) return `<${percent(high)} %`;
  if (high === 1000 && isLowOpen && !isHighOpen) return `>${percent(low)} %`;
  return `${isLowOpen ? '>' : ''}${percent(low)}–${isHighOpen ? '<' : ''}${percent(high)} %`;
}

function percent(tenths: number): string {
  return String(tenths / 10);
}
