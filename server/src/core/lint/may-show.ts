// Whether messages and fixes may show words of a source: reports go where the briefing goes, and words that bear another handling
// mark must not go with them.

import type { Brief } from '../model/brief.ts';
import { sourcesOf, type Workspace } from '../model/workspace.ts';

/** False for an id that nobody declares. */
export function mayShow(key: string, brief: Brief, workspace: Workspace): boolean {
  const source = sourcesOf(brief, workspace).byId.get(key);
  return source !== undefined && (source.marking === undefined || source.marking === brief.frontMatter.marking);
}
