// The files in a zip archive with their sizes, from its central directory, and the text of one.

import { inflateRawSync } from 'node:zlib';

/** Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** @throws {Error} for what is no zip archive. */
export function zipEntries(archive: Buffer): readonly ZipEntry[] {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== endMark) end--;
  if (end < 0) throw new Error('no zip archive');
  const entries: ZipEntry[] = [];
  for (let at = archive.readUInt32LE(end + 16); archive.readUInt32LE(at) === entryMark; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + name),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** @throws {Error} when there is no such file. */
export function unzippedText(archive: Buffer, name: string): string {
  const entry = zipEntries(archive).find((one) => one.name === name);
  if (!entry) throw new Error(`no ${name} in the archive`);
  const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
  const bytes = archive.subarray(start, start + entry.packed);
  return (archive.readUInt16LE(entry.offset + 8) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
}
