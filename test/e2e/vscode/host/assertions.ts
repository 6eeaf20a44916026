// Assertions for a place where Node's own do not exist: a web worker.

/** Fails unless both print the same JSON. */
export function equal(actual: unknown, expected: unknown, what = ''): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}${what && ': '}expected ${should}, got ${is}`);
}

/** Fails with `what` unless `condition` holds. */
export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
