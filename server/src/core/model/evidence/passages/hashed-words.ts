// The words of a text as numbers: equal for equal words, whatever their capitals and apostrophes. One pass over the characters, as texts
// are long. Two words may come to one number by chance (one pair in thousands of millions), so it serves for hints alone.

import type { Archive } from '../../archives/archive.ts';

export interface HashedWords {
  readonly hashes: Int32Array;
  /** Offsets in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const hashed = new WeakMap<Archive, HashedWords>();

/** Made once for each archive, and gone with it. */
export function hashedWordsOf(archive: Archive): HashedWords {
  let words = hashed.get(archive);
  if (!words) hashed.set(archive, (words = hashWords(archive.document.text)));
  return words;
}

const counted = new WeakMap<Archive, ReadonlyMap<number, number>>();

/** How often each word stands in the archive; made once for each archive, when first asked. */
export function hashCountsOf(archive: Archive): ReadonlyMap<number, number> {
  const known = counted.get(archive);
  if (known) return known;
  const counts = new Map<number, number>();
  for (const hash of hashedWordsOf(archive).hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  counted.set(archive, counts);
  return counts;
}

/** In order. A word is a run of letters and figures; an apostrophe with letters on both sides is in it. */
export function hashWords(text: string): HashedWords {
  const most = Math.ceil(text.length / 2) + 1;
  const hashes = new Int32Array(most);
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  let count = 0;
  let start = -1;
  let hash = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? plainCode(text.charCodeAt(at)) : 0;
    const isIn =
      code > apostrophe ||
      (code === apostrophe && start >= 0 && at + 1 < text.length && plainCode(text.charCodeAt(at + 1)) > lastFigure);
    if (isIn) {
      if (start < 0) [start, hash] = [at, 0x811c9dc5];
      hash = Math.imul(hash ^ code, 0x01000193);
    } else if (start >= 0) {
      hashes[count] = hash;
      starts[count] = start;
      ends[count++] = at;
      start = -1;
    }
  }
  return { hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

const apostrophe = 39;
const lastFigure = 57;

/** By code unit, plus one: 0 where it is not known yet. */
const plainCodes = new Uint32Array(0x10000);

/** Of a letter or figure the code of its small letter, of an apostrophe 39, of anything else 0. */
function plainCode(code: number): number {
  const kept = plainCodes[code]!;
  return kept === 0 ? learn(code) : kept - 1;
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  let plain = 0;
  if (character === "'" || character === '’') plain = apostrophe;
  // Half of a pair is a letter of an old or rare alphabet, or a picture.
  else if (/[\p{L}\p{N}]/u.test(character) || (code >= 0xd800 && code < 0xe000)) {
    const small = character.toLowerCase();
    plain = small.length === 1 ? small.charCodeAt(0) : code;
  }
  plainCodes[code] = plain + 1;
  return plain;
}
