// The archived texts in which a briefing's statements are looked for: those of every source that it can cite, as far as they were
// read and there is room. Reads nothing.

import type { Archive } from '../../archives/archive.ts';
import type { Brief } from '../../brief.ts';
import type { Source } from '../../sources/source.ts';
import { sourcesOf, type Workspace } from '../../workspace.ts';
import { archiveOf } from '../named-archives.ts';

/** In characters: archived texts are searched in the order of their sources as long as they fit in here together. */
const searchedLength = 32 * 1024 * 1024;

/** Each archived text once, with the sources that name it. */
export type SearchedArchives = ReadonlyMap<Archive, readonly Source[]>;

export function searchedArchives(brief: Brief, workspace: Workspace): SearchedArchives {
  const searched = new Map<Archive, Source[]>();
  if (!workspace.archives) return searched;
  let room = searchedLength;
  for (const source of sourcesOf(brief, workspace).byId.values()) {
    const archive = archiveOf(source, workspace);
    if (!archive) continue;
    const known = searched.get(archive);
    const { length } = archive.document.rope;
    if (known) known.push(source);
    else if (length <= room) {
      room -= length;
      searched.set(archive, [source]);
    }
  }
  return searched;
}
