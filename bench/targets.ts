// What we promise about speed and memory, and whether a measurement keeps the promise.

import { names } from './contenders.ts';
import { memoryOf, resultOf, wallRatio } from './measure/run-rounds.ts';
import type { Job, Measurement } from './measurement.ts';
import type { Verdict } from './verdict.ts';

export function judge({ small, big, many, growth }: Measurement): readonly Verdict[] {
  return [
    ...[big, many].map((job) => ratioVerdict(job, names.markdownlint, 0.25)),
    ratioVerdict(small, names.node, 2),
    ...[big, many].map((job) => ({
      promise: `peak memory, ${job.title}`,
      limit: 150,
      measured: memoryOf(resultOf(job.results, names.ours))?.high,
      unit: ' MiB',
    })),
    { promise: 'exponent of growth with file size', limit: 1.1, measured: growth.exponent, unit: '' },
    { promise: 'the same from 1 MB on', limit: 1.1, measured: growth.warmExponent, unit: '' },
  ];
}

/** The median of the ratios of each round. */
function ratioVerdict(job: Job, other: string, limit: number): Verdict {
  const { median } = wallRatio(resultOf(job.results, names.ours), resultOf(job.results, other));
  return { promise: `time compared with \`${other}\`, ${job.title}`, limit, measured: median, unit: '×' };
}
