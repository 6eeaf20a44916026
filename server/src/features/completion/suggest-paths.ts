// Paths of files as the front matter writes them, from what lies in the folder that is written so far. Which folder that is,
// it says beforehand; who lists it is others' matter.

import { isBriefingName } from '../../core/model/briefing-name.ts';
import type { FolderEntries } from '../../host/host.ts';
import type { KnownBrief } from '../feature.ts';
import { pathTarget } from '../places/link-target.ts';
import type { Suggestion } from './suggestion.ts';
import { yamlCursorAt } from './yaml-cursor.ts';

export interface PathCursor {
  /** The URI of the folder whose entries can be written. */
  readonly folder: string;
  /** What is written of the path up to its last slash, with it. */
  readonly prefix: string;
  /** Whether a file of this name may be meant. */
  readonly accepts: (name: string) => boolean;
}

const isRegistryName = (name: string): boolean => /\.(?:ya?ml|json|bib|bibtex|biblatex)$/i.test(name);
const isEditionName = (name: string): boolean => isBriefingName(name) || /\.md$/i.test(name);

/** Undefined where no path is written, and in a file that is in no folder yet. */
export function pathCursorAt({ uri, brief }: KnownBrief, offset: number): PathCursor | undefined {
  const { content } = brief.split;
  if (!content || offset < content.start || offset > content.end) return undefined;
  const cursor = yamlCursorAt(brief.document.text, content.start, offset);
  if (cursor?.slot !== 'value') return undefined;
  const accepts = acceptedBy(cursor.path);
  const prefix = cursor.typed.slice(0, cursor.typed.lastIndexOf('/') + 1);
  const folder = accepts && pathTarget(`${prefix}.`, uri)?.replace(/(?<!\/)\/$/, '');
  return accepts && folder !== undefined ? { folder, prefix, accepts } : undefined;
}

function acceptedBy([first, , third, ...more]: readonly string[]): PathCursor['accepts'] | undefined {
  if (first === 'registry' && third === undefined) return isRegistryName;
  if (first === 'supersedes' && third === undefined) return isEditionName;
  return first === 'sources' && third === 'text' && more.length === 0 ? () => true : undefined;
}

/** Files first; nothing hidden unless its full stop is typed. */
export function suggestPaths(
  { prefix, accepts }: PathCursor,
  entries: FolderEntries,
  typed: string,
): readonly Suggestion[] {
  const shown = [...entries].filter(
    ([name]) => name !== 'node_modules' && (!name.startsWith('.') || typed.slice(prefix.length).startsWith('.')),
  );
  const files = shown
    .filter(([name, kind]) => (kind === 'file' || kind === 'link') && accepts(name))
    .map(([name]): Suggestion => ({ label: `${prefix}${name}`, kind: 'file', newText: `${prefix}${name}` }));
  const folders = shown
    .filter(([, kind]) => kind === 'folder')
    .map(([name]): Suggestion => ({ label: `${prefix}${name}/`, kind: 'folder', newText: `${prefix}${name}/` }));
  return [...files, ...folders];
}
