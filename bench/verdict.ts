// One promise and whether it was kept. Does not know any promise itself.

import { number, table } from './markdown.ts';

export interface Verdict {
  /** What is promised, in words. */
  readonly promise: string;
  readonly limit: number;
  /** Undefined where the machine has no means to measure it; that is no miss. */
  readonly measured: number | undefined;
  readonly unit: string;
}

export function isMet({ limit, measured }: Verdict): boolean {
  return measured === undefined || measured <= limit;
}

/** What was promised and what became of it, as a section of a page. */
export function targetSection(verdicts: readonly Verdict[]): string {
  const missed = verdicts.filter((verdict) => !isMet(verdict)).length;
  const rows = verdicts.map((verdict) => [
    verdict.promise,
    `≤ ${verdict.limit}${verdict.unit}`,
    verdict.measured === undefined ? 'not measured here' : `${number(verdict.measured)}${verdict.unit}`,
    verdict.measured === undefined ? '–' : isMet(verdict) ? 'met' : '**missed**',
  ]);
  const sum =
    missed === 0
      ? 'All targets are met.'
      : `${missed} of ${verdicts.length} targets ${missed === 1 ? 'is' : 'are'} missed.`;
  return ['## Targets', '', sum, '', table(['target', 'limit', 'measured', ''], 'lrrl', rows)].join('\n');
}
