// Reads and writes the files of an import: only what the user named, or what lies in the folder of a document; each file whole or not at
// all, and none that is there without a word from the user.

import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { defaultSizeLimit } from '../../host/host.ts';
import { fileFailure } from '../../host/node-file-failure.ts';
import { readBinaryFile, readTextFile } from '../../host/node-reading.ts';
import { createFile, exists, replaceFile } from '../terminal/write-file.ts';

/** In bytes: a Word document holds its pictures. */
const wordLimit = 100 * 1024 * 1024;

export type Content = { readonly bytes: Buffer } | { readonly text: string };

/** `failure` is a sentence without its full stop that follows "path: ". */
export function readContent(
  file: string,
  isWord: boolean,
  limit: number | undefined,
): Content | { readonly failure: string } {
  const reading = isWord ? readBinaryFile(file, limit ?? wordLimit) : readTextFile(file, limit ?? defaultSizeLimit);
  if (!('failure' in reading)) return reading;
  const advice = /^it has [\d.]+ MB/.test(reading.failure) ? '; raise it with --max-size' : '';
  return { failure: `${reading.failure}${advice}` };
}

/** Puts `text` into `file`. Gives undefined, or why not: follows "path: ", without its full stop. */
export function writeText(file: string, text: string, isForced: boolean): string | undefined {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if (createFile(file, text)) return undefined;
    if (!isForced)
      return 'it is there already, so it was not written; use --force to replace it, or --to to write another file';
    const before = readTextFile(file, Number.MAX_SAFE_INTEGER);
    if ('failure' in before) return before.failure;
    return before.text === text ? undefined : replaceFile(file, before.text, text);
  } catch (error) {
    return `it could not be written: ${fileFailure(error)}`;
  }
}

/** The registry at `file` as it is; empty where there is none. */
export function readRegistryText(file: string): { readonly text: string } | { readonly failure: string } {
  if (!exists(file)) return { text: '' };
  const reading = readTextFile(file, Number.MAX_SAFE_INTEGER);
  return 'failure' in reading ? { failure: reading.failure } : reading;
}

/** As `writeText`, where the file was read as `before`. */
export function putRegistry(file: string, before: string, text: string): string | undefined {
  if (before === text) return undefined;
  return before === '' && !exists(file) ? writeText(file, text, false) : replaceFile(file, before, text);
}

/**
 * The file that a document in `folder` names `written`, links followed: it must lie in that folder, or be one of `named`. `failure` is
 * a sentence without its full stop.
 */
export function findBeside(
  written: string,
  folder: string,
  named: readonly string[],
): { readonly file: string } | { readonly failure: string } {
  if (written.includes('\0') || /^[a-z][a-z\d+.-]+:/i.test(written)) return { failure: 'it is not a path' };
  const file = path.resolve(folder, written);
  try {
    const real = realpathSync(file);
    const inside = path.relative(realpathSync(folder), real);
    const isInside = inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
    const isHidden = inside.split(path.sep).some((part) => part.startsWith('.'));
    const isNamed = named.some((one) => one === file || realPath(one) === real);
    if (isNamed || (isInside && !isHidden)) return { file: real };
    return {
      failure:
        'it lies outside the folder of the document, or is hidden; name it on the command line too, and it is read',
    };
  } catch (error) {
    return { failure: fileFailure(error) };
  }
}

function realPath(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    // A file that is not there is none that was named.
    return undefined;
  }
}
