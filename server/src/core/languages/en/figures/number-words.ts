// English number words: “two hundred and five thousand” is 205000. Does not know what is counted.

import type { NumberWords, SpelledNumber } from '../../figure-words.ts';

const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ordinalUnits = [
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const ordinalTens = [
  'twentieth',
  'thirtieth',
  'fortieth',
  'fiftieth',
  'sixtieth',
  'seventieth',
  'eightieth',
  'ninetieth',
];
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const small = new Map<string, number>([
  ...units.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
]);
const ordinals = new Map<string, number>([
  ...ordinalUnits.map((word, index) => [word, index + 3] as const),
  ...ordinalTens.map((word, index) => [word, 20 + 10 * index] as const),
  ['first', 1],
  ['second', 2],
]);

const cardinal = [...small.keys()].sort((a, b) => b.length - a.length).join('|');
const scale = Object.keys(scales).join('|');
const ordinal = [...ordinals.keys()].sort((a, b) => b.length - a.length).join('|');

/** A stretch of number words. “a hundred” is one, “hundreds” is none; ordinals may end it (“twenty-third”) or be it. */
const words = new RegExp(
  `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(?:(?:(?:${cardinal})|an?[\\s-]+(?=(?:${scale})\\b))(?:(?:\\s+and\\s+|[\\s-]+|(?<=\\ba[\\s-])|(?<=\\ban[\\s-]))(?:${cardinal}|${scale})(?![\\p{L}])){0,14}(?:[\\s-](?:${ordinal}))?|(?:${ordinal}))(?![\\p{L}\\p{N}])`,
  'iuy',
);

/** Undefined for words that follow each other and make no number: “two three”, “nineteen ninety”. */
function readNumberWords(text: string): SpelledNumber | undefined {
  const listed = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== 'and' && word !== '');
  let total = 0;
  let group = 0;
  /** The least that was added to the group: what follows must be smaller. */
  let room = Infinity;
  let isOrdinal = false;
  for (const [index, word] of listed.entries()) {
    const plain = small.get(word) ?? (word === 'a' || word === 'an' ? 1 : undefined);
    const position = plain === undefined ? ordinals.get(word) : undefined;
    const factor = scales[word];
    if (plain !== undefined || position !== undefined) {
      const value = plain ?? position!;
      if (value >= room || (room === 10 && value === 0)) return undefined;
      group += value;
      room = value >= 20 ? 10 : 1;
      if (position !== undefined) {
        if (index !== listed.length - 1) return undefined;
        isOrdinal = true;
      }
    } else if (factor === 100) {
      if (group === 0 || group > 99) return undefined;
      group *= 100;
      room = 100;
    } else if (factor !== undefined) {
      if (group === 0) return undefined;
      total += group * factor;
      group = 0;
      room = Infinity;
    } else return undefined;
  }
  return { value: total + group, isOrdinal };
}

export const englishNumberWords: NumberWords = {
  words,
  openings: 'a an one two thr thi fou for fiv fif fir six sev sec eig nin ten ele twe hal zer',
  read: readNumberWords,
  isSilentOrdinal: /^(?:first|second)$/i,
  isSilent: /^(?:one|zero)$/i,
  fractionBehind: /^\s*[\s-](?:half|halves|thirds?|quarters?|fourths|fifths|sixths|sevenths|eighths|ninths|tenths)\b/i,
  scaleBehind: /^[\s-]+(?:hundred|thousand|million|billion)/i,
};
