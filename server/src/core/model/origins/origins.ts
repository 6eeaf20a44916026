// Where a source's matter comes from in the end. Follows declared derivation; says nothing about independence.

import type { Source } from '../sources/source.ts';

/**
 * Ids of the sources without upstream that `id` leads to, in the order in which they are found; a source without upstream
 * is its own origin, one with own reporting too. Of those with one `origin`, or one digest, the first. Empty when all it leads to is
 * a loop.
 */
export function originsOf(id: string, sources: ReadonlyMap<string, Source>): readonly string[] {
  const origins: string[] = [];
  const seen = new Set<string>();
  const met = new Set<string>();
  const queue = [id];
  for (const current of queue) {
    if (seen.has(current)) continue;
    seen.add(current);
    const source = sources.get(current);
    const upstream = source?.derivedFrom ?? [];
    if (upstream.length === 0 || source?.ownReporting) {
      const marks = originMarks(source);
      if (!marks.some((mark) => met.has(mark))) origins.push(current);
      for (const mark of marks) met.add(mark);
    }
    queue.push(...upstream.map((derivation) => derivation.source));
  }
  return origins;
}

/** What makes a source one with others: its class of origin, and the digest of its text. */
export function originMarks(source: Source | undefined): readonly string[] {
  const { origin, sha256 } = source ?? {};
  return [
    ...(origin === undefined ? [] : [`origin ${origin}`]),
    ...(sha256 === undefined ? [] : [`digest ${sha256.toLowerCase()}`]),
  ];
}
