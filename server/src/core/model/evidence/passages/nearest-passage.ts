// The passage of an archived text that is most like a quotation that does not stand in it, and the words in which they differ: for
// messages and fixes. That something is near proves nothing.

import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import { type HashedWords, hashedWordsOf, hashWords } from './hashed-words.ts';

export interface NearestPassage {
  /** In the archive's text, of whole words. */
  readonly span: Span;
  /** Words of the source that the quotation lacks, and words that it has instead, in order; at most a few. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Undefined where less than half of the words stand together anywhere. */
export function nearestPassage(archive: Archive, quoted: string): NearestPassage | undefined {
  const index = hashedWordsOf(archive);
  const { hashes, starts, ends } = hashWords(quoted);
  const length = Math.min(hashes.length, mostWords);
  if (length === 0) return undefined;
  const wanted = hashes.subarray(0, length);
  const first = bestWindow(index, wanted);
  if (first < 0) return undefined;
  // A little more on both sides: words that were left out or put in moved the rest.
  const from = Math.max(0, first - 4);
  const to = Math.min(index.hashes.length, first + length + 4);
  const written = Array.from(wanted, (_hash, at) => quoted.slice(starts[at]!, ends[at]!));
  return compare(archive, index, from, to, wanted, written);
}

/** Of a quotation without an end, the beginning is compared. */
const mostWords = 200;

/** Start of the window that shares most words; -1 where none shares half. */
function bestWindow({ hashes }: HashedWords, wanted: Int32Array): number {
  const left = new Map<number, number>();
  // Most words of a text are none of the quotation's: one look at a bit is enough for nearly all of them.
  const mayBeWanted = new Uint8Array(4096);
  for (const hash of wanted) {
    left.set(hash, (left.get(hash) ?? 0) + 1);
    mayBeWanted[hash & 4095] = 1;
  }
  let shared = 0;
  let best = Math.ceil(wanted.length / 2) - 1;
  let at = -1;
  for (let end = 0; end < hashes.length; end++) {
    const hash = hashes[end]!;
    const come = mayBeWanted[hash & 4095] === 0 ? undefined : left.get(hash);
    if (come !== undefined) {
      left.set(hash, come - 1);
      if (come > 0) shared++;
    }
    if (end >= wanted.length) {
      const first = hashes[end - wanted.length]!;
      const gone = mayBeWanted[first & 4095] === 0 ? undefined : left.get(first);
      if (gone !== undefined) {
        left.set(first, gone + 1);
        if (gone >= 0) shared--;
      }
    }
    if (shared <= best) continue;
    best = shared;
    at = Math.max(0, end - wanted.length + 1);
  }
  return at;
}

/** By the longest row of words that both have in this order. */
function compare(
  archive: Archive,
  { hashes, starts, ends }: HashedWords,
  from: number,
  to: number,
  wanted: Int32Array,
  written: readonly string[],
): NearestPassage | undefined {
  const count = to - from;
  const width = wanted.length + 1;
  const lengths = new Int32Array((count + 1) * width);
  for (let i = count - 1; i >= 0; i--) {
    for (let j = wanted.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        hashes[from + i] === wanted[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  if (lengths[0]! * 2 < wanted.length) return undefined;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < count && j < wanted.length; ) {
    if (hashes[from + i] === wanted[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  const [first, last] = [pairs[0]!, pairs.at(-1)!];
  // Words at the ends that differ stand for as many of the source.
  const begin = Math.max(from, from + first[0] - first[1]);
  const end = Math.min(to - 1, from + last[0] + (wanted.length - 1 - last[1]));
  const inSource = new Set(pairs.map(([i]) => i + from));
  const inQuotation = new Set(pairs.map(([, j]) => j));
  const { text } = archive.document;
  const missing: string[] = [];
  for (let i = begin; i <= end; i++) if (!inSource.has(i)) missing.push(text.slice(starts[i]!, ends[i]!));
  // Words that differ in case alone count as the same in the search, and are a difference all the same.
  for (const [i, j] of pairs) {
    const word = text.slice(starts[from + i]!, ends[from + i]!);
    if (word.replaceAll('’', "'") !== written[j]!.replaceAll('’', "'")) missing.push(word);
  }
  const added = written.filter((_word, j) => !inQuotation.has(j));
  return { span: { start: starts[begin]!, end: ends[end]! }, missing: missing.slice(0, 8), added: added.slice(0, 8) };
}
