// Powers of ten as they are written behind a number: “million”, “Mrd”, “k”. Signs are here, words are the languages'.

import { knownLanguages } from '../../../languages/known-languages.ts';
import { splitWords } from '../../../languages/word-set.ts';

/** One letter counts only where what stands around it allows: “5b” may be a part of a numbering, “1.2m” may be metres. */
const letters: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, m: 6, b: 9, B: 9 };

const read = (
  listed: readonly (readonly [exponent: number, spellings: string])[],
): readonly (readonly [string, number])[] =>
  listed.flatMap(([exponent, spellings]) => splitWords(spellings).map((word) => [word, exponent] as const));
const words = new Map(knownLanguages.flatMap(({ units }) => read(units?.scales ?? [])));
const marks = new Map(knownLanguages.flatMap(({ units }) => read(units?.scaleMarks ?? [])));

/** The power of ten of a word, a mark or a letter that was found; undefined for anything else. */
export function exponentOf(written: string): number | undefined {
  return words.get(written) ?? marks.get(written) ?? (Object.hasOwn(letters, written) ? letters[written] : undefined);
}

const anyOf = (spellings: Iterable<string>): string => [...spellings].sort((a, b) => b.length - a.length).join('|');

const firstLetters = new Set([...words.keys(), ...marks.keys(), ...Object.keys(letters)].map((one) => one[0]!));

/** At `index`, behind a number. The groups are a word, a mark and a letter, of which one is there. */
export function scaleAt(text: string, index: number): RegExpExecArray | undefined {
  const character = text[index];
  if (!firstLetters.has(character!) && !firstLetters.has(text[index + 1]!)) return undefined;
  scaleBehind.lastIndex = index;
  return scaleBehind.exec(text) ?? undefined;
}

const scaleBehind = new RegExp(
  `(?:[\\s\\u00a0\\u202f]?|-)(${anyOf(words.keys())})(?![\\p{L}\\p{N}])|[\\s\\u00a0\\u202f]?(${anyOf(marks.keys())})(?![\\p{L}\\p{N}])\\.?|([${Object.keys(letters).join('')}])(?![\\p{L}\\p{N}²³/])`,
  'uy',
);
