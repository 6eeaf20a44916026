// What a source passes on of sources that were retracted, corrected or superseded, however far above it. Follows the derivations that
// hold for one statement.

import type { Source } from '../sources/source.ts';
import type { Citing } from './derivation-graph.ts';
import { unretracted } from './without-sources.ts';

export interface FallenAbove {
  readonly source: Source;
  /**
   * `all`: nothing is left of what is passed on, as every way ends at what was retracted. `part`: some of it comes from there, or
   * what is there was only corrected or superseded. `aside`: the one that cites it also reports by itself.
   */
  readonly share: 'all' | 'part' | 'aside';
}

/** The gravest that stands above `id`, and not `id` itself; undefined where all of it is current. */
export function fallenAbove(
  id: string,
  sources: ReadonlyMap<string, Source>,
  holds: Citing['holds'],
): FallenAbove | undefined {
  const above = upstreamOf(id, sources, holds);
  const fallen = above.flatMap((key) => {
    const source = sources.get(key);
    return source && source.status !== 'current' ? [source] : [];
  });
  const source = fallen.find(({ status }) => status === 'retracted') ?? fallen[0];
  if (!source) return undefined;
  if (sources.get(id)?.ownReporting) return { source, share: 'aside' };
  return { source, share: reachesOrigin(id, unretracted(sources), holds) ? 'part' : 'all' };
}

function upstreamOf(id: string, sources: ReadonlyMap<string, Source>, holds: Citing['holds']): readonly string[] {
  const met = new Set([id]);
  for (const key of met)
    for (const derivation of sources.get(key)?.derivedFrom ?? []) if (holds(derivation)) met.add(derivation.source);
  met.delete(id);
  return [...met];
}

function reachesOrigin(id: string, sources: ReadonlyMap<string, Source>, holds: Citing['holds']): boolean {
  return [id, ...upstreamOf(id, sources, holds)].some((key) => {
    const source = sources.get(key);
    return !source || source.ownReporting || !source.derivedFrom.some(holds);
  });
}
