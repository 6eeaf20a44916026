// Sources that derive from each other. A loop is closed when nothing leads out of it: then there is nothing behind it at all.
// Knows declared derivation only, and no statements.

import type { Source } from '../sources/source.ts';
import { findLoops } from './find-loops.ts';

export interface DerivationLoop {
  /** Ids, in the order of declaration; one id for a source that derives from itself. */
  readonly members: readonly string[];
  /** No member derives from anything outside or reports by itself. */
  readonly isClosed: boolean;
}

const known = new WeakMap<ReadonlyMap<string, Source>, readonly DerivationLoop[]>();

/** Every loop once, in the order of its first member. Cached by identity. */
export function derivationLoops(sources: ReadonlyMap<string, Source>): readonly DerivationLoop[] {
  let loops = known.get(sources);
  if (!loops) known.set(sources, (loops = readLoops(sources)));
  return loops;
}

function readLoops(sources: ReadonlyMap<string, Source>): readonly DerivationLoop[] {
  const upstream = new Map([...sources].map(([id, { derivedFrom }]) => [id, derivedFrom.map(({ source }) => source)]));
  return findLoops(upstream).map((members) => {
    const inside = new Set(members);
    const isClosed = members.every(
      (id) => !sources.get(id)!.ownReporting && upstream.get(id)!.every((next) => inside.has(next)),
    );
    return { members, isClosed };
  });
}
