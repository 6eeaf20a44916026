// How the matter of sources reaches whoever cites them: copies of one thing are one, loops are drawn together, and every way
// that is left leads up to an origin or to nothing. Follows declared derivation only.

import type { Derivation, Source } from '../sources/source.ts';
import { findLoops } from './find-loops.ts';
import { originMarks } from './origins.ts';

/** One thing that can be cited: a source, with those that are the same as it or that it cannot be told from. */
export interface DerivationNode {
  /** In the order in which they were met. */
  readonly ids: readonly string[];
  /** Members derive from each other. */
  readonly isLoop: boolean;
  /** Where its matter comes from, as indexes of the graph's nodes. */
  readonly upstream: readonly number[];
  /** Nothing stands behind it, or it also reports by itself. `unknown`: nobody says how it knows, so it may hang on another. */
  readonly origin?: 'known' | 'unknown';
}

export interface DerivationGraph {
  readonly nodes: readonly DerivationNode[];
  /** The nodes that are cited, each once, in order. */
  readonly cited: readonly number[];
}

/** Which sources are cited, and which derivations hold for who cites them. */
export interface Citing {
  readonly keys: readonly string[];
  readonly holds: (derivation: Derivation) => boolean;
}

/** Which derivations hold for a statement: those that are not limited, and those limited to its name among others. */
export function holdsFor({ id }: { readonly id?: string }): Citing['holds'] {
  return (derivation) => derivation.for.length === 0 || (id !== undefined && derivation.for.includes(id));
}

/** Of several citing statements a derivation holds where it does for one that reaches it. Keys that nothing declares are passed over. */
export function derivationGraph(citing: readonly Citing[], sources: ReadonlyMap<string, Source>): DerivationGraph {
  const links = new Map<string, Set<string>>();
  const keys = new Set<string>();
  for (const { keys: cited, holds } of citing) {
    const queue = cited.filter((key) => sources.has(key));
    const met = new Set(queue);
    for (const key of queue) keys.add(key);
    for (const id of queue) {
      const upstream = links.get(id) ?? new Set<string>();
      links.set(id, upstream);
      for (const derivation of sources.get(id)!.derivedFrom) {
        const next = derivation.source;
        if (!holds(derivation)) continue;
        // An upstream that nothing declares is still one: what stands behind it is not known.
        upstream.add(next);
        if (met.has(next)) continue;
        met.add(next);
        if (sources.has(next)) queue.push(next);
        else links.set(next, links.get(next) ?? new Set());
      }
    }
  }
  const loops = findLoops(new Map([...links].map(([id, next]) => [id, [...next]])));
  const merged = mergeSame([...links.keys()], loops, sources);
  const facts: Facts = { links, sources, inLoops: new Set(loops.flat()) };
  const nodes = merged.groups.map((ids, node): DerivationNode => {
    const upstream = new Set(ids.flatMap((id) => [...links.get(id)!].map((next) => merged.groupOf.get(next)!)));
    upstream.delete(node);
    const origin = originOf(ids, facts);
    return {
      ids,
      isLoop: ids.some((id) => facts.inLoops.has(id)),
      upstream: [...upstream],
      ...(origin ? { origin } : {}),
    };
  });
  return { nodes, cited: [...new Set([...keys].map((key) => merged.groupOf.get(key)!))] };
}

/**
 * Sources with one `origin`, or with archived texts of one digest, are one, and so are those that derive from each other. Copies
 * that others lie between are no loop: each of these still has it from the one before.
 */
function mergeSame(
  ids: readonly string[],
  loops: readonly (readonly string[])[],
  sources: ReadonlyMap<string, Source>,
): { readonly groups: readonly (readonly string[])[]; readonly groupOf: ReadonlyMap<string, number> } {
  const parent = new Map<string, string>(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    for (let at = id; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const firstWith = new Map<string, string>();
  for (const id of ids) {
    for (const mark of originMarks(sources.get(id))) {
      const first = firstWith.get(mark);
      if (first === undefined) firstWith.set(mark, id);
      else parent.set(find(id), find(first));
    }
  }
  for (const [first, ...others] of loops) for (const other of others) parent.set(find(other), find(first!));
  const groups: string[][] = [];
  const groupOf = new Map<string, number>();
  const byRoot = new Map<string, number>();
  for (const id of ids) {
    const root = find(id);
    let index = byRoot.get(root);
    if (index === undefined) byRoot.set(root, (index = groups.push([]) - 1));
    groups[index]!.push(id);
    groupOf.set(id, index);
  }
  return { groups, groupOf };
}

interface Facts {
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly inLoops: ReadonlySet<string>;
}

function originOf(ids: readonly string[], { links, sources }: Facts): DerivationNode['origin'] {
  const ends = ids.filter((id) => links.get(id)!.size === 0 || sources.get(id)?.ownReporting);
  if (ends.length === 0) return undefined;
  return ends.some((id) => isKnown(sources.get(id))) ? 'known' : 'unknown';
}

function isKnown(source: Source | undefined): boolean {
  return (
    source !== undefined &&
    (source.ownReporting ||
      source.access === 'first-hand' ||
      source.access === 'documentary' ||
      source.access === 'issuer')
  );
}
