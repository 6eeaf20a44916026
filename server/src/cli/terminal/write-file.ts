// Replaces a file's text so that whoever looks, and whatever happens, finds the old text or the new one and nothing between.

import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileFailure } from '../../host/node-file-failure.ts';

/**
 * Puts `text` where the file at `file` holds `previous`. Gives undefined, or why nothing was written: a sentence without its
 * full stop that follows "path: ". A symbolic link stays and its target is written; the mode and, where allowed, the
 * owner stay. Does nothing when the file no longer holds `previous`: somebody else has written it.
 */
export function replaceFile(file: string, previous: string, text: string): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(file);
    const stats = statSync(target);
    // The mode is asked, not access(2): a rename needs no right to write the file itself, and root has every right.
    if ((stats.mode & 0o222) === 0) return 'it is read-only, so it was not changed';
    if (!readFileSync(target).equals(Buffer.from(previous, 'utf8')))
      return 'it has changed since it was read, so it was not written';
    const unique = `${process.pid}-${Math.random().toString(36).slice(2, 10)}`;
    const name = path.join(path.dirname(target), `.briefwright-${unique}.tmp`);
    writeWhole(name, text, stats, () => (temporary = name));
    renameSync(name, target);
    temporary = undefined;
    return undefined;
  } catch (error) {
    return `it could not be written: ${fileFailure(error)}`;
  } finally {
    if (temporary !== undefined) removeQuietly(temporary);
  }
}

/** Fails where `file` exists: then it is somebody else's, and must not be removed. `onMade` hears once it is ours. */
function writeWhole(file: string, text: string, like: Stats, onMade: () => void): void {
  const descriptor = openSync(file, 'wx', 0o600);
  onMade();
  try {
    writeFileSync(descriptor, text, 'utf8');
    keepOwner(descriptor, like);
    fchmodSync(descriptor, like.mode & 0o7777);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only root may give files away; for all others the owner is right already or cannot be helped. */
function keepOwner(descriptor: number, like: Stats): void {
  try {
    fchownSync(descriptor, like.uid, like.gid);
  } catch {
    // the file then belongs to whoever fixed it
  }
}

function removeQuietly(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // it was never made, or the folder forbids it
  }
}
