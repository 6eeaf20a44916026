// Where a source's matter comes from in the end. Follows declared derivation; says nothing about independence.

import type { Source } from '../sources/source.ts';

/**
 * Ids of the sources without upstream that `id` leads to, in the order in which they are found; a source without upstream
 * is its own origin, one with own reporting too. Empty when all it leads to is a loop.
 */
export function originsOf(id: string, sources: ReadonlyMap<string, Source>): readonly string[] {
  const origins: string[] = [];
  const seen = new Set<string>();
  const queue = [id];
  for (const current of queue) {
    if (seen.has(current)) continue;
    seen.add(current);
    const source = sources.get(current);
    const upstream = source?.derivedFrom ?? [];
    if (upstream.length === 0 || source?.ownReporting) origins.push(current);
    queue.push(...upstream.map((derivation) => derivation.source));
  }
  return origins;
}
