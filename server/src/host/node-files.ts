// The disk of Node as files by URI, for the command line and the server. Whatever it does is done when it returns: a promise is
// never waited for longer than the disk takes. Files are regular, UTF-8, and within the size limit.

import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sha256Of } from '../core/text/sha256.ts';
import {
  defaultSizeLimit,
  type Elsewhere,
  type EntryKind,
  type FileHost,
  type FolderListing,
  type TextReading,
} from './host.ts';
import { fileFailure } from './node-file-failure.ts';
import { readTextFile } from './node-reading.ts';
import { realPathOf } from './node-real-path.ts';
import { stampOf } from './node-stamp.ts';

export interface NodeFilesOptions {
  /** Absolute path; undefined where there is none. */
  readonly home: string | undefined;
  /** What the user can do about a file that is too large; follows the reason behind a semicolon. */
  readonly sizeAdvice?: string;
  /** Files that are not on this disk: the repositories that an editor shows without a clone of them. */
  readonly elsewhere?: Elsewhere;
}

export function createNodeFiles({ home, sizeAdvice, elsewhere = nowhere }: NodeFilesOptions): FileHost {
  return {
    async read(uri, sizeLimit = defaultSizeLimit) {
      const file = pathOf(uri);
      return file === undefined ? elsewhere.read(uri, sizeLimit) : advised(readStamped(file, sizeLimit), sizeAdvice);
    },
    async readStart(uri, length) {
      const file = pathOf(uri);
      return file === undefined ? elsewhere.readStart(uri, length) : readHead(file, length);
    },
    async list(folder) {
      const directory = pathOf(folder);
      return directory === undefined ? elsewhere.list(folder) : listFolder(directory);
    },
    async stamp(uri) {
      const file = pathOf(uri);
      return file === undefined ? undefined : stampOf(file);
    },
    async realUri(uri) {
      const file = pathOf(uri);
      return file === undefined ? uri : pathToFileURL(realPathOf(file)).href;
    },
    digest,
    home: home === undefined ? undefined : pathToFileURL(home).href,
    ignoresCase: process.platform === 'darwin' || process.platform === 'win32',
  };
}

/** Node's cryptography takes milliseconds to load, and most runs digest nothing. Node before 20.16, in older editors, cannot be asked for it late. */
function digest(text: string): string {
  const crypto = process.getBuiltinModule?.('node:crypto');
  return crypto ? crypto.createHash('sha256').update(text, 'utf8').digest('hex') : sha256Of(text);
}

const nowhere: Elsewhere = {
  read: async () => ({ failure: 'it is not on this disk', kind: 'outside' }),
  readStart: async () => '',
  list: async () => ({ entries: new Map() }),
};

/** Undefined for what is no file of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

function readStamped(file: string, sizeLimit: number): TextReading {
  const stamp = stampOf(file);
  return { ...readTextFile(file, sizeLimit), stamp };
}

function advised(reading: TextReading, advice: string | undefined): TextReading {
  return advice !== undefined && 'failure' in reading && reading.kind === 'too-large'
    ? { ...reading, failure: `${reading.failure}; ${advice}` }
    : reading;
}

function listFolder(directory: string): FolderListing {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { entries: new Map(entries.map((entry) => [entry.name, kindOf(entry, directory)])) };
  } catch (error) {
    return { entries: new Map(), failure: fileFailure(error) };
  }
}

function kindOf(entry: Dirent, directory: string): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() && isFile(path.join(directory, entry.name)) ? 'link' : 'other';
}

function isFile(file: string): boolean {
  const stamp = stampOf(file);
  return typeof stamp === 'object' && stamp.kind === 'file';
}

function readHead(file: string, length: number): string {
  let descriptor: number | undefined;
  try {
    // Before it is opened: some devices do something when they are.
    if (!statSync(file).isFile()) return '';
    descriptor = openSync(file, 'r');
    const buffer = Buffer.allocUnsafe(length);
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, length, 0));
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
