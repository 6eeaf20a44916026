// Whether a file has the bytes that git keeps under an id, told without asking git: it would run what the repository's settings name
// to compare the working tree.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A checkout may have made CR LF of the line breaks. False for what cannot be read. */
export function isBlobOnDisk(file: string, id: string): boolean {
  try {
    return isBlob(readFileSync(file), id);
  } catch {
    return false;
  }
}

function isBlob(bytes: Buffer, id: string): boolean {
  if (blobId(bytes, id.length) === id) return true;
  return (
    bytes.includes('\r\n') &&
    blobId(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), id.length) === id
  );
}

/** Repositories are of one kind or the other: ids have 40 digits, or 64. */
export function blobId(bytes: Buffer, length: number): string {
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
