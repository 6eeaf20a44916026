// The passage of an archived text that is most like a quotation that does not stand in it, and the words in which they differ: for
// messages and fixes. That something is near proves nothing.

import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import { type WordIndex, wordIndexOf, wordsWritten } from './word-index.ts';

export interface NearestPassage {
  /** In the archive's text, of whole words. */
  readonly span: Span;
  /** Words of the source that the quotation lacks, and words that it has instead, in order; at most a few. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Undefined where less than half of the words stand together anywhere. */
export function nearestPassage(archive: Archive, quoted: string): NearestPassage | undefined {
  const index = wordIndexOf(archive);
  const written = wordsWritten(quoted);
  const wanted = written.map((word) => index.idOf(word));
  const length = Math.min(wanted.length, 200);
  if (length === 0) return undefined;
  const first = bestWindow(index, wanted.slice(0, length));
  if (first < 0) return undefined;
  // A little more on both sides: words that were left out or put in moved the rest.
  const from = Math.max(0, first - 4);
  const to = Math.min(index.words.length, first + length + 4);
  return compare(archive, index, from, to, wanted.slice(0, length), written);
}

/** Start of the window that shares most words; -1 where none shares half. */
function bestWindow({ words }: WordIndex, wanted: readonly number[]): number {
  const left = new Map<number, number>();
  for (const id of wanted) if (id >= 0) left.set(id, (left.get(id) ?? 0) + 1);
  let shared = 0;
  let best = Math.ceil(wanted.length / 2) - 1;
  let at = -1;
  for (let end = 0; end < words.length; end++) {
    const come = left.get(words[end]!);
    if (come !== undefined) {
      left.set(words[end]!, come - 1);
      if (come > 0) shared++;
    }
    if (end >= wanted.length) {
      const gone = left.get(words[end - wanted.length]!);
      if (gone !== undefined) {
        left.set(words[end - wanted.length]!, gone + 1);
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
  { words, starts, ends }: WordIndex,
  from: number,
  to: number,
  wanted: readonly number[],
  written: readonly string[],
): NearestPassage | undefined {
  const count = to - from;
  const width = wanted.length + 1;
  const lengths = new Int32Array((count + 1) * width);
  for (let i = count - 1; i >= 0; i--) {
    for (let j = wanted.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        words[from + i] === wanted[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  if (lengths[0]! * 2 < wanted.length) return undefined;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < count && j < wanted.length; ) {
    if (words[from + i] === wanted[j]) pairs.push([i++, j++]);
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
  const added = wanted.flatMap((_id, j) => (inQuotation.has(j) ? [] : [written[j]!]));
  return { span: { start: starts[begin]!, end: ends[end]! }, missing: missing.slice(0, 8), added: added.slice(0, 8) };
}
