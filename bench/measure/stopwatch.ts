// Where the time of one run goes: each phase is charged what it takes itself, without the phases inside it. Runs inside the
// measured program, so it does little.

/** Milliseconds by phase, in the order in which the phases first ran. */
export const spent = new Map<string, number>();

/** What the open phases inside the current one have taken so far, innermost last. */
const inner: number[] = [];

/**
 * `inside` as it was, charged to `phase`. A promise that it gives is charged until it settles; nothing else may be timed
 * meanwhile.
 */
export function timed<A extends readonly unknown[], R>(phase: string, inside: (...args: A) => R): typeof inside {
  return (...args) => {
    const began = performance.now();
    inner.push(0);
    const stop = (): void => {
      const total = performance.now() - began;
      spent.set(phase, (spent.get(phase) ?? 0) + total - inner.pop()!);
      if (inner.length > 0) inner[inner.length - 1]! += total;
    };
    let isPending = false;
    try {
      const result = inside(...args);
      if (result instanceof Promise) {
        isPending = true;
        return result.finally(stop) as R;
      }
      return result;
    } finally {
      if (!isPending) stop();
    }
  };
}
