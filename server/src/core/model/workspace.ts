// What one briefing may look up beyond itself: the registries it names, the edition before it, and the archived texts of its
// sources. Immutable; whoever reads files fills it.

import type { ArchiveState } from './archives/archive.ts';
import type { Brief } from './brief.ts';
import type { EditionResult } from './editions/edition.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Registry } from './registry/registry.ts';
import type { Source } from './sources/source.ts';

/**
 * A registry that was read, with a sentence for each entry that was not, or a sentence that says why nothing was. A fault
 * names its place: `path:line:column: what is wrong`.
 */
export type RegistryResult =
  | { readonly registry: Registry; readonly faults?: readonly string[] }
  | { readonly failure: string };

export interface Workspace {
  /** By the path of the briefing: the registries that it or its configuration names, in that order. */
  readonly registries: ReadonlyMap<string, readonly NamedRegistry[]>;
  /** By the path of the briefing: the edition that its `supersedes` names. */
  readonly editions?: ReadonlyMap<string, NamedEdition>;
  /** By the key of a `NamedArchive` (named-archives.ts); absent, or without some, until they are wanted. */
  readonly archives?: ReadonlyMap<string, ArchiveState>;
}

export interface NamedRegistry {
  /** As it is written in the front matter or the configuration. */
  readonly name: string;
  readonly result: RegistryResult;
}

export interface NamedEdition {
  /** As it is written in the front matter. */
  readonly name: string;
  readonly result: EditionResult;
}

export const emptyWorkspace: Workspace = { registries: new Map() };

/** The registries named for `brief`; empty when none are. */
export function registriesOf(brief: Brief, workspace: Workspace): readonly NamedRegistry[] {
  return workspace.registries.get(brief.document.path) ?? [];
}

/** The edition before `brief`, or why it was not read; undefined where none is named, or nobody looked. */
export function editionBefore(brief: Brief, workspace: Workspace): NamedEdition | undefined {
  const named = workspace.editions?.get(brief.document.path);
  return named?.name === brief.frontMatter.supersedes ? named : undefined;
}

/** Every source a briefing can cite, and whether all of them are known. */
export interface SourceIndex {
  readonly byId: ReadonlyMap<string, Source>;
  /** False where a registry could not be read: an unknown key may be declared there, so nobody is accused of it. */
  readonly isComplete: boolean;
  /** Keys that a registry has, without anything else that could be read. */
  readonly unread: ReadonlySet<string>;
}

interface KnownIndex {
  readonly registries: readonly NamedRegistry[];
  readonly isWhole: boolean;
  readonly index: SourceIndex;
}

const indexes = new WeakMap<FrontMatter, KnownIndex>();

/**
 * The front matter's sources first, then those of its registries in order; the first of two with one id counts. The same
 * object as long as neither changes, so that what is worked out of it can be kept.
 */
export function sourcesOf(brief: Brief, workspace: Workspace): SourceIndex {
  const registries = registriesOf(brief, workspace);
  const isWhole = brief.frontMatter.isWhole && brief.split.isClosed;
  const known = indexes.get(brief.frontMatter);
  if (known && known.isWhole === isWhole && areSame(known.registries, registries)) return known.index;
  const index = readIndex(brief.frontMatter, registries, isWhole);
  indexes.set(brief.frontMatter, { registries, isWhole, index });
  return index;
}

function areSame(a: readonly NamedRegistry[], b: readonly NamedRegistry[]): boolean {
  return a === b || (a.length === b.length && a.every(({ result }, index) => result === b[index]!.result));
}

function readIndex({ sources }: FrontMatter, registries: readonly NamedRegistry[], isWhole: boolean): SourceIndex {
  let isComplete = isWhole;
  if (registries.length === 0) return { byId: sources, isComplete, unread: new Set() };
  const byId = new Map(sources);
  const unread = new Set<string>();
  for (const { result } of registries) {
    if ('failure' in result) {
      isComplete = false;
      continue;
    }
    if (!result.registry.isWhole) isComplete = false;
    for (const key of result.registry.unreadKeys) unread.add(key);
    for (const [id, source] of result.registry.sources) if (!byId.has(id)) byId.set(id, source);
  }
  return { byId, isComplete, unread };
}
