// Units as they are written behind a number, and currencies before it. Metric ones come down to a base by powers of ten, so that
// 1.2 km and 1,200 m are one quantity; nothing else is converted. Signs are here, words are the languages'.

import { knownLanguages } from '../../../languages/known-languages.ts';
import type { Span } from '../../../text/span.ts';
import { wordBehind } from './word-beside.ts';

export interface Unit {
  readonly base: string;
  /** The base is this power of ten of it. */
  readonly exponent: number;
}

/** Signs and codes that every language writes alike. */
const signed: readonly (readonly [base: string, exponent: number, spellings: string])[] = [
  ['%', 0, '%'],
  ['m', 3, 'km'],
  ['m', 0, 'm'],
  ['m', -2, 'cm'],
  ['m', -3, 'mm'],
  ['nautical mile', 0, 'nm nmi'],
  ['g', 6, 't'],
  ['g', 3, 'kg'],
  ['g', 0, 'g'],
  ['g', -3, 'mg'],
  ['g', 9, 'kt'],
  ['g', 12, 'Mt'],
  ['m²', 0, 'm² m2'],
  ['m²', 6, 'km² km2'],
  ['m²', 4, 'ha'],
  ['m³', 0, 'm³ m3'],
  ['litre', 0, 'l'],
  ['W', 9, 'GW'],
  ['W', 6, 'MW'],
  ['W', 3, 'kW'],
  ['W', 0, 'W'],
  ['Wh', 12, 'TWh'],
  ['Wh', 9, 'GWh'],
  ['Wh', 6, 'MWh'],
  ['Wh', 3, 'kWh'],
  ['V', 0, 'V'],
  ['V', 3, 'kV'],
  ['°C', 0, '°C ℃'],
  ['°F', 0, '°F ℉'],
  ['degree', 0, '°'],
  ['knot', 0, 'kn kt/h'],
  ['km/h', 0, 'km/h'],
  ['byte', 3, 'kB KB'],
  ['byte', 6, 'MB'],
  ['byte', 9, 'GB'],
  ['byte', 12, 'TB'],
  ['Hz', 0, 'Hz'],
  ['Hz', 3, 'kHz'],
  ['Hz', 6, 'MHz'],
  ['Hz', 9, 'GHz'],
  ['millisecond', 0, 'ms'],
  ['second', 0, 'sec'],
  ['minute', 0, 'min'],
  ['hour', 0, 'h'],
  ['dollar', 0, '$ US$ USD A$ AUD C$ CAD NZ$ HK$ S$'],
  ['euro', 0, '€ EUR'],
  ['pound', 0, '£ GBP'],
  ['yen', 0, '¥ JPY'],
  ['yuan', 0, 'CNY RMB'],
  ['rouble', 0, '₽ RUB'],
  ['franc', 0, 'CHF'],
  ['krone', 0, 'kr DKK NOK SEK'],
  ['rupee', 0, '₹ INR'],
  ['hryvnia', 0, '₴ UAH'],
  ['won', 0, '₩ KRW'],
  ['shekel', 0, '₪ ILS'],
  ['lira', 0, '₺ TRY'],
];

export const currencies: ReadonlySet<string> = new Set([
  'dollar',
  'euro',
  'pound',
  'yen',
  'yuan',
  'rouble',
  'franc',
  'krone',
  'rupee',
  'hryvnia',
  'won',
  'shekel',
  'lira',
]);

/** What waiting and ages are counted in. */
export const durations: ReadonlySet<string> = new Set([
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
]);

const bySpelling = new Map<string, Unit>();
const byBase = new Map<string, string[]>();
for (const [base, exponent, spellings] of [...signed, ...knownLanguages.flatMap(({ units }) => units?.units ?? [])]) {
  for (const one of spellings.split(' ')) {
    const spelling = one.replaceAll('\u00a0', ' ');
    bySpelling.set(spelling, { base, exponent });
    byBase.set(base, [...(byBase.get(base) ?? []), spelling]);
  }
}

/** Units of the same spelling but for capitals (`Mt` and `mt`) are told apart; long words are not (`Kilometres`). */
export function unitOf(written: string): Unit | undefined {
  const spaced = written.replace(/\s+/g, ' ');
  return bySpelling.get(spaced) ?? (spaced.length > 3 ? bySpelling.get(spaced.toLowerCase()) : undefined);
}

function alternatives(of: readonly string[]): string {
  return [...of]
    .sort((a, b) => b.length - a.length)
    .map((spelling) => spelling.replace(/[$.*+?^/]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
}

const all = [...bySpelling.keys()];

/** At `lastIndex`, behind a number: a space or a hyphen, and the unit. Nothing of a longer word. */
export const unitBehind = new RegExp(
  `(?:[\\s\\u00a0\\u202f\\u2009]?|-)(${alternatives(all)})(?![\\p{L}\\p{N}])`,
  'yiu',
);

const firstWords = new Set(all.flatMap((spelling) => /^[\p{L}\p{M}]+/u.exec(spelling)?.[0].toLowerCase() ?? []));

/** Whether a unit may begin at `index`: its first word is one of theirs, or there is a sign. */
export function mayBeUnit(text: string, index: number): boolean {
  const word = wordBehind(text, index);
  return word === ''
    ? /^[\s\u00a0\u202f\u2009-]?[%€£¥$₽₹₴₩₪₺°℃℉]/.test(text.slice(index, index + 2))
    : firstWords.has(word.toLowerCase());
}

/** Before a number: whether the end of a currency may be there. */
export const mayEndCurrency = /[\p{Lu}€£¥$₽₹₴₩₪₺s]\s?$/u;

const currencySigns = [
  'US$',
  'A$',
  'C$',
  'NZ$',
  'HK$',
  'S$',
  '$',
  '€',
  '£',
  '¥',
  '₽',
  '₹',
  '₴',
  '₩',
  '₪',
  '₺',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CNY',
  'RMB',
  'RUB',
  'CHF',
  'DKK',
  'NOK',
  'SEK',
  'INR',
  'UAH',
  'AUD',
  'CAD',
  'Rs',
  'KRW',
  'ILS',
  'TRY',
];
export const currencyBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(${alternatives(currencySigns)})[\\s\\u00a0\\u202f\\u2009]?$`,
  'u',
);

const mentions = new Map<string, RegExp>();

/** Whether any spelling of the unit stands in `text`. */
export function mentionsUnit(text: string, base: string): boolean {
  return mentionOf(base).test(text);
}

/** Between the figures of a list that have their unit once: “5, 6 and 7 %”. */
const listed = /^(?:[\s,–-]|\d[\d.,]*(?!\p{L})|\b(?:and|or|to)\b)*$/u;

/**
 * Whether what stands from `start` to `end` without a unit has this one from the figures in a list with it, or from a heading: a
 * mention of the unit behind another figure alone says nothing.
 */
export function sharesUnit(text: string, { start, end }: Span, base: string): boolean {
  for (const { 0: written, index } of text.matchAll(new RegExp(mentionOf(base).source, 'giu'))) {
    if (index >= end && listed.test(text.slice(end, index))) return true;
    if (index < start && listed.test(text.slice(index + written.length, start))) return true;
    if (!/\d[\s\u00a0\u202f-]?$/.test(text.slice(Math.max(0, index - 3), index)) && index < start) return true;
  }
  return false;
}

function mentionOf(base: string): RegExp {
  let expression = mentions.get(base);
  if (!expression) {
    // One letter is no mention: “m” and “t” are anything.
    const telling = (byBase.get(base) ?? []).filter((one) => one.length > 1 || !/[a-z]/i.test(one));
    mentions.set(base, (expression = new RegExp(`(?<![\\p{L}])(?:${alternatives(telling)})(?![\\p{L}])`, 'iu')));
  }
  return expression;
}
