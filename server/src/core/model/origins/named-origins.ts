// The origins that a statement's sources name in the end. A count of names: it proves dependence where it is small, never
// independence where it is large.

import type { Brief } from '../brief.ts';
import type { Derivation, Source } from '../sources/source.ts';
import type { Statement } from '../statement.ts';
import { namesOf } from '../statement-names.ts';
import { holdsFor } from './derivation-graph.ts';

export interface NamedOrigin {
  /** Of the source without upstream; perhaps one that nothing declares. */
  readonly id: string;
  /** Of all that share one `origin`. */
  readonly ids: readonly string[];
  /** Neither upstream nor how it knows is declared, or it relays something that is not named. */
  readonly isUndeclared: boolean;
}

/** The sources that support `statement` and are declared, each once, in order. */
export function supportingSources(statement: Statement, sources: ReadonlyMap<string, Source>): readonly string[] {
  const keys = statement.citations
    .filter(({ stance, key }) => stance === 'supports' && sources.has(key))
    .map(({ key }) => key);
  return [...new Set(keys)];
}

/** Where the sources that support `statement` lead, by the derivations that hold for it. */
export function originsOfStatement(statement: Statement, sources: ReadonlyMap<string, Source>): readonly NamedOrigin[] {
  return namedOrigins(supportingSources(statement, sources), sources, holdsFor(statement));
}

/**
 * Where `statement` leads in the end: its own sources and, through `#`, those of what it rests on. Each derivation is judged
 * for the statement that cites. Origins that meet anywhere are one.
 */
export function originsBelow(
  brief: Brief,
  statement: Statement,
  sources: ReadonlyMap<string, Source>,
): readonly NamedOrigin[] {
  const names = namesOf(brief);
  const reached = new Set([statement]);
  const merged: NamedOrigin[] = [];
  for (const current of reached) {
    for (const origin of originsOfStatement(current, sources)) {
      const at = merged.findIndex((other) => isOneOrigin(other, origin, sources));
      const known = merged[at];
      if (known)
        merged[at] = {
          ...known,
          ids: [...new Set([...known.ids, ...origin.ids])],
          isUndeclared: known.isUndeclared && origin.isUndeclared,
        };
      else merged.push(origin);
    }
    for (const { name, stance } of current.basis) {
      if (stance === 'supports') for (const placed of names.get(name) ?? []) reached.add(placed.statement);
    }
  }
  return merged;
}

function isOneOrigin(a: NamedOrigin, b: NamedOrigin, sources: ReadonlyMap<string, Source>): boolean {
  const origin = sources.get(a.id)?.origin;
  return a.id === b.id || (origin !== undefined && origin === sources.get(b.id)?.origin);
}

/**
 * Where `keys` lead, each origin once; sources with the same `origin` are one. A source none of whose derivations hold is
 * its own origin; a loop that nothing leads out of has none.
 */
export function namedOrigins(
  keys: readonly string[],
  sources: ReadonlyMap<string, Source>,
  holds: (derivation: Derivation) => boolean = () => true,
): readonly NamedOrigin[] {
  const byClass = new Map<string, { id: string; ids: string[]; isUndeclared: boolean }>();
  const queue = [...new Set(keys)];
  const seen = new Set(queue);
  for (const id of queue) {
    const source = sources.get(id);
    const upstream = source?.derivedFrom.filter(holds) ?? [];
    for (const { source: next } of upstream) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
    if (upstream.length > 0 && !source?.ownReporting) continue;
    const name = source?.origin === undefined ? `id ${id}` : `origin ${source.origin}`;
    const known = byClass.get(name);
    if (known) {
      known.ids.push(id);
      known.isUndeclared &&= isUndeclared(source);
    } else byClass.set(name, { id, ids: [id], isUndeclared: isUndeclared(source) });
  }
  return [...byClass.values()];
}

/** `2 named origins`, `1 named origin`. */
export function originCount(origins: readonly NamedOrigin[]): string {
  return `${origins.length} named ${origins.length === 1 ? 'origin' : 'origins'}`;
}

function isUndeclared(source: Source | undefined): boolean {
  if (!source) return true;
  const isDescribed = source.ownReporting || source.origin !== undefined || source.anonymous !== undefined;
  return !isDescribed && (source.access === 'unknown' || source.access === 'relay');
}
