// How a cost grows with the size of its input, as the exponent of a fitted power: 1 is linear, 2 quadratic. Counts the
// time of the processor, and judges no milliseconds, which differ from machine to machine.

/** The shortest of `runs` times of the processor at each size, in milliseconds: what other programs take does not count. */
export function measureGrowth(
  sizes: readonly number[],
  runs: number,
  prepare: (size: number) => () => void,
): readonly (readonly [size: number, time: number])[] {
  const works = sizes.map((size) => [size, prepare(size)] as const);
  const best = new Map<number, number>();
  for (let run = 0; run < runs; run++) {
    for (const [size, work] of works) {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      best.set(size, Math.min(best.get(size) ?? Infinity, (user + system) / 1000));
    }
  }
  return [...best];
}

/** Noise only ever makes a measurement worse: the first of `attempts` that holds is enough; else the last one's failure. */
export function holdsOnce(measure: () => void, attempts = 5): void {
  for (let left = attempts; ; left--) {
    try {
      return measure();
    } catch (error) {
      if (left <= 1) throw error;
    }
  }
}

/** Slope of the least-squares line through the logarithms of sizes and times. */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middleX = mean(logs.map(([x]) => x));
  const middleY = mean(logs.map(([, y]) => y));
  const above = logs.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
}
