// Sources that derive from each other. A loop is closed when nothing leads out of it: then there is nothing behind it at all.
// Knows declared derivation only, and no statements.

import type { Derivation, Source } from '../sources/source.ts';
import { holdsFor } from './derivation-graph.ts';
import { findLoops } from './find-loops.ts';

export interface DerivationLoop {
  /** Ids, in the order of declaration; one id for a source that derives from itself. */
  readonly members: readonly string[];
  /** No member derives from anything outside or reports by itself. */
  readonly isClosed: boolean;
  /** The first statement that it holds for, where some of its derivations are limited to statements. */
  readonly name?: string;
}

const known = new WeakMap<ReadonlyMap<string, Source>, readonly DerivationLoop[]>();

/** Every loop once, in the order of its first member. Cached by identity. */
export function derivationLoops(sources: ReadonlyMap<string, Source>): readonly DerivationLoop[] {
  let loops = known.get(sources);
  if (!loops) known.set(sources, (loops = readLoops(sources)));
  return loops;
}

function readLoops(sources: ReadonlyMap<string, Source>): readonly DerivationLoop[] {
  const among = (holds: (derivation: Derivation) => boolean): readonly (readonly string[])[] =>
    findLoops(
      new Map([...sources].map(([id, { derivedFrom }]) => [id, derivedFrom.filter(holds).map(({ source }) => source)])),
    );
  const whole = among(() => true);
  if (whole.length === 0) return [];
  const loops = new Map<string, DerivationLoop>();
  const add = (members: readonly string[], holds: (derivation: Derivation) => boolean, name?: string): void => {
    const key = members.join(' ');
    if (loops.has(key)) return;
    const inside = new Set(members);
    const isClosed = members.every((id) => {
      const { ownReporting, derivedFrom } = sources.get(id)!;
      return !ownReporting && derivedFrom.every((derivation) => !holds(derivation) || inside.has(derivation.source));
    });
    loops.set(key, { members, isClosed, ...(name === undefined ? {} : { name }) });
  };
  const always = holdsFor({});
  for (const members of among(always)) add(members, always);
  // A loop that holds for no statement is none: each part of it is about something else.
  const names = new Set(
    whole.flatMap((members) =>
      members.flatMap((id) => sources.get(id)!.derivedFrom.flatMap((derivation) => derivation.for)),
    ),
  );
  for (const id of names) {
    const holds = holdsFor({ id });
    for (const members of among(holds)) add(members, holds, id);
  }
  const order = new Map([...sources.keys()].map((id, index) => [id, index]));
  return [...loops.values()].sort((a, b) => order.get(a.members[0]!)! - order.get(b.members[0]!)!);
}
