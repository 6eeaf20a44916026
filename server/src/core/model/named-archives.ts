// Which archived texts a briefing's sources name, and which of them its workspace holds. They are read only when somebody
// wants them; whoever reads files does that.

import type { Archive, ArchiveResult } from './archive.ts';
import type { Brief } from './brief.ts';
import type { Source } from './source.ts';
import { sourcesOf, type Workspace } from './workspace.ts';

/** A path as a source's `text` has it. */
export interface NamedArchive {
  /** What the workspace holds it under. */
  readonly key: string;
  /** As it is written: relative to the folder of the file that declares the source. */
  readonly name: string;
  /** Path of that file, as messages name it. */
  readonly declaredIn: string;
}

/** In characters, of all archived texts of one briefing together: more are not read. */
const limit = 32 * 1024 * 1024;

/** In the order in which the sources are declared, each path once. */
export function unreadArchives(brief: Brief, workspace: Workspace): readonly NamedArchive[] {
  const unread = new Map<string, NamedArchive>();
  for (const source of sourcesOf(brief, workspace).byId.values()) {
    const named = nameArchive(source);
    if (named && !workspace.archives?.has(named.key)) unread.set(named.key, named);
  }
  return [...unread.values()];
}

/** Undefined for a source without one, while it is not read, and where it could not be. */
export function archiveOf(source: Source, workspace: Workspace): Archive | undefined {
  const named = nameArchive(source);
  const result = named && workspace.archives?.get(named.key);
  return result && 'archive' in result ? result.archive : undefined;
}

/** `workspace` with what was read besides. What it held before stays the same object. */
export function withArchives(workspace: Workspace, read: ReadonlyMap<string, ArchiveResult>): Workspace {
  return { ...workspace, archives: new Map([...(workspace.archives ?? []), ...read]) };
}

/** Why the next one is not to be read: what was read so far fills the room. Undefined while there is room. */
export function archivesFull(workspace: Workspace, read: ReadonlyMap<string, ArchiveResult>): string | undefined {
  let length = 0;
  for (const result of [...(workspace.archives?.values() ?? []), ...read.values()]) if ('archive' in result) length += result.archive.document.text.length;
  return length > limit ? `the archived texts of this briefing have more than ${limit / 1024 / 1024} million characters together.` : undefined;
}

function nameArchive({ text, declaredIn }: Source): NamedArchive | undefined {
  return text ? { key: `${declaredIn}\n${text}`, name: text, declaredIn } : undefined;
}
