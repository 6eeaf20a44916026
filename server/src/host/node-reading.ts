// From a file's bytes to text, or to the reason why not. Only regular files that hold UTF-8 are text here; what the text
// means is not known.

import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { defaultSizeLimit, type TextReading } from './host.ts';
import { fileFailure } from './node-file-failure.ts';

/**
 * The text of the file at `path`, byte order mark included, or why there is none: a sentence without its full stop that
 * follows "path: ". A file over `sizeLimit` bytes is refused before it is read. Never throws.
 */
export function readTextFile(path: string, sizeLimit = defaultSizeLimit): TextReading {
  try {
    // Before it is opened: some devices do something when they are.
    const refusal = refuse(statSync(path), sizeLimit);
    if (refusal) return refusal;
    const bytes = readBytes(path, sizeLimit);
    if ('failure' in bytes) return bytes;
    return bytes.length > sizeLimit
      ? { failure: tooLarge(bytes.length, sizeLimit), kind: 'too-large' }
      : decodeText(bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      failure: fileFailure(error),
      ...(code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'missing' as const } : {}),
    };
  }
}

/** As `readTextFile`, whatever the file holds. */
export function readBinaryFile(
  path: string,
  sizeLimit: number,
): { readonly bytes: Buffer } | { readonly failure: string } {
  try {
    const refusal = refuse(statSync(path), sizeLimit);
    if (refusal) return { failure: refusal.failure };
    const bytes = readBytes(path, sizeLimit);
    if ('failure' in bytes) return { failure: bytes.failure };
    return bytes.length > sizeLimit ? { failure: tooLarge(bytes.length, sizeLimit) } : { bytes };
  } catch (error) {
    return { failure: fileFailure(error) };
  }
}

type Refusal = Extract<TextReading, { readonly failure: string }>;

function refuse(stats: Stats, sizeLimit: number): Refusal | undefined {
  if (stats.isDirectory()) return { failure: 'it is a folder' };
  if (!stats.isFile()) return { failure: 'it is not a regular file (a device, pipe or socket)' };
  return stats.size > sizeLimit ? { failure: tooLarge(stats.size, sizeLimit), kind: 'too-large' } : undefined;
}

/** The text that `bytes` hold as UTF-8, or why they hold none. A lone NUL in other text is let through. */
export function decodeText(bytes: Buffer): TextReading {
  const foreign = nameForeign(bytes);
  if (foreign) return { failure: foreign, kind: 'not-text' };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  const at = firstInvalidByte(bytes);
  const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
  return { failure: `not UTF-8 at byte ${at + 1} (line ${line}); save it as UTF-8`, kind: 'not-text' };
}

export function tooLarge(size: number, limit: number): string {
  const inMegabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
  return `it has ${inMegabytes(size)} but the limit is ${inMegabytes(limit)}`;
}

/** A file may be longer than the system says (it grows, or is made as it is read), but is never read beyond the limit. */
function readBytes(path: string, sizeLimit: number): Buffer | Refusal {
  // Without O_NONBLOCK, opening a pipe that took the file's place a moment ago would hang.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    // Another file may have taken its place a moment ago.
    const stats = fstatSync(descriptor);
    const refusal = refuse(stats, sizeLimit);
    if (refusal) return refusal;
    let buffer = Buffer.allocUnsafe(stats.size + 1);
    let length = 0;
    for (;;) {
      const count = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += count;
      if (count === 0 || length > sizeLimit) return buffer.subarray(0, length);
      if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(buffer.length * 2 + 8192, sizeLimit + 1));
    }
  } finally {
    closeSync(descriptor);
  }
}

const headLength = 8192;

/** What is no text in UTF-8 for certain, by the first 8 kB. */
function nameForeign(bytes: Buffer): string | undefined {
  const isMarkedLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isMarkedLittle || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'it is UTF-16; save it as UTF-8';
  const firstNul = bytes.indexOf(0);
  if (firstNul < 0 || firstNul >= headLength) return undefined;
  const head = bytes.subarray(0, headLength);
  const nuls = [0, 0];
  let controls = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!;
    if (byte === 0) nuls[i & 1]!++;
    else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls++;
  }
  const isEveryOther = Math.max(...nuls) > head.length * 0.3 && Math.min(...nuls) < head.length * 0.1;
  if (isEveryOther) return 'it is UTF-16; save it as UTF-8';
  return controls > 0 || nuls[0]! + nuls[1]! > head.length * 0.1 ? 'it is binary, not text' : undefined;
}

/** Well-formed byte sequences as in The Unicode Standard, table 3-7. Gives the start of the first that is not. */
function firstInvalidByte(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return at;
    for (let i = 1; i < length; i++) {
      const byte = bytes[at + i]!;
      const low = i === 1 && lead === 0xe0 ? 0xa0 : i === 1 && lead === 0xf0 ? 0x90 : 0x80;
      const high = i === 1 && lead === 0xed ? 0x9f : i === 1 && lead === 0xf4 ? 0x8f : 0xbf;
      if (byte < low || byte > high) return at;
    }
    at += length;
  }
  return at;
}
