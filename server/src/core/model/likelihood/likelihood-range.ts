// Ranges of likelihood that belong together: whether things that exclude each other and leave nothing out can have them, and
// how far each can then reach. Integers in tenths of a per cent, ends open or closed. Does not know any statements.

/** `[low, high]` in tenths of a per cent. */
export interface LikelihoodRange {
  readonly range: readonly [low: number, high: number];
  /** The low end itself is excluded. */
  readonly isLowOpen?: boolean;
  /** The high end itself is excluded. */
  readonly isHighOpen?: boolean;
}

export interface RangeSums {
  /** All low ends and all high ends together, each open as soon as one of them is. */
  readonly sum: LikelihoodRange;
  /** False where no numbers within the ranges add up to 100 %: the lows exceed it, or the highs fall short. */
  readonly isPossible: boolean;
  /** What of each range numbers that add up to 100 % can reach; equal to the range itself where all of it. */
  readonly reachable: readonly LikelihoodRange[];
}

/** One hundred per cent. */
const whole = 1000;

/** Nothing is known of it. */
export const anyLikelihood: LikelihoodRange = { range: [0, whole] };

/**
 * The two laws of interval probability: some assignment exists, and each bound is attainable (Walley 1991, “avoiding sure
 * loss” and “coherence”). No ranges at all are possible and add up to nothing.
 */
export function sumRanges(ranges: readonly LikelihoodRange[]): RangeSums {
  const low = ranges.reduce((sum, { range }) => sum + range[0], 0);
  const high = ranges.reduce((sum, { range }) => sum + range[1], 0);
  const lowOpen = ranges.filter(({ isLowOpen }) => isLowOpen).length;
  const highOpen = ranges.filter(({ isHighOpen }) => isHighOpen).length;
  const isPossible = ranges.length === 0 || (!exceeds(low, lowOpen > 0) && !fallsShort(high, highOpen > 0));
  return {
    sum: rangeOf(low, high, lowOpen > 0, highOpen > 0),
    isPossible,
    reachable: isPossible ? ranges.map((one) => reachableOf(one, { low, high, lowOpen, highOpen })) : ranges,
  };
}

function exceeds(low: number, isOpen: boolean): boolean {
  return low > whole || (low === whole && isOpen);
}

function fallsShort(high: number, isOpen: boolean): boolean {
  return high < whole || (high === whole && isOpen);
}

/** The others leave at least what their highs do not fill, and at most what their lows do not take. */
function reachableOf(
  one: LikelihoodRange,
  all: { readonly low: number; readonly high: number; readonly lowOpen: number; readonly highOpen: number },
): LikelihoodRange {
  const [low, high] = one.range;
  const least = whole - (all.high - high);
  const most = whole - (all.low - low);
  const leastOpen = all.highOpen - Number(one.isHighOpen ?? false) > 0;
  const mostOpen = all.lowOpen - Number(one.isLowOpen ?? false) > 0;
  const isLowOpen = least > low ? leastOpen : (one.isLowOpen ?? false) || (least === low && leastOpen);
  const isHighOpen = most < high ? mostOpen : (one.isHighOpen ?? false) || (most === high && mostOpen);
  const [newLow, newHigh] = [Math.max(low, least), Math.min(high, most)];
  const isSame =
    newLow === low &&
    newHigh === high &&
    isLowOpen === (one.isLowOpen ?? false) &&
    isHighOpen === (one.isHighOpen ?? false);
  return isSame ? one : rangeOf(newLow, newHigh, isLowOpen, isHighOpen);
}

function rangeOf(low: number, high: number, isLowOpen: boolean, isHighOpen: boolean): LikelihoodRange {
  return { range: [low, high], ...(isLowOpen ? { isLowOpen } : {}), ...(isHighOpen ? { isHighOpen } : {}) };
}
