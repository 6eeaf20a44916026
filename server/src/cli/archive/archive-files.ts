// Where copies of sources lie, and how they get there: under a free name beside the file that declares the source, inside the
// workspace, whole or not at all. Overwrites nothing that it did not read.

import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileFailure } from '../../host/node-file-failure.ts';
import { readTextFile } from '../../host/node-reading.ts';
import { copyFolder } from '../../workspace/access.ts';
import { createFile, exists, removeQuietly, replaceFile } from '../terminal/write-file.ts';

/** A copy that was put down, and how to take it back. `written` is its path as the declaration names it. */
export interface KeptCopy {
  readonly written: string;
  readonly undo: () => void;
  /** Path of the copy that was there before, where it is kept, as a declaration would name it. */
  readonly old?: string;
}

/** `failure` is a sentence that follows the path `path`. */
export type KeepResult = KeptCopy | { readonly path: string; readonly failure: string };

/** The absolute path of the copy that a declaration names `written`, or why it cannot lie there. */
export type FindCopy = (written: string) => Promise<{ readonly file: string } | { readonly failure: string }>;

/** Puts `text` down as a new copy of the source `id`. Never rejects, and waits for nothing but the disk. */
export async function keepNew(id: string, text: string, find: FindCopy): Promise<KeepResult> {
  for (let number = 1; ; number++) {
    const written = `${copyFolder}/${fileNameOf(id)}${number === 1 ? '' : `-${number}`}.txt`;
    const found = await find(written);
    if ('failure' in found) return { path: written, failure: found.failure };
    try {
      mkdirSync(path.dirname(found.file), { recursive: true });
      if (createFile(found.file, text)) return { written, undo: () => removeQuietly(found.file) };
      // What is there may be what an interrupted run has left: the same words need no second file.
      if (holds(found.file, text)) return { written, undo: () => undefined };
    } catch (error) {
      return { path: written, failure: `it could not be written: ${fileFailure(error)}.` };
    }
  }
}

/** The copy that a declaration names. */
export interface DeclaredCopy {
  /** Its path as the declaration writes it. */
  readonly written: string;
  /** The digest that is declared; undefined where none is. */
  readonly sha256: string | undefined;
  /** What a copy that makes room is called by: `log.MARK.txt`. */
  readonly mark: string;
}

/**
 * Puts `text` where the copy lies, and that beside it; `folder` is that of the declaration. A copy that is missing is put down anew; a
 * file that is not the declared copy stays. Never rejects, and waits for nothing but the disk.
 */
export async function keepAgain(
  { written, sha256, mark }: DeclaredCopy,
  text: string,
  folder: string,
  find: FindCopy,
): Promise<KeepResult> {
  const found = await find(written);
  if ('failure' in found) return { path: written, failure: found.failure };
  try {
    mkdirSync(path.dirname(found.file), { recursive: true });
    if (createFile(found.file, text)) return { written, undo: () => removeQuietly(found.file) };
    const before = readTextFile(found.file, Number.MAX_SAFE_INTEGER);
    if ('failure' in before) return { path: written, failure: `${before.failure}.` };
    if (before.text === text) return { written, undo: () => undefined };
    if (sha256?.toLowerCase() !== createHash('sha256').update(before.text, 'utf8').digest('hex'))
      return { path: written, failure: sha256 === undefined ? noDigest : otherDigest };
    const old = besideName(written, mark, before.text, folder);
    const oldFile = path.resolve(folder, old);
    const isOurs = createFile(oldFile, before.text);
    const refusal = replaceFile(found.file, before.text, text);
    if (refusal !== undefined) {
      if (isOurs) removeQuietly(oldFile);
      return { path: written, failure: `${refusal}.` };
    }
    return {
      written,
      old,
      undo: () => {
        if (replaceFile(found.file, text, before.text) === undefined && isOurs) removeQuietly(oldFile);
      },
    };
  } catch (error) {
    return { path: written, failure: `it could not be written: ${fileFailure(error)}.` };
  }
}

const noDigest =
  'the file is there, and no `sha256` says that it is the copy of this source, so it was not overwritten. Declare its digest, or remove `text` to have a new copy made.';
const otherDigest =
  'the file is there, but its digest is not the declared one, so it was not overwritten. Put the copy back, or remove `text` and `sha256` to have a new one made.';

/** `archive/log.txt` → `archive/log.2026-05-06.txt`, or the next free name. */
function besideName(written: string, mark: string, text: string, folder: string): string {
  const { dir, name, ext } = path.posix.parse(written.replaceAll('\\', '/'));
  for (let number = 1; ; number++) {
    const beside = path.posix.join(dir, `${name}.${mark}${number === 1 ? '' : `-${number}`}${ext}`);
    const file = path.resolve(folder, beside);
    if (!exists(file) || holds(file, text)) return beside;
  }
}

function holds(file: string, text: string): boolean {
  const reading = readTextFile(file, Number.MAX_SAFE_INTEGER);
  return 'text' in reading && reading.text === text;
}

/** A name that every file system takes, from a key that may hold `:`, `/` and other signs. */
function fileNameOf(id: string): string {
  const name =
    id
      .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
      .slice(0, 80)
      .replace(/^[.-]+|[.-]+$/g, '') || 'source';
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) ? `source-${name}` : name;
}
