// Names that lead to each other. Knows what leads where, and not what the names are of.

/**
 * The loops of a graph: sets of names each of which leads to every other, and names that lead to themselves. Members in the
 * order of `edges`, loops in the order of their first members. What `edges` has no entry for leads nowhere.
 */
export function findLoops(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map([...edges.keys()].map((name, index) => [name, index]));
  const before = (a: string, b: string): number => order.get(a)! - order.get(b)!;
  return components(edges)
    .filter((members) => members.length > 1 || edges.get(members[0]!)!.includes(members[0]!))
    .map((members) => members.sort(before))
    .sort((a, b) => before(a[0]!, b[0]!));
}

/** The strongly connected components (Tarjan 1972), without recursion: chains may be long. */
function components(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  const onPath = new Set<string>();
  const found: string[][] = [];
  for (const root of edges.keys()) {
    if (index.has(root)) continue;
    const work: { readonly name: string; next: number }[] = [{ name: root, next: 0 }];
    while (work.length > 0) {
      const step = work.at(-1)!;
      const { name } = step;
      if (step.next === 0) {
        low.set(name, index.size);
        index.set(name, index.size);
        path.push(name);
        onPath.add(name);
      }
      const next = edges.get(name)![step.next++];
      if (next !== undefined) {
        if (!edges.has(next)) continue;
        if (!index.has(next)) work.push({ name: next, next: 0 });
        else if (onPath.has(next)) low.set(name, Math.min(low.get(name)!, index.get(next)!));
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) low.set(above.name, Math.min(low.get(above.name)!, low.get(name)!));
      if (low.get(name) !== index.get(name)) continue;
      const members = path.splice(path.lastIndexOf(name));
      for (const member of members) onPath.delete(member);
      found.push(members);
    }
  }
  return found;
}
