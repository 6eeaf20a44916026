// Medians and fitted lines. Pure arithmetic.

export interface Summary {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** `values` holds at least one. */
export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, low: sorted[0]!, high: sorted.at(-1)! };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** y = `intercept` + `slope` · x. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** The share of the variance of y that the line explains, R². */
  readonly explained: number;
}

/** The line of least squares; there are at least two points and their x differ. */
export function fitLine(points: readonly Point[]): Line {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const sum = (of: (point: Point) => number): number => points.reduce((total, point) => total + of(point), 0);
  const slope = sum(({ x, y }) => (x - meanX) * (y - meanY)) / sum(({ x }) => (x - meanX) ** 2);
  const intercept = meanY - slope * meanX;
  const spread = sum(({ y }) => (y - meanY) ** 2);
  const rest = sum(({ x, y }) => (y - intercept - slope * x) ** 2);
  return { slope, intercept, explained: spread === 0 ? 1 : 1 - rest / spread };
}

/** The exponent k of y = c · xᵏ: the slope of the line through the logarithms. All x and y are above zero. */
export function fitExponent(points: readonly Point[]): number {
  return fitLine(points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }))).slope;
}

/** The smallest value that `share` (above 0, to 1) of `values` do not exceed; there is at least one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1]!;
}
