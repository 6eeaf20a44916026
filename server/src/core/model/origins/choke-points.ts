// Sources through which everything passes that a statement rests on: several origins that reach it by one relay only are worth
// no more than the relay. Follows declared derivation and the statements a judgment rests on; counts names and proves nothing
// about independence.

import type { Brief } from '../brief.ts';
import type { Source } from '../sources/source.ts';
import type { Statement } from '../statement.ts';
import { namesOf } from '../statement-names.ts';
import { holdsFor } from './derivation-graph.ts';
import { namedOrigins } from './named-origins.ts';
import { onEveryWay } from './on-every-way.ts';

/** How the matter reaches a statement: the sources it starts from, and the derivations that hold on the way. */
export interface Reach {
  readonly keys: readonly string[];
  /** Source → its upstream, as far as it holds for one of the statements. */
  readonly upstream: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sources where the way ends: without upstream that holds, or with own reporting. */
  readonly ends: ReadonlySet<string>;
}

/** Of `statement` and of the statements it rests on, however far down. Declared sources only. */
export function reachOf(statement: Statement, brief: Brief, sources: ReadonlyMap<string, Source>): Reach {
  const keys = new Set<string>();
  const upstream = new Map<string, Set<string>>();
  const ends = new Set<string>();
  const statements = [statement];
  const met = new Set(statements);
  for (const one of statements) {
    for (const { name, stance } of one.basis) {
      const next = stance === 'supports' ? namesOf(brief).get(name)?.[0]?.statement : undefined;
      if (!next || met.has(next)) continue;
      met.add(next);
      statements.push(next);
    }
    addReach(one, sources, { keys, upstream, ends });
  }
  return { keys: [...keys], upstream, ends };
}

/**
 * The ids of the sources that lie on every way from `reach.keys` to an end, in the order of one such way. Empty when there are
 * not at least two named origins: a sole origin is no choke point.
 */
export function chokePoints({ keys, upstream, ends }: Reach, sources: ReadonlyMap<string, Source>): readonly string[] {
  const edges = (id: string): readonly string[] => [...(upstream.get(id) ?? [])];
  const origins = namedOrigins([...ends], sources, () => false);
  if (origins.length < 2) return [];
  return onEveryWay(keys, edges, ends);
}

interface GrowingReach {
  readonly keys: Set<string>;
  readonly upstream: Map<string, Set<string>>;
  readonly ends: Set<string>;
}

function addReach(statement: Statement, sources: ReadonlyMap<string, Source>, reach: GrowingReach): void {
  const { citations } = statement;
  const holds = holdsFor(statement);
  const queue = [
    ...new Set(citations.filter(({ stance, key }) => stance === 'supports' && sources.has(key)).map(({ key }) => key)),
  ];
  for (const key of queue) reach.keys.add(key);
  const met = new Set(queue);
  for (const current of queue) {
    const source = sources.get(current);
    const next = source?.derivedFrom.filter(holds).map((derivation) => derivation.source) ?? [];
    const known = reach.upstream.get(current);
    if (!known) reach.upstream.set(current, new Set(next));
    else for (const one of next) known.add(one);
    if (next.length === 0 || source?.ownReporting) reach.ends.add(current);
    for (const one of next) {
      if (met.has(one)) continue;
      met.add(one);
      queue.push(one);
    }
  }
}
