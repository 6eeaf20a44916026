// The words of an archived text by number, in order, whatever their case: for finding where the words of something stand together.

import type { Archive } from '../../archives/archive.ts';

export interface WordIndex {
  /** Of a word as written; -1 where the text has none. */
  readonly idOf: (word: string) => number;
  /** The ids of all words in order, and where each begins and ends in the archive's text. */
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How often each id stands there. */
  readonly counts: Int32Array;
}

const known = new WeakMap<Archive, WordIndex>();
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** The words of `text` as they are written. */
export function wordsWritten(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Kept as long as the archive is. */
export function wordIndexOf(archive: Archive): WordIndex {
  let index = known.get(archive);
  if (!index) {
    const ids = new Map<string, number>();
    const asWritten = new Map<string, number>();
    const words: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const match of archive.document.text.matchAll(WORD)) {
      let id = asWritten.get(match[0]);
      if (id === undefined) {
        const word = plain(match[0]);
        id = ids.get(word) ?? ids.size;
        ids.set(word, id);
        asWritten.set(match[0], id);
      }
      words.push(id);
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    const counts = new Int32Array(ids.size);
    for (const id of words) counts[id]!++;
    index = {
      idOf: (word) => ids.get(plain(word)) ?? -1,
      words: Int32Array.from(words),
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
      counts,
    };
    known.set(archive, index);
  }
  return index;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").normalize('NFC');
}
