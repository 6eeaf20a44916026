// Writes files so that whoever looks, and whatever happens, finds the old text or the new one and nothing between: the new text is put
// beside the file first, and takes its place at once. What a run that was killed has left there, the next one removes.

import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileFailure } from '../../host/node-file-failure.ts';
import { finishBeforeSignals } from './finish-before-signals.ts';

/**
 * Puts `text` where the file at `file` holds `previous`. Gives undefined, or why nothing was written: a sentence without its
 * full stop that follows "path: ". A symbolic link stays and its target is written; the mode and, where allowed, the
 * owner stay. Does nothing when the file no longer holds `previous`: somebody else has written it.
 */
export function replaceFile(file: string, previous: string, text: string): string | undefined {
  let temporary: string | undefined;
  let descriptor: number | undefined;
  try {
    const target = realpathSync(file);
    // One of them may be a second name of this very file.
    removeLeftovers(path.dirname(target));
    descriptor = openSync(target, 'r');
    const stats = fstatSync(descriptor);
    // The mode is asked, not access(2): a rename needs no right to write the file itself, and root has every right.
    if ((stats.mode & 0o222) === 0) return 'it is read-only, so it was not changed';
    if (stats.nlink > 1)
      return 'it has another name (a hard link) that would keep the old text, so it was not changed; remove that link first';
    const before = Buffer.from(previous, 'utf8');
    if (!holdsBytes(descriptor, before)) return hasChanged;
    const name = temporaryName(target);
    writeWhole(name, text, stats, () => (temporary = name));
    // As late as can be: what somebody writes while the new text is put down is not lost.
    if (!holdsBytes(descriptor, before) || fstatSync(descriptor).nlink !== 1 || isAnother(target, stats))
      return hasChanged;
    renameSync(name, target);
    temporary = undefined;
    // Whoever had the file open may have written it in the moment between; then theirs counts.
    if (holdsBytes(descriptor, before)) return undefined;
    const theirs = readBytes(descriptor);
    writeWhole(name, theirs, stats, () => (temporary = name));
    renameSync(name, target);
    temporary = undefined;
    return hasChanged;
  } catch (error) {
    return `it could not be written: ${fileFailure(error)}`;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
    if (temporary !== undefined) removeQuietly(temporary);
  }
}

const hasChanged = 'it has changed since it was read, so it was not written';

/**
 * Puts `text` into a new file, which appears whole and under its own name. False where something is there already, a link that leads
 * nowhere included. @throws what the system says where it cannot be written.
 */
export function createFile(file: string, text: string): boolean {
  removeLeftovers(path.dirname(file));
  if (exists(file)) return false;
  const temporary = temporaryName(file);
  finishBeforeSignals();
  const descriptor = openSync(temporary, 'wx', 0o666);
  try {
    try {
      writeFileSync(descriptor, text, 'utf8');
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return publish(temporary, file);
  } finally {
    removeQuietly(temporary);
  }
}

/** A link that leads nowhere is there too. */
export function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

export function removeQuietly(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // it was never made, has its own name by now, or the folder forbids it
  }
}

/** A link never replaces what is there; some file systems have none. */
function publish(temporary: string, file: string): boolean {
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || exists(file)) return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(code)) throw error;
    renameSync(temporary, file);
    return true;
  }
}

/** In the folder of `file`, so that it can take its place; the number of this process says whose it is. */
function temporaryName(file: string): string {
  const unique = `${process.pid}-${Math.random().toString(36).slice(2, 10)}`;
  return path.join(path.dirname(file), `.briefwright-${unique}.tmp`);
}

/** Removes what runs that are no longer there have left in `folder`. Not while this run has a temporary file there. */
function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const owner = /^\.briefwright-(\d+)-[a-z\d]+\.tmp$/.exec(name)?.[1];
      if (owner === undefined) continue;
      const file = path.join(folder, name);
      if (Number(owner) === process.pid || !isRunning(Number(owner)) || isOld(file)) removeQuietly(file);
    }
  } catch {
    // a folder that may be written but not listed keeps what is in it
  }
}

/** Writing takes moments: after an hour, the number of whoever wrote `file` is by now that of another program. */
function isOld(file: string): boolean {
  return Date.now() - lstatSync(file).mtimeMs > 3_600_000;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Whether another file stands at `target` than the one that `stats` are of. */
function isAnother(target: string, { dev, ino }: Stats): boolean {
  const now = lstatSync(target, { throwIfNoEntry: false });
  return now === undefined || now.dev !== dev || now.ino !== ino;
}

function holdsBytes(descriptor: number, wanted: Buffer): boolean {
  return fstatSync(descriptor).size === wanted.length && readBytes(descriptor).equals(wanted);
}

/** All of the open file, wherever it was read before. */
function readBytes(descriptor: number): Buffer {
  const buffer = Buffer.alloc(fstatSync(descriptor).size);
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, length);
    if (count === 0) break;
    length += count;
  }
  return buffer.subarray(0, length);
}

/** Fails where `file` exists: then it is somebody else's, and must not be removed. `onMade` hears once it is ours. */
function writeWhole(file: string, text: string | Buffer, like: Stats, onMade: () => void): void {
  finishBeforeSignals();
  const descriptor = openSync(file, 'wx', 0o600);
  onMade();
  try {
    writeFileSync(descriptor, text, 'utf8');
    fchmodSync(descriptor, keepOwner(descriptor, like));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Only root may give files away, but whoever is in the group of a shared file can leave it to the group. Gives the rights that the new
 * file may have: those of a group that could not be kept are for nobody else.
 */
function keepOwner(descriptor: number, like: Stats): number {
  const mode = like.mode & 0o7777;
  const unchanged = -1;
  for (const owner of [like.uid, unchanged]) {
    try {
      fchownSync(descriptor, owner, like.gid);
      return mode;
    } catch {
      // the file then belongs to whoever fixed it
    }
  }
  if (fstatSync(descriptor).gid === like.gid) return mode;
  return (mode & ~0o6070) | ((mode & 0o007) << 3);
}
