// Chance that repeats itself: the corpus must be the same bytes on every machine. Not fit for anything secret.

export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in `share` (0 to 1) of the calls. */
  isHit(share: number): boolean;
  /** A member of `choices`, which holds at least one. */
  pick<T>(choices: readonly T[]): T;
}

/**
 * Marsaglia's 32-bit xorshift with the shifts 13, 17, 5 (*Xorshift RNGs*, Journal of Statistical Software 8(14), 2003).
 * Seeds that differ give streams that differ.
 */
export function createRandom(seed: number): Random {
  // Neighbouring seeds would give alike first numbers, and zero would give nothing but zeros.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 8; i++) next();
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    isHit: (share) => next() < share,
    pick: (choices) => choices[Math.floor(next() * choices.length)]!,
  };
}
