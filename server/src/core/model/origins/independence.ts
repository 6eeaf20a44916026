// How many ways lead from what is cited to origins that do not share a step. It proves dependence where the number is small;
// where it is large, it says how many are claimed, and never that they are independent.

import type { Brief } from '../brief.ts';
import type { Source } from '../sources/source.ts';
import type { Statement } from '../statement.ts';
import { namesOf } from '../statement-names.ts';
import {
  type Citing,
  type DerivationGraph,
  type DerivationNode,
  derivationGraph,
  holdsFor,
} from './derivation-graph.ts';
import { onEveryWay } from './on-every-way.ts';
import { supportingSources } from './supporting-sources.ts';

export interface Independence {
  readonly graph: DerivationGraph;
  /** Origins that say how they know, and those that do not. */
  readonly known: readonly DerivationNode[];
  readonly unknown: readonly DerivationNode[];
  /**
   * Ways without a common step (Menger 1927): to known origins, all unknown ones counted as one and only where there is no
   * other; and as if each unknown origin stood by itself.
   */
  readonly least: number;
  readonly most: number;
  /** Sources that derive from each other. */
  readonly loops: readonly DerivationNode[];
  /** Something is cited, and all of it leads into loops that nothing leads out of. */
  readonly isClosed: boolean;
  /** Ids of what every way passes through, where two origins or more stand behind it. A sole origin is no choke point. */
  readonly chokePoints: readonly string[];
}

/** Of the sources that `statement` cites in support, as the derivations hold for it. */
export function independenceOf(statement: Statement, sources: ReadonlyMap<string, Source>): Independence {
  return independenceFrom([statement], sources);
}

/** Of all that supports `statement` and, through `#`, what it rests on: premises that share an origin are one leg. */
export function independenceBelow(
  brief: Brief,
  statement: Statement,
  sources: ReadonlyMap<string, Source>,
): Independence {
  return independenceFrom(groundsBelow(brief, statement), sources);
}

/** Of all that supports any of `statements` by their own citations. */
export function independenceOfAll(
  statements: readonly Statement[],
  sources: ReadonlyMap<string, Source>,
): Independence {
  return independenceFrom(statements, sources);
}

/** The statement and those that it rests on, however far down, each once; more than `limit` where there are, and not all. */
export function groundsBelow(brief: Brief, statement: Statement, limit = Infinity): readonly Statement[] {
  if (statement.basis.length === 0) return [statement];
  const names = namesOf(brief);
  const reached = new Set([statement]);
  for (const { basis } of reached) {
    if (reached.size > limit) break;
    for (const { name, stance } of basis) {
      const next = stance === 'supports' ? names.get(name)?.[0]?.statement : undefined;
      if (next) reached.add(next);
    }
  }
  return [...reached];
}

const kept = new WeakMap<ReadonlyMap<string, Source>, Map<string, Independence>>();

/** Statements that cite the same under the same derivations share the answer, as long as the sources are the same. */
function independenceFrom(statements: readonly Statement[], sources: ReadonlyMap<string, Source>): Independence {
  let answers = kept.get(sources);
  if (!answers) kept.set(sources, (answers = new Map()));
  const cited = citingOf(statements, sources);
  const key = citingKey(cited);
  let answer = answers.get(key);
  if (!answer) answers.set(key, (answer = measure(derivationGraph([...cited.values()], sources))));
  return answer;
}

/** What `statements` cite in support and which derivations hold for it, each case once. */
export function citingOf(
  statements: readonly Statement[],
  sources: ReadonlyMap<string, Source>,
): ReadonlyMap<string, Citing> {
  const limits = limitsIn(sources);
  const cited = new Map<string, Citing>();
  for (const statement of statements) {
    const keys = supportingSources(statement, sources);
    if (keys.length === 0) continue;
    const id = statement.id !== undefined && limits.has(statement.id) ? statement.id : undefined;
    cited.set(JSON.stringify([id ?? null, ...keys]), { keys, holds: holdsFor(id === undefined ? {} : { id }) });
  }
  return cited;
}

/** Equal for what has the same derivation graph under the same sources. */
export function citingKey(cited: ReadonlyMap<string, Citing>): string {
  return [...cited.keys()].sort().join('\n');
}

const limitSets = new WeakMap<ReadonlyMap<string, Source>, ReadonlySet<string>>();

/** The statement names under `for` of some derivation. */
export function limitsIn(sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  let limits = limitSets.get(sources);
  if (!limits)
    limitSets.set(
      sources,
      (limits = new Set(
        [...sources.values()].flatMap(({ derivedFrom }) => derivedFrom.flatMap((derivation) => derivation.for)),
      )),
    );
  return limits;
}

/** Of a graph made elsewhere. */
function measure(graph: DerivationGraph): Independence {
  const { nodes, cited } = graph;
  const known = nodes.filter(({ origin }) => origin === 'known');
  const unknown = nodes.filter(({ origin }) => origin === 'unknown');
  const toKnown = disjointWays(graph, ({ origin }) => origin === 'known');
  const most = unknown.length === 0 ? toKnown : disjointWays(graph, ({ origin }) => origin !== undefined);
  return {
    graph,
    known,
    unknown,
    least: unknown.length > 0 ? Math.max(toKnown, 1) : toKnown,
    most,
    loops: nodes.filter(({ isLoop }) => isLoop),
    isClosed: cited.length > 0 && known.length + unknown.length === 0,
    chokePoints: known.length + unknown.length < 2 || most !== 1 ? [] : nodesOnEveryWay(graph),
  };
}

/**
 * How many ways without a common step lead from what is cited to nodes that `isEnd`, over nodes that are `isOpen` alone. Maximum flow
 * in which every node is on one way at most, by layers (Dinic 1970): ways of one length are all found in one pass, so that a thousand
 * sources side by side cost no more than their number.
 */
export function disjointWays(
  { nodes, cited }: DerivationGraph,
  isEnd: (node: DerivationNode) => boolean,
  isOpen: (node: DerivationNode) => boolean = () => true,
): number {
  // Each node has a front door, 2n, and a back door, 2n + 1, with room for one way between them.
  const source = 2 * nodes.length;
  const target = source + 1;
  const edgesOf: number[][] = Array.from({ length: target + 1 }, () => []);
  const to: number[] = [];
  const room: number[] = [];
  const connect = (from: number, next: number): void => {
    edgesOf[from]!.push(to.push(next) - 1);
    room.push(1);
    edgesOf[next]!.push(to.push(from) - 1);
    room.push(0);
  };
  nodes.forEach((node, index) => {
    if (!isOpen(node)) return;
    connect(2 * index, 2 * index + 1);
    for (const next of node.upstream) connect(2 * index + 1, 2 * next);
    if (isEnd(node)) connect(2 * index + 1, target);
  });
  for (const index of cited) connect(source, 2 * index);
  let ways = 0;
  for (;;) {
    const layer = layersFrom(source, edgesOf, to, room);
    if (layer[target] === -1) return ways;
    /** For each place the first of its edges that may still lead on. */
    const tried = new Array<number>(target + 1).fill(0);
    const way: number[] = [];
    for (let place = source; ; ) {
      if (place === target) {
        ways++;
        for (const edge of way) {
          room[edge]!--;
          room[edge ^ 1]!++;
        }
        way.length = 0;
        place = source;
        continue;
      }
      const edges = edgesOf[place]!;
      while (tried[place]! < edges.length) {
        const edge = edges[tried[place]!]!;
        if (room[edge]! > 0 && layer[to[edge]!] === layer[place]! + 1) break;
        tried[place]!++;
      }
      if (tried[place]! < edges.length) {
        const edge = edges[tried[place]!]!;
        way.push(edge);
        place = to[edge]!;
      } else {
        const back = way.pop();
        if (back === undefined) break;
        place = to[back ^ 1]!;
        tried[place]!++;
      }
    }
  }
}

/** How many edges with room lead from `source` to each place; -1 where none do. */
function layersFrom(
  source: number,
  edgesOf: readonly (readonly number[])[],
  to: readonly number[],
  room: readonly number[],
): readonly number[] {
  const layer = new Array<number>(edgesOf.length).fill(-1);
  layer[source] = 0;
  const queue = [source];
  for (const place of queue) {
    for (const edge of edgesOf[place]!) {
      const next = to[edge]!;
      if (room[edge] === 0 || layer[next] !== -1) continue;
      layer[next] = layer[place]! + 1;
      queue.push(next);
    }
  }
  return layer;
}

/**
 * The first id of each node that every way to an origin, or to a known one, passes, in the order of one way. None means two ways
 * or more without a common step (Menger), or none at all.
 */
export function nodesOnEveryWay({ nodes, cited }: DerivationGraph, toward: 'any' | 'known' = 'any'): readonly string[] {
  const ends = new Set(
    [...nodes.keys()].filter(
      (index) => nodes[index]!.origin !== undefined && (toward === 'any' || nodes[index]!.origin === 'known'),
    ),
  );
  return onEveryWay(cited, (index) => nodes[index]!.upstream, ends).map((index) => nodes[index]!.ids[0]!);
}
