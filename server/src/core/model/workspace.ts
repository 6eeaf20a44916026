// What one briefing may look up beyond itself: the registries it names, and the archived texts of its sources. Immutable;
// whoever reads files fills it.

import type { ArchiveResult } from './archive.ts';
import type { Brief } from './brief.ts';
import type { Registry } from './registry/registry.ts';
import type { Source } from './source.ts';

/**
 * A registry that was read, with a sentence for each entry that was not, or a sentence that says why nothing was. A fault
 * names its place: `path:line:column: what is wrong`.
 */
export type RegistryResult = { readonly registry: Registry; readonly faults?: readonly string[] } | { readonly failure: string };

export interface Workspace {
  /** By the path of the briefing: the registries that it or its configuration names, in that order. */
  readonly registries: ReadonlyMap<string, readonly NamedRegistry[]>;
  /** By the key of a `NamedArchive` (named-archives.ts); absent, or without some, until they are wanted. */
  readonly archives?: ReadonlyMap<string, ArchiveResult>;
}

export interface NamedRegistry {
  /** As it is written in the front matter or the configuration. */
  readonly name: string;
  readonly result: RegistryResult;
}

export const emptyWorkspace: Workspace = { registries: new Map() };

/** The registries named for `brief`; empty when none are. */
export function registriesOf(brief: Brief, workspace: Workspace): readonly NamedRegistry[] {
  return workspace.registries.get(brief.document.path) ?? [];
}

/** Every source a briefing can cite, and whether all of them are known. */
export interface SourceIndex {
  readonly byId: ReadonlyMap<string, Source>;
  /** False where a registry could not be read: an unknown key may be declared there, so nobody is accused of it. */
  readonly isComplete: boolean;
}

const indexes = new WeakMap<Brief, { workspace: Workspace; index: SourceIndex }>();

/** The front matter's sources first, then those of its registries in order; the first of two with one id counts. */
export function sourcesOf(brief: Brief, workspace: Workspace): SourceIndex {
  const known = indexes.get(brief);
  if (known?.workspace === workspace) return known.index;
  const registries = registriesOf(brief, workspace);
  let isComplete = brief.frontMatter.isWhole && brief.split.isClosed;
  let byId: ReadonlyMap<string, Source> = brief.frontMatter.sources;
  if (registries.length > 0) {
    const all = new Map(byId);
    for (const { result } of registries) {
      if ('failure' in result) {
        isComplete = false;
        continue;
      }
      if (result.faults && result.faults.length > 0) isComplete = false;
      for (const [id, source] of result.registry.sources) if (!all.has(id)) all.set(id, source);
    }
    byId = all;
  }
  const index: SourceIndex = { byId, isComplete };
  indexes.set(brief, { workspace, index });
  return index;
}
