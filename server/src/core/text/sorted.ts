// Ascending lists of offsets: looking into them, and carrying them over an edit. Does not know what stands there.

/** How many members of the ascending `sorted` are below `limit`. */
export function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Members `[0, at)` as they are, then `added`, then those from `rest` on, each moved by `delta`. */
export function spliceMoved(
  sorted: readonly number[],
  at: number,
  added: readonly number[],
  rest: number,
  delta: number,
): readonly number[] {
  const result = sorted.slice(0, at);
  for (const one of added) result.push(one);
  for (let index = rest; index < sorted.length; index++) result.push(sorted[index]! + delta);
  return result;
}
