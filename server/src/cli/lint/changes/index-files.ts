// The files that git's index holds, as the disk of a run: `--staged` checks what will be committed, not what lies beside it. Files
// that the index does not know are those of the disk.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultSizeLimit, type FileHost, type TextReading } from '../../../host/host.ts';
import { decodeText, tooLarge } from '../../../host/node-reading.ts';
import type { Blob, Git } from '../../git/git.ts';
import { isBlobOnDisk } from './blob-id.ts';
import { nameInTree } from './name-in-tree.ts';

export function createIndexFiles(host: FileHost, git: Git, index: ReadonlyMap<string, Blob>): FileHost {
  /** Undefined where the disk says the same, or alone knows. */
  const stagedBytes = (uri: string): Buffer | undefined => {
    if (!uri.startsWith('file:')) return undefined;
    const file = fileURLToPath(uri);
    const blob = index.get(nameInTree(file, git.top) ?? '');
    return blob?.isFile && !isBlobOnDisk(file, blob.id) ? git.blobs([blob.id]).get(blob.id) : undefined;
  };
  const read = (uri: string, sizeLimit: number): TextReading | undefined => {
    const bytes = stagedBytes(uri);
    if (!bytes) return undefined;
    return bytes.length > sizeLimit
      ? { failure: tooLarge(bytes.length, sizeLimit), kind: 'too-large' }
      : decodeText(bytes);
  };
  const folders = namesByFolder(index.keys());
  return {
    ...host,
    async read(uri, sizeLimit = defaultSizeLimit) {
      return read(uri, sizeLimit) ?? host.read(uri, sizeLimit);
    },
    async readStart(uri, length) {
      const bytes = stagedBytes(uri);
      return bytes ? bytes.toString('utf8', 0, length) : host.readStart(uri, length);
    },
    async list(folder) {
      const listing = await host.list(folder);
      const name = folder.startsWith('file:') ? nameInTree(fileURLToPath(folder), git.top) : undefined;
      const staged = name === undefined ? undefined : folders.get(name);
      if (!staged) return listing;
      const entries = new Map([...[...staged].map((one) => [one, 'file'] as const), ...listing.entries]);
      return { entries: new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1))) };
    },
  };
}

/** Names of files by the path of their folder, which is empty for the top. */
function namesByFolder(names: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (const name of names) {
    const folder = path.posix.dirname(name);
    const key = folder === '.' ? '' : folder;
    const known = folders.get(key);
    if (known) known.add(path.posix.basename(name));
    else folders.set(key, new Set([path.posix.basename(name)]));
  }
  return folders;
}
