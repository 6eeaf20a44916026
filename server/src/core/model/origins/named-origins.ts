// The origins that a statement's sources name in the end, as every view, card and message counts them: those that say how they know,
// and, apart from them, those that do not. It proves dependence where it is small, never independence where it is large.

import type { Brief } from '../brief.ts';
import type { Derivation, Source } from '../sources/source.ts';
import type { Statement } from '../statement.ts';
import { type DerivationNode, derivationGraph } from './derivation-graph.ts';
import { type Independence, independenceBelow, independenceOf } from './independence.ts';

export interface NamedOrigin {
  /** Of the source without upstream; perhaps one that nothing declares. */
  readonly id: string;
  /** Of all that are one with it. */
  readonly ids: readonly string[];
  /** Nobody says how it knows, so it may hang on another. */
  readonly isUndeclared: boolean;
}

/** Where the sources that support `statement` lead, by the derivations that hold for it. */
export function originsOfStatement(statement: Statement, sources: ReadonlyMap<string, Source>): readonly NamedOrigin[] {
  return originsIn(independenceOf(statement, sources));
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
  return originsIn(independenceBelow(brief, statement, sources));
}

/**
 * Where `keys` lead, each origin once; sources with the same `origin` or the same archived text are one. A source none of whose
 * derivations hold is its own origin; a loop that nothing leads out of has none.
 */
export function namedOrigins(
  keys: readonly string[],
  sources: ReadonlyMap<string, Source>,
  holds: (derivation: Derivation) => boolean = () => true,
): readonly NamedOrigin[] {
  const undeclared = keys.filter((id) => !sources.has(id)).map((id) => ({ id, ids: [id], isUndeclared: true }));
  return [...derivationGraph([{ keys, holds }], sources).nodes.flatMap(originOf), ...undeclared];
}

function originsIn({ graph }: Independence): readonly NamedOrigin[] {
  return graph.nodes.flatMap(originOf);
}

function originOf({ ids, origin }: DerivationNode): readonly NamedOrigin[] {
  return origin === undefined ? [] : [{ id: ids[0]!, ids, isUndeclared: origin === 'unknown' }];
}

/** `2 named origins`, `1 named origin, 1 that does not say how it knows`. */
export function originCount(origins: readonly NamedOrigin[]): string {
  const unknown = origins.filter(({ isUndeclared }) => isUndeclared).length;
  return countedOrigins(origins.length - unknown, unknown);
}

/** Of `known` origins that say how they know, and `unknown` that do not. */
export function countedOrigins(known: number, unknown: number): string {
  const others = unknown === 1 ? 'does not say how it knows' : 'do not say how they know';
  return `${known === 0 ? 'no' : known} named ${known < 2 ? 'origin' : 'origins'}${unknown > 0 ? `, ${unknown} that ${others}` : ''}`;
}

/** The same for a line with little room: `2 named origins`, `1 named origin, 1 unknown`. */
export function shortOriginCount(origins: readonly NamedOrigin[]): string {
  const unknown = origins.filter(({ isUndeclared }) => isUndeclared).length;
  return `${countedOrigins(origins.length - unknown, 0)}${unknown > 0 ? `, ${unknown} unknown` : ''}`;
}
