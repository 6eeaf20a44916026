// What every way through a graph passes: whoever takes one of these away cuts off all ends. Knows not what the graph is of.

/**
 * The nodes that lie on every way from one of `from` to one of `ends`, in the order of one such way; both may be among them.
 * Empty where no end can be reached. One pass over the graph, however many ways there are.
 */
export function onEveryWay<T>(
  from: readonly T[],
  edges: (node: T) => readonly T[],
  ends: ReadonlySet<T>,
): readonly T[] {
  const path = shortestWay(from, edges, ends);
  const position = new Map(path.map((node, index) => [node, index]));
  const found: T[] = [];
  const seen = new Set<T>();
  // How far along the path something gets without the nodes of the path before it; one place beyond its end is an end.
  let furthest = -1;
  const explore = (starts: readonly T[]): void => {
    const queue = [...starts];
    for (const node of queue) {
      const at = position.get(node);
      if (at !== undefined) {
        furthest = Math.max(furthest, at);
        continue;
      }
      if (seen.has(node)) continue;
      seen.add(node);
      if (ends.has(node)) furthest = path.length;
      queue.push(...edges(node));
    }
  };
  explore(from);
  path.forEach((node, index) => {
    if (furthest === index) found.push(node);
    if (ends.has(node)) furthest = path.length;
    explore(edges(node));
  });
  return found;
}

/** From one of `starts` to the nearest end; empty when none can be reached. */
function shortestWay<T>(starts: readonly T[], edges: (node: T) => readonly T[], ends: ReadonlySet<T>): readonly T[] {
  const from = new Map<T, T | undefined>(starts.map((node) => [node, undefined]));
  const queue = [...starts];
  for (const node of queue) {
    if (ends.has(node)) {
      const way: T[] = [];
      for (let at: T | undefined = node; at !== undefined; at = from.get(at)) way.unshift(at);
      return way;
    }
    for (const next of edges(node)) {
      if (from.has(next)) continue;
      from.set(next, node);
      queue.push(next);
    }
  }
  return [];
}
