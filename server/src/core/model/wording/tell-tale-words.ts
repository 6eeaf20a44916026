// Which kinds of tell-tale words a sentence holds: one pass over its words, so that the patterns behind them are tried on the few
// sentences that can match. Says nothing of what the words mean where they stand.

import { splitWords } from '../../languages/word-set.ts';
import type { TellTaleKind, WordingWords } from '../../languages/wording-words.ts';

const bitOf: Readonly<Record<TellTaleKind, number>> = {
  speaker: 1,
  belief: 2,
  hearsay: 4,
  booster: 8,
  likelihood: 16,
  vague: 32,
  future: 64,
  confidence: 128,
  percent: 256,
};
const kinds = Object.keys(bitOf) as readonly TellTaleKind[];

interface CueTable {
  readonly bits: ReadonlyMap<string, number>;
  readonly longest: number;
  /** By first letter and length: most words are none, and told so without being cut out. */
  readonly mayBeCue: Uint8Array;
}

const tables = new WeakMap<WordingWords, CueTable>();

function tableOf(wording: WordingWords): CueTable {
  let table = tables.get(wording);
  if (!table) {
    const bits = new Map<string, number>();
    for (const kind of kinds)
      for (const word of splitWords(wording.cues[kind])) bits.set(word, (bits.get(word) ?? 0) | bitOf[kind]);
    const longest = Math.max(0, ...[...bits.keys()].map((word) => word.length));
    const mayBeCue = new Uint8Array(32 * (longest + 1));
    for (const word of bits.keys()) mayBeCue[(word.charCodeAt(0) & 31) * (longest + 1) + word.length] = 1;
    tables.set(wording, (table = { bits, longest, mayBeCue }));
  }
  return table;
}

const percentSign = 37;

/** The kinds that `own` holds words of, as a set that `hasTellTale` reads. */
export function cuesOf(own: string, wording: WordingWords): number {
  const { bits, longest, mayBeCue } = tableOf(wording);
  let found = 0;
  for (let at = 0; at < own.length; at++) {
    const unit = own.charCodeAt(at);
    if (unit === percentSign) found |= bitOf.percent;
    if (!isLetter(unit)) continue;
    const start = at;
    while (isLetter(own.charCodeAt(at + 1))) at++;
    const length = at + 1 - start;
    if (length <= longest && mayBeCue[(unit & 31) * (longest + 1) + length])
      found |= bits.get(own.slice(start, at + 1).toLowerCase()) ?? 0;
  }
  return found;
}

/** A to Z in either case, and the letters of Latin scripts beyond ASCII. */
function isLetter(unit: number): boolean {
  const folded = unit | 32;
  if (unit < 0xc0) return folded >= 97 && folded <= 122;
  return unit < 0x250 && unit !== 0xd7 && unit !== 0xf7;
}

export function hasTellTale(cues: number, kind: TellTaleKind): boolean {
  return (cues & bitOf[kind]) !== 0;
}
