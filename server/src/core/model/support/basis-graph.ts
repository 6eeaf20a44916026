// Which named statement rests on which, by name: the same object until a name or a basis changes. Places and words are not in it.

import type { Brief } from '../brief.ts';
import { type FactKind, passageFacts } from '../passage-facts.ts';

/** Name → the names that its first bearer rests on (`but #name` is no basis), each once; every name that is borne is a key. */
export type BasisGraph = ReadonlyMap<string, readonly string[]>;

interface Named {
  readonly name: string;
  readonly basis: readonly string[];
}

const links: FactKind<readonly Named[], BasisGraph> = {
  pick({ statements }) {
    const found = statements.flatMap(({ id, basis }): Named[] => {
      if (id === undefined) return [];
      return [
        { name: id, basis: [...new Set(basis.flatMap(({ name, stance }) => (stance === 'supports' ? [name] : [])))] },
      ];
    });
    return found.length > 0 ? found : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every((one, index) => isSameNamed(one, b[index]!)),
  combine(lists) {
    const graph = new Map<string, readonly string[]>();
    for (const list of lists) for (const { name, basis } of list) if (!graph.has(name)) graph.set(name, basis);
    return graph;
  },
};

export function basisGraph(brief: Brief): BasisGraph {
  return passageFacts(brief, links).value.get();
}

const loops = new WeakMap<BasisGraph, boolean>();

/** Whether some statement rests on itself, over however many others. */
export function hasLoop(graph: BasisGraph): boolean {
  let known = loops.get(graph);
  if (known === undefined) loops.set(graph, (known = findLoop(graph)));
  return known;
}

/** Takes away what nothing left rests on until nothing more goes; what stays holds a loop. */
function findLoop(graph: BasisGraph): boolean {
  const carried = new Map<string, number>();
  for (const basis of graph.values())
    for (const name of basis) if (graph.has(name)) carried.set(name, (carried.get(name) ?? 0) + 1);
  const free = [...graph.keys()].filter((name) => !carried.has(name));
  let taken = 0;
  for (let name = free.pop(); name !== undefined; name = free.pop()) {
    taken++;
    for (const below of graph.get(name) ?? []) {
      const count = carried.get(below);
      if (count === undefined) continue;
      carried.set(below, count - 1);
      if (count === 1) free.push(below);
    }
  }
  return taken < graph.size;
}

function isSameNamed(a: Named, b: Named): boolean {
  return (
    a.name === b.name && a.basis.length === b.basis.length && a.basis.every((name, index) => name === b.basis[index])
  );
}
