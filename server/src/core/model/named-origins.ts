// The origins that a statement's sources name in the end. A count of names: it proves dependence where it is small, never
// independence where it is large.

import { originsOf } from './origins.ts';
import type { Source } from './source.ts';
import type { Statement } from './statement.ts';

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
  const keys = statement.citations.filter(({ stance, key }) => stance === 'supports' && sources.has(key)).map(({ key }) => key);
  return [...new Set(keys)];
}

/** Where `keys` lead, each origin once; sources with the same `origin` are one. */
export function namedOrigins(keys: readonly string[], sources: ReadonlyMap<string, Source>): readonly NamedOrigin[] {
  const byClass = new Map<string, { id: string; ids: string[]; isUndeclared: boolean }>();
  for (const id of new Set(keys.flatMap((key) => originsOf(key, sources)))) {
    const source = sources.get(id);
    const name = source?.origin === undefined ? `id ${id}` : `origin ${source.origin}`;
    const known = byClass.get(name);
    if (known) {
      known.ids.push(id);
      known.isUndeclared &&= isUndeclared(source);
    } else byClass.set(name, { id, ids: [id], isUndeclared: isUndeclared(source) });
  }
  return [...byClass.values()];
}

function isUndeclared(source: Source | undefined): boolean {
  if (!source) return true;
  return (source.access === 'unknown' || source.access === 'relay') && !source.ownReporting && source.origin === undefined && !source.anonymous;
}

/** `2 named origins`, `1 named origin`. */
export function originCount(origins: readonly NamedOrigin[]): string {
  return `${origins.length} named ${origins.length === 1 ? 'origin' : 'origins'}`;
}
