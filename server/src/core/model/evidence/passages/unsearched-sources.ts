// Which sources name an archived text that was not searched, and why. Those that name none are not among them.

import type { Brief } from '../../brief.ts';
import type { Source } from '../../sources/source.ts';
import { sourcesOf, type Workspace } from '../../workspace.ts';
import { archiveOf, unreadArchives } from '../named-archives.ts';
import { searchedArchives } from './searched-archives.ts';

export interface UnsearchedSource {
  readonly source: Source;
  /** A sentence that follows the name of the source's text. */
  readonly reason: string;
}

/** In the order in which they are declared. */
export function unsearchedSources(brief: Brief, workspace: Workspace): readonly UnsearchedSource[] {
  const searched = searchedArchives(brief, workspace);
  const reasons = new Map<string, string>();
  // Without archives each of them is unread, so that this lists all that are named.
  for (const { key, name, declaredIn } of unreadArchives(brief, { registries: workspace.registries })) {
    const found = workspace.archives?.get(key);
    reasons.set(`${declaredIn}\n${name}`, found && 'reason' in found ? found.reason : 'it was not read.');
  }
  return [...sourcesOf(brief, workspace).byId.values()].flatMap((source): readonly UnsearchedSource[] => {
    if (source.text === undefined || source.text === '') return [];
    const archive = archiveOf(source, workspace);
    if (archive)
      return searched.has(archive) ? [] : [{ source, reason: 'it is too long to be searched beside the others.' }];
    return [{ source, reason: reasons.get(`${source.declaredIn}\n${source.text}`) ?? 'it was not read.' }];
  });
}
