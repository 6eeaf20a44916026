// The files in a zip archive, taken out one by one when they are asked for. Nothing is written, so names with `..` lead nowhere; how
// much may come out is bounded, whatever the archive says of itself.

import { inflateRawSync } from 'node:zlib';

/** In bytes: of one file, and of all that are asked for. */
const fileLimit = 96 * 1024 * 1024;
const totalLimit = 192 * 1024 * 1024;
const entryLimit = 50_000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

export interface ZipArchive {
  readonly names: readonly string[];
  /** Undefined where no file has this name. */
  readonly read: (name: string) => ZipText | undefined;
}

/** `failure` is a sentence without its full stop. */
export type ZipText = { readonly text: string } | { readonly failure: string };

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly offset: number;
}

/** `bytes` are the whole archive. */
export function readZip(bytes: Buffer): ZipArchive | { readonly failure: string } {
  const directory = directoryOf(bytes);
  if (!directory) return { failure: 'it is damaged, or cut off: its list of parts is missing' };
  const entries = new Map<string, Entry>();
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (index >= entryLimit) return { failure: 'it holds more parts than a document has, so it was not read' };
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark)
      return { failure: 'it is damaged: its list of parts is not whole' };
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    // Of two files with one name nobody can say which is meant.
    if (entries.has(name)) return { failure: `it is damaged: it holds \`${name.slice(0, 80)}\` twice` };
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  let left = totalLimit;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const result = takeOut(bytes, name, entry, Math.min(left, fileLimit));
      if ('failure' in result) return result;
      left -= result.bytes.length;
      return { text: result.bytes.toString('utf8') };
    },
  };
}

function directoryOf(bytes: Buffer): { readonly offset: number; readonly count: number } | undefined {
  // A comment of at most 64 kB may stand behind it.
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
    if (bytes.readUInt32LE(at) === endMark)
      return { offset: bytes.readUInt32LE(at + 16), count: bytes.readUInt16LE(at + 10) };
  return undefined;
}

function takeOut(
  bytes: Buffer,
  name: string,
  { method, isEncrypted, packed, offset }: Entry,
  limit: number,
): { readonly bytes: Buffer } | { readonly failure: string } {
  const damaged = { failure: `it is damaged: \`${name.slice(0, 80)}\` in it cannot be read` };
  if (isEncrypted) return { failure: 'it is encrypted; save it without a password' };
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark) return damaged;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) return damaged;
  const content = bytes.subarray(start, start + packed);
  const tooLarge = {
    failure: `\`${name.slice(0, 80)}\` in it unpacks to more than ${Math.round(limit / 1024 / 1024)} MB, so it was not read`,
  };
  if (method === 0) return content.length > limit ? tooLarge : { bytes: content };
  if (method !== 8) return damaged;
  try {
    return { bytes: inflateRawSync(content, { maxOutputLength: Math.max(1, limit) }) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : damaged;
  }
}
