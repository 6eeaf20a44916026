// Names that lead to each other. Knows what leads where, and not what the names are of.

/**
 * The loops of a graph: sets of names each of which leads to every other, and names that lead to themselves. Members in the
 * order of `edges`, loops in the order of their first members. What `edges` has no entry for leads nowhere.
 */
export function findLoops(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const names = [...edges.keys()];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const targets = names.map((name) => edges.get(name)!.flatMap((target) => numbers.get(target) ?? []));
  return components(targets)
    .filter((members) => members.length > 1 || targets[members[0]!]!.includes(members[0]!))
    .map((members) => members.sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!)
    .map((members) => members.map((number) => names[number]!));
}

/** The strongly connected components (Tarjan 1972) of nodes by their numbers, without recursion: chains may be long. */
function components(targets: readonly (readonly number[])[]): number[][] {
  const unseen = -1;
  const index = new Int32Array(targets.length).fill(unseen);
  const low = new Int32Array(targets.length);
  const isOnPath = new Uint8Array(targets.length);
  /** How many targets of each node have been followed. */
  const followed = new Int32Array(targets.length);
  const path: number[] = [];
  const work: number[] = [];
  const found: number[][] = [];
  let seen = 0;
  for (let root = 0; root < targets.length; root++) {
    if (index[root] !== unseen) continue;
    work.push(root);
    while (work.length > 0) {
      const node = work.at(-1)!;
      if (index[node] === unseen) {
        low[node] = seen;
        index[node] = seen++;
        path.push(node);
        isOnPath[node] = 1;
      }
      const next = targets[node]![followed[node]!++];
      if (next !== undefined) {
        if (index[next] === unseen) work.push(next);
        else if (isOnPath[next] === 1) low[node] = Math.min(low[node]!, index[next]!);
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above]!, low[node]!);
      if (low[node] !== index[node]) continue;
      const members: number[] = [];
      let member: number;
      do {
        member = path.pop()!;
        isOnPath[member] = 0;
        members.push(member);
      } while (member !== node);
      found.push(members);
    }
  }
  return found;
}
