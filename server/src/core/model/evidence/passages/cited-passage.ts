// What a citation's locator points at in the archived text of its source. Silent where the text is not at hand, or the locator is of a
// kind that cannot be followed; a place that the text does not have is told apart from both.

import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import { locate } from '../../archives/locate.ts';
import { readLocator } from '../../archives/locator.ts';
import type { Source } from '../../sources/source.ts';
import type { Workspace } from '../../workspace.ts';
import { archiveOf } from '../named-archives.ts';

export interface CitedPassage {
  readonly archive: Archive;
  /** In the archive's text; empty where it has no such place. */
  readonly spans: readonly Span[];
}

export function citedPassage(
  source: Source,
  locator: string | undefined,
  workspace: Workspace,
): CitedPassage | undefined {
  const archive = archiveOf(source, workspace);
  const read = locator === undefined ? undefined : readLocator(locator);
  const located = archive && read && locate(archive, read);
  return located && { archive, spans: located.spans };
}
