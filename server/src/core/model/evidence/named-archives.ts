// Which archived texts a briefing's sources name, and which of them its workspace holds. They are read only when somebody
// wants them; whoever reads files does that.

import { type Archive, type ArchiveState, notReadYet } from '../archives/archive.ts';
import type { Brief } from '../brief.ts';
import { citedKeys } from '../cited-keys.ts';
import type { Source } from '../sources/source.ts';
import type { WordCounts } from '../word-counts.ts';
import { type SourceIndex, sourcesOf, type Workspace } from '../workspace.ts';

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

/** Those that nobody looked for yet, in the order in which the sources are declared, each path once. */
export function unreadArchives(brief: Brief, workspace: Workspace): readonly NamedArchive[] {
  return unreadOf(sourcesOf(brief, workspace).byId.values(), workspace);
}

/**
 * As `unreadArchives`, of the sources that the briefing itself declares or cites: what findings need. A registry may declare a
 * thousand others. The same object as long as nothing that it depends on changes.
 */
export function unreadEvidence(brief: Brief, workspace: Workspace): readonly NamedArchive[] {
  const index = sourcesOf(brief, workspace);
  const cited = citedKeys(brief);
  const { archives } = workspace;
  const before = evidence.get(index);
  if (before?.cited === cited && before.archives === archives) return before.unread;
  const { path } = brief.document;
  const wanted = [...index.byId.values()].filter(({ id, declaredIn }) => declaredIn === path || cited.has(id));
  const unread = unreadOf([...brief.frontMatter.declarations, ...wanted], workspace);
  evidence.set(index, { cited, archives, unread });
  return unread;
}

/** As `unreadEvidence`, where no registry names a text: what the briefing itself declares, which takes no reading of its body. */
export function unreadDeclared(declarations: readonly Source[], workspace: Workspace): readonly NamedArchive[] {
  return unreadOf(declarations, workspace);
}

const evidence = new WeakMap<
  SourceIndex,
  { readonly cited: WordCounts; readonly archives: Workspace['archives']; readonly unread: readonly NamedArchive[] }
>();

function unreadOf(sources: Iterable<Source>, workspace: Workspace): readonly NamedArchive[] {
  const unread = new Map<string, NamedArchive>();
  for (const source of sources) {
    const named = nameArchive(source);
    if (named && !workspace.archives?.has(named.key)) unread.set(named.key, named);
  }
  return [...unread.values()];
}

/** Undefined for a source that names none. */
export function archiveStateOf(source: Source, workspace: Workspace): ArchiveState | undefined {
  const named = nameArchive(source);
  return named && (workspace.archives?.get(named.key) ?? notReadYet);
}

/** The archive, if it was read. */
export function archiveOf(source: Source, workspace: Workspace): Archive | undefined {
  const found = archiveStateOf(source, workspace);
  return found?.state === 'read' ? found.archive : undefined;
}

/** Of every source that a briefing can cite and that names a text, by the source's id. */
export type ArchiveStates = ReadonlyMap<string, ArchiveState>;

/** The same object as long as neither the sources nor their texts change: what a rule about evidence depends on, whole. */
export function archiveStates(brief: Brief, workspace: Workspace): ArchiveStates {
  const index = sourcesOf(brief, workspace);
  const { archives } = workspace;
  const before = stateTables.get(index);
  if (before && before.archives === archives) return before.states;
  const states = new Map<string, ArchiveState>();
  for (const [id, source] of index.byId) {
    const state = archiveStateOf(source, workspace);
    if (state) states.set(id, state);
  }
  stateTables.set(index, { archives, states });
  return states;
}

const stateTables = new WeakMap<
  SourceIndex,
  { readonly archives: Workspace['archives']; readonly states: ArchiveStates }
>();

/** `workspace` with what was read besides. What it held before stays the same object. */
export function withArchives(workspace: Workspace, read: ReadonlyMap<string, ArchiveState>): Workspace {
  return read.size === 0 ? workspace : { ...workspace, archives: new Map([...(workspace.archives ?? []), ...read]) };
}

/** What the next one comes to, which is not to be read: what was read so far fills the room. Undefined while there is room. */
export function archivesFull(workspace: Workspace, read: ReadonlyMap<string, ArchiveState>): ArchiveState | undefined {
  const archives = new Set<Archive>();
  for (const found of [...(workspace.archives?.values() ?? []), ...read.values()])
    if (found.state === 'read') archives.add(found.archive);
  let length = 0;
  for (const { document } of archives) length += document.rope.length;
  return length > limit
    ? {
        state: 'too-large',
        reason: `the archived texts of this briefing have more than ${limit / 1024 / 1024} million characters together.`,
      }
    : undefined;
}

function nameArchive({ text, declaredIn }: Source): NamedArchive | undefined {
  return text ? { key: `${declaredIn}\n${text}`, name: text, declaredIn } : undefined;
}
