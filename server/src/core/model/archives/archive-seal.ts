// Whether an archived text is still what its source's digest was made of. Opens nothing.

import { sha256Of } from '../../text/sha256.ts';
import type { Source } from '../sources/source.ts';
import type { Archive } from './archive.ts';

/** `unsealed`: the source has no digest, or none that can be read. */
export type Seal = 'sealed' | 'changed' | 'unsealed';

export function sealOf({ sha256: digest }: Source, archive: Archive): Seal {
  if (digest === undefined) return 'unsealed';
  return archive.sha256 === digest || otherDigests(archive).includes(digest) ? 'sealed' : 'changed';
}

const known = new WeakMap<Archive, readonly string[]>();

/** Of the same text with other line breaks: version control changes them from machine to machine, and no word with them. */
function otherDigests(archive: Archive): readonly string[] {
  let digests = known.get(archive);
  if (!digests) known.set(archive, (digests = digestsOf(archive.document.source)));
  return digests;
}

function digestsOf(source: string): readonly string[] {
  const lines = source.replace(/\r\n?/g, '\n');
  return [lines, lines.replaceAll('\n', '\r\n')].filter((text) => text !== source).map(sha256Of);
}
