// Archived texts that are almost the same: overlaps of runs of words (w-shingling: Broder, On the resemblance and containment of
// documents, 1997). Does not know why they are alike, nor whether somebody has said so.

import type { Archive } from '../../archives/archive.ts';
import { hashedWordsOf } from './hashed-words.ts';

export interface NearCopy<Key> {
  readonly one: Key;
  readonly other: Key;
  /** Of the shorter text's runs of five words, how many stand in the longer one: from `leastShare` to 1. */
  readonly share: number;
}

const width = 5;
/** Of all runs one in eight is looked at, chosen by what it says, so that both texts choose the same. */
const sampled = 8;
const leastShare = 0.8;
/** About 160 words: two short notes on one event may well say the same. */
const leastRuns = 20;
/** A run that so many texts share is a footer, and would pair all of them. */
const mostSharers = 20;

const known = new WeakMap<Archive, readonly number[]>();

/** Pairs in the order of `archives`; the cost grows like the texts, not like their pairs. */
export function nearCopies<Key>(archives: ReadonlyMap<Key, Archive>): readonly NearCopy<Key>[] {
  const keys = [...archives.keys()];
  const runs = keys.map((key) => runsOf(archives.get(key)!));
  const holders = new Map<number, number[]>();
  const shared = new Map<number, number>();
  for (const [index, own] of runs.entries()) {
    if (own.length < leastRuns) continue;
    for (const run of own) {
      const before = holders.get(run);
      if (!before) {
        holders.set(run, [index]);
        continue;
      }
      if (before.length > mostSharers) continue;
      for (const other of before) {
        const pair = other * keys.length + index;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
      before.push(index);
    }
  }
  return [...shared].flatMap(([pair, count]) => {
    const other = pair % keys.length;
    const one = Math.floor(pair / keys.length);
    const share = count / Math.min(runs[one]!.length, runs[other]!.length);
    return share >= leastShare ? [{ one: keys[one]!, other: keys[other]!, share }] : [];
  });
}

/** The sampled runs of a text, each once. Kept as long as the archive is. */
function runsOf(archive: Archive): readonly number[] {
  let runs = known.get(archive);
  if (!runs) known.set(archive, (runs = [...readRuns(hashedWordsOf(archive).hashes)]));
  return runs;
}

function readRuns(words: Int32Array): ReadonlySet<number> {
  const runs = new Set<number>();
  for (let end = width; end <= words.length; end++) {
    let run = 0;
    for (let at = end - width; at < end; at++) run = Math.imul(run ^ words[at]!, 0x01000193) >>> 0;
    if ((run >>> 5) % sampled === 0) runs.add(run);
  }
  return runs;
}
