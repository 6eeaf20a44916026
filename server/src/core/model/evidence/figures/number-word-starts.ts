// Where in a text a number in words may begin: one pass over its characters, so that the expressions that read numbers need not
// try every place.

import type { NumberWords } from '../../../languages/figure-words.ts';

interface Openings {
  /** By the first three letters. */
  readonly threes: Uint8Array;
  /** Whole words of one or two letters: “a”, “an”. */
  readonly short: ReadonlySet<string>;
}

const known = new WeakMap<NumberWords, Openings>();

/** Offsets in order; of words in Latin letters alone. */
export function numberWordStarts(text: string, words: NumberWords): readonly number[] {
  const { threes, short } = openingsOf(words);
  const starts: number[] = [];
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = (code | 32) - 97;
    if (letter < 0 || letter > 25) {
      isInside = code >= 48 && isWordCharacter(code);
      continue;
    }
    if (isInside) continue;
    isInside = true;
    const [second, third] = [letterAt(text, at + 1), letterAt(text, at + 2)];
    if (second >= 0 && third >= 0) {
      if (threes[(letter * 26 + second) * 26 + third] !== 0) starts.push(at);
    } else if (short.has(text.slice(at, at + (second >= 0 ? 2 : 1)).toLowerCase())) starts.push(at);
  }
  return starts;
}

/** From 0; below it for anything but a Latin letter. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122 ? code - 97 : -1;
}

/** Digits, and letters of other alphabets; no spaces, dashes and quotation marks beyond ASCII. */
function isWordCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f));
}

function openingsOf(words: NumberWords): Openings {
  let openings = known.get(words);
  if (!openings) {
    const threes = new Uint8Array(26 ** 3);
    const listed = words.openings.split(' ');
    for (const one of listed)
      if (one.length === 3) threes[(letterAt(one, 0) * 26 + letterAt(one, 1)) * 26 + letterAt(one, 2)] = 1;
    known.set(words, (openings = { threes, short: new Set(listed.filter(({ length }) => length < 3)) }));
  }
  return openings;
}
