// Fractions: “a third of the votes”, “3½ km”. Those of a whole are shares too: half is 50 per cent.

import type { FigureReading } from './figure.ts';
import { boundAt, nounsBehind, unitAt } from './quantity.ts';
import type { WordsToRead } from './text-reading.ts';
import { decimalOf, significantDigits } from './written-number.ts';

/** The signs with which a text may write them: asked first, as few texts have one. */
export const fractionSigns = /[½¼¾⅓⅔]/;
export const signedFraction = /(?<![\p{L}\p{N}])(?:(\d+)\s?)?([½¼¾⅓⅔])/gu;
const parts: Readonly<Record<string, readonly [top: number, bottom: number]>> = {
  '½': [1, 2],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅓': [1, 3],
  '⅔': [2, 3],
};

/** `match`: of `signedFraction`. */
export function readSignedFraction(reading: WordsToRead, match: RegExpMatchArray): void {
  const [written, whole, sign] = match;
  addFraction(reading, match.index!, written, parts[sign!]!, { whole, isSign: true });
}

/** `match`: of the language's fractions. */
export function readFraction(reading: WordsToRead, match: RegExpMatchArray): void {
  const { tops, bottoms } = reading.words.fractions;
  const [written, top, bottom, half] = match;
  const value = half ? ([1, 2] as const) : ([tops[top!.toLowerCase()]!, bottoms[bottom!.toLowerCase()]!] as const);
  addFraction(reading, match.index!, written, value, { whole: undefined, isSign: false });
}

function addFraction(
  { text, words, into }: WordsToRead,
  start: number,
  written: string,
  [up, down]: readonly [top: number, bottom: number],
  { whole, isSign }: { readonly whole: string | undefined; readonly isSign: boolean },
): void {
  const over = Number(whole ?? 0) * down + up;
  const end = start + written.length;
  if (over >= down && !whole) return;
  const isExact = 1000 % down === 0;
  const value = isExact ? decimalOf({ digits: String((over * 1000) / down), decimals: 3 }, 0) : `${over}/${down}`;
  // “3½ km”, “half a kilometre” are rare, and a third of the votes has no unit.
  const unit = isSign ? unitAt(text, end) : undefined;
  // Half of them are 50 per cent.
  const share: FigureReading = {
    value: isExact ? decimalOf({ digits: String((over * 1000) / down), decimals: 3 }, 2) : `${over}/${down}`,
    size: (100 * over) / down,
    step: 5,
    unit: '%',
  };
  const reading: FigureReading = {
    value,
    size: over / down,
    step: 1 / down,
    ...(unit && unit.unit.exponent === 0 ? { unit: unit.unit.base } : {}),
  };
  into.push({
    type: 'quantity',
    span: { start, end: unit ? unit.end : end },
    numberSpan: { start, end },
    digits: significantDigits(value),
    readings: whole || unit ? [reading] : [reading, share],
    isOrdinal: false,
    mayBeYear: false,
    isSpelled: !isSign,
    nouns: nounsBehind(text, unit ? unit.end : end, words),
    bound: boundAt(text, start, words),
  });
}
