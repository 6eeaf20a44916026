// The disk, clock and timers of Node. Files are read as the command line reads them: regular, UTF-8, within the size limit.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { dayOf, type EntryKind, type FolderEntries, type Host } from './host.ts';
import { readTextFile } from './node-reading.ts';
import { realPathOf } from './node-real-path.ts';

/** `rulesPage` is the path of docs/rules.md, if it is there; `elsewhere` has what is not on this disk: the repositories that an editor shows without a clone of them. */
export function createNodeHost(
  rulesPage?: string,
  elsewhere: Pick<Host, 'read' | 'readStart' | 'list'> = nowhere,
): Host {
  return {
    async read(uri) {
      const file = pathOf(uri);
      return file === undefined ? elsewhere.read(uri) : readTextFile(file);
    },
    async readStart(uri, length) {
      const file = pathOf(uri);
      return file === undefined ? elsewhere.readStart(uri, length) : readHead(file, length);
    },
    async list(folder) {
      const directory = pathOf(folder);
      return directory === undefined ? elsewhere.list(folder) : listFolder(directory);
    },
    async realUri(uri) {
      const file = pathOf(uri);
      return file === undefined ? uri : pathToFileURL(realPathOf(file)).href;
    },
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    home: homedir() ? pathToFileURL(homedir()).href : undefined,
    rulesPage: rulesPage !== undefined && isFile(rulesPage) ? pathToFileURL(rulesPage).href : undefined,
    today: () => dayOf(new Date()),
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    release: collectGarbage,
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

const nowhere: Pick<Host, 'read' | 'readStart' | 'list'> = {
  read: async () => ({ failure: 'it is not on this disk', kind: 'outside' }),
  readStart: async () => '',
  list: async () => new Map(),
};

/** Undefined for what is no file of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

async function listFolder(directory: string): Promise<FolderEntries> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const kinds = entries.map((entry): [string, EntryKind | undefined] => {
    if (entry.isDirectory()) return [entry.name, 'folder'];
    if (entry.isSymbolicLink()) return [entry.name, isFile(path.join(directory, entry.name)) ? 'link' : undefined];
    return [entry.name, entry.isFile() ? 'file' : undefined];
  });
  kinds.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(kinds.filter((one): one is [string, EntryKind] => one[1] !== undefined));
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function readHead(file: string, length: number): string {
  let descriptor: number | undefined;
  try {
    if (!isFile(file)) return '';
    descriptor = openSync(file, 'r');
    const buffer = Buffer.allocUnsafe(length);
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, length, 0));
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Left alone, V8 keeps what a thousand briefings needed for as long as the server idles. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect();
}
