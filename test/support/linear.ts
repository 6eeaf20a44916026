// How a cost grows with the size of its input, as the exponent of a fitted power: 1 is linear, 2 quadratic. Judges no
// milliseconds, which differ from machine to machine.

/**
 * The shortest of `runs` times at each size, in milliseconds: of the clock, or of the processor where that is less. Other programs
 * lengthen the first, the engine's own threads the second.
 */
export function measureGrowth(
  sizes: readonly number[],
  runs: number,
  prepare: (size: number) => () => void,
): readonly (readonly [size: number, time: number])[] {
  const works = sizes.map((size) => [size, prepare(size)] as const);
  const best = new Map<number, number>();
  for (let run = 0; run < runs; run++) {
    for (const [size, work] of works) {
      const start = performance.now();
      const used = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(used);
      const time = Math.min(performance.now() - start, (user + system) / 1000);
      best.set(size, Math.min(best.get(size) ?? Infinity, time));
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
