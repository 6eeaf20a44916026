// The figures of a text: numbers in digits and in words with their units, days, times of day. What has digits and counts nothing
// (names, articles, addresses, versions, list numbers) is none. Does not know what is claimed, nor what stands for what.

import type { FigureWords } from '../../../languages/figure-words.ts';
import type { ReadingLanguage } from '../../../languages/language.ts';
import { type Span, shift } from '../../../text/span.ts';
import type { Amount, Bound, Day, Figure, FigureReading, Label, Quantity, TimeOfDay } from './figure.ts';
import { findDates } from './figure-dates.ts';
import { findCodedLabels, labelBehind, labelOfName, labelOfOrdinal } from './labels.ts';
import { numberWordStarts } from './number-word-starts.ts';
import { exponentOf, scaleBehind } from './scale-behind.ts';
import { currencies, currencyBefore, durations, type Unit, unitBehind, unitOf } from './unit.ts';
import { type DecimalSign, decimalOf, readWrittenNumber, stepOf, type WrittenNumber } from './written-number.ts';

/** In order. Of a text without digits and number words it costs a pass or two. */
export function findFigures(text: string, sign: DecimalSign, { figures: words }: ReadingLanguage): readonly Figure[] {
  if (!words.mayHold.test(text)) return [];
  const figures: Figure[] = [];
  const taken = new Uint8Array(text.length);
  // In a sentence alone: of a source, any number may be what is meant.
  if (sign !== 'either')
    for (const { 0: match, index } of text.matchAll(words.names.whole)) taken.fill(1, index, index + match.length);
  for (const stretch of stretchesOf(text)) readStretch({ text, words, into: figures }, stretch, sign, taken);
  const reading = { text, words, into: figures };
  if (signs.test(text))
    for (const match of text.matchAll(signedFraction)) {
      if (taken[match.index] === 0) readSignedFraction(reading, match);
      taken.fill(1, match.index, match.index + match[0].length);
    }
  const starts = numberWordStarts(text, words.numbers);
  for (const start of starts) {
    const match = at(words.fractions.words, text, start);
    if (!match) continue;
    if (taken[start] === 0) readFraction(reading, match);
    // “A third of them” is no third one.
    taken.fill(1, start, start + match[0].length);
  }
  let behind = 0;
  for (const start of starts) {
    const match = start < behind ? undefined : at(words.numbers.words, text, start);
    if (!match) continue;
    behind = start + match[0].length;
    if (taken[behind - 1] === 0) readWords(reading, start, match[0]);
  }
  figures.sort((a, b) => a.span.start - b.span.start);
  return withSharedUnits(figures, text, words);
}

/** A text, by whose words it is read, and the figures found in it so far. */
interface TextReading {
  readonly text: string;
  readonly words: FigureWords;
  readonly into: Figure[];
}

/** Around digits, whole words: whatever has a digit is found within one of them. */
function stretchesOf(text: string): readonly Span[] {
  const stretches: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57 || (last && index + margin < last.end)) continue;
    let start = Math.max(last?.end ?? 0, index - margin);
    while (start > (last?.end ?? 0) && !isSpace(text.charCodeAt(start - 1))) start--;
    let end = Math.min(text.length, index + 2 * margin);
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    if (last && start <= last.end) last.end = end;
    else stretches.push((last = { start, end }));
  }
  return stretches;
}

/** The words before a digit that tell what it is, and more than enough. */
const margin = 40;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}

function readStretch(reading: TextReading, around: Span, sign: DecimalSign, taken: Uint8Array): void {
  const { text, into: figures } = reading;
  // One character before it, so that nothing looks like the start of a line that is none.
  const base = around.start - 1;
  const stretched = (around.start === 0 ? '\n' : text[base]!) + text.slice(around.start, around.end);
  const take = (start: number, end: number): void => void taken.fill(1, Math.max(0, start), end);
  const isSentence = sign !== 'either';
  if (isSentence) {
    findCodedLabels(stretched, (start, end, label) => {
      take(base + start, base + end);
      if (label) figures.push({ ...label, span: shift(label.span, base) });
    });
  }
  for (const [hint, expression] of noFigures) {
    if (!hint.test(stretched)) continue;
    for (const { 0: match, index } of stretched.matchAll(expression)) take(base + index, base + index + match.length);
  }
  const found: { readonly start: number; readonly end: number; readonly figure: Day | TimeOfDay }[] = [];
  findDates(
    stretched,
    reading.words.dates,
    (start, end, figure) =>
      void found.push({ start: start + base, end: end + base, figure: { ...figure, span: shift(figure.span, base) } }),
  );
  // The longest stretch wins: “12 March 2026” over “March 2026”. Days of one stretch (“12 and 14 March”) go together.
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  let stretch: Span | undefined;
  for (const { start, end, figure } of found) {
    const isOfStretch = stretch?.start === start && stretch.end === end;
    if (!isOfStretch && (taken[start] !== 0 || taken[end - 1] !== 0)) continue;
    stretch = { start, end };
    take(start, end);
    figures.push(figure);
  }
  for (const { 0: match, index } of stretched.matchAll(digits)) {
    const start = base + index;
    if (taken[start] !== 0) continue;
    const named = isNumberOfName(text, { start, end: start + match.length }, reading.words, isSentence);
    if (named) {
      if (named !== 'pointer') figures.push(named);
      continue;
    }
    take(start, readDigits(reading, start, match, sign));
    // Groups, or columns of a table: both are kept.
    if (sign === 'either' && match.includes(' '))
      for (const part of match.matchAll(/[^ ]+/g)) readDigits(reading, start + part.index, part[0], sign);
  }
}

/** Bears digits and counts nothing; each is tried where its hint is there. */
const noFigures: readonly (readonly [hint: RegExp, expression: RegExp])[] = [
  // Addresses.
  [/:\/\/|www/, /(?:https?:\/\/|www\.)[^\s<>]+/gu],
  [/\d[GD]/, /(?<![\p{L}\p{N}.,])\d+[GD](?![\p{L}\p{N}])/gu],
  // #123, versions, section numbers, telephone numbers, identifiers, footnotes, decades.
  [/#/, /#\d+/gu],
  [
    /\d\.\d+\.\d/,
    /(?<![\p{L}\p{N}.,])\d+(?:\.\d+){2,}(?![\p{L}\p{N}])(?<!(?<![\p{L}\p{N}.,])\d{1,3}(?:\.\d{3}){2,8})(?<!\.(?:1[5-9]|20|21)\d\d)/gu,
  ],
  [/\+\d/, /(?<![\p{L}\p{N}])\+\d[\d\s()-]{6,20}\d/gu],
  [/0\d+\)?[\s/-]\d/, /(?<![\p{L}\p{N}])\(?0\d{2,5}\)?[\s/-]\d{3,}(?:[\s-]\d{2,}){0,3}/gu],
  [/\[/, /\[\^?\d{1,3}\](?!\()/gu],
  [
    /\d0['’]?s/,
    /(?<![\p{L}\p{N}])(?:1[5-9]|20)\d0['’]?s(?![\p{L}\p{N}])|['’]\d0s(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d0s(?![\p{L}\p{N}])/gu,
  ],
  // Ratios, scores, calibres, round the clock.
  [/\d:\d/, /(?<![\d:.,])\d{1,3}:\d{1,3}(?![\d:])(?<!:[0-5]\d)/gu],
  [/24\/7/, /(?<![\d])24\/7(?![\d])/gu],
  // List numbers at the start of a line.
  [/\n/, /(?<=\n)[ \t]*(?:\(\d{1,3}\)|\d{1,3}[.)])(?=[ \t])/gu],
];

/** What it names, `pointer` where it names nothing and is no figure; in the text of a source nothing is told apart. */
function isNumberOfName(
  text: string,
  number: Span,
  words: FigureWords,
  isSentence: boolean,
): Label | 'pointer' | undefined {
  const before = text.slice(Math.max(0, number.start - 40), number.start);
  if (/[-‑]$/.test(before) && words.joinedNameBefore.test(before)) return 'pointer';
  if (!isSentence) return words.nameBefore.test(before) ? 'pointer' : undefined;
  return labelBehind(text, number, words);
}

const space = '[\\u00a0\\u2009\\u202f]';
const digits = new RegExp(
  `(?<![\\p{L}\\d]|\\d[.,])(?:\\d{1,3}(?:(?:${space}|['’])\\d{3}(?!\\d))+(?:[.,]\\d+)?|\\d{1,3}(?: \\d{3}(?!\\d))+(?![.,]?\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)`,
  'gu',
);

/** Where what was read ends: behind a second year as in “2025–26”. */
function readDigits(reading: TextReading, from: number, digitsThere: string, sign: DecimalSign): number {
  const { text, words, into } = reading;
  // “.75”
  const isBare = text[from - 1] === '.' && /^\d+$/.test(digitsThere) && /^[\s(]?$/.test(text[from - 2] ?? '');
  const start = isBare ? from - 1 : from;
  const written = isBare ? `.${digitsThere}` : digitsThere;
  // Beyond any quantity: an identifier.
  if (written.length > 40) return from;
  const numbers = isBare ? [{ digits: digitsThere, decimals: digitsThere.length }] : readWrittenNumber(written, sign);
  if (numbers.length === 0) return from;
  const behind = start + written.length;
  // “15½” is read whole, as a fraction.
  if (/^\s?[½¼¾⅓⅔]/.test(text.slice(behind, behind + 2))) return from;
  const isOrdinal = at(words.ordinalBehind, text, behind) !== undefined;
  // “18F”, “2em”: a name, or a unit that nobody told us of.
  if (!isOrdinal && letter.test(text[behind] ?? '') && !at(scaleBehind, text, behind) && !unitAt(text, behind))
    return from;
  if (sign !== 'either') {
    const label = isOrdinal
      ? labelOfOrdinal(text, { start, end: behind + 2 })
      : isOfName(text, start, behind, written, words);
    if (label === 'pointer') return from;
    if (label) {
      into.push(label);
      return from;
    }
  }
  const plain = /^\d{4}$/.test(written) && !written.startsWith('0');
  const made = quantity(reading, { start, end: isOrdinal ? behind + 2 : behind }, numbers, {
    isOrdinal,
    isSpelled: false,
    mayBeYear: plain && Number(written) >= 1500 && Number(written) < 2200,
  });
  into.push(made);
  // “2025–26”, “1914-18”, “2025/26”: the second is a year of the first one's century.
  if (made.mayBeYear) {
    const rest = /^\s?[-–/](\d\d)(?![\d%]|[.,]\d|\s?%)/.exec(text.slice(behind, behind + 7));
    if (rest) {
      // “1998–00” goes on in the next century.
      const century = Number(written.slice(0, 2)) + (rest[1]! < written.slice(2) ? 1 : 0);
      const year = `${century}${rest[1]}`;
      const end = behind + rest[0].length;
      into.push({
        ...quantity(reading, { start: end - 2, end }, [{ digits: year, decimals: 0 }], {
          isOrdinal: false,
          isSpelled: false,
          mayBeYear: true,
        }),
      });
      return end;
    }
  }
  return from;
}

const letter = /\p{L}/u;

/**
 * “Rust 1.97”, “Schedule 70 contracts”, “(2)”: of a sentence that is checked, whatever may be a name or a numbering is left alone.
 * In the text of a source it counts: it may be what is meant.
 */
function isOfName(
  text: string,
  start: number,
  end: number,
  written: string,
  words: FigureWords,
): Label | 'pointer' | undefined {
  if (text[start - 1] === '(' && text[end] === ')' && /^\d{1,2}$/.test(written)) return 'pointer';
  const before = text.slice(Math.max(0, start - 32), start);
  const name = /(?:^|[\s(])(\p{Ll}?\p{Lu}[\p{L}\p{N}.&+#-]*)\s$/u.exec(before);
  if (!name) return undefined;
  // The first word of a sentence has a capital whatever it is, but “HTTP” and “Log4j” are names there too.
  const opens = start - name[0].length <= 0 || /[.!?:]\s*$/.test(before.slice(0, name.index));
  if (opens && !/^.+[\p{Lu}\p{N}]/u.test(name[1]!)) return undefined;
  if (words.names.isNoName(name[1]!) || currencyBefore.test(before)) return undefined;
  const behind = text.slice(end, end + 24);
  if (at(scaleBehind, text, end) || unitAt(text, end)) return undefined;
  if (words.names.countedBehind.test(behind) && words.names.placeBefore.test(before)) return undefined;
  return /^\d+\.\d+$/.test(written) || !/^[\s-]\p{Ll}/u.test(behind) || words.goesOn.test(behind)
    ? labelOfName(text, { start, end }, name[1]!)
    : undefined;
}

function readWords(reading: TextReading, start: number, written: string): void {
  const { text, into } = reading;
  const { numbers } = reading.words;
  const read = numbers.read(written);
  if (!read) {
    // “six three-year courses” are two numbers.
    if (/\s/.test(written)) for (const one of written.matchAll(/\S+/g)) readWords(reading, start + one.index, one[0]);
    return;
  }
  const isPosition = read.isOrdinal;
  if (isPosition && numbers.isSilentOrdinal.test(written)) return;
  const end = start + written.length;
  // “two fifths” and “one third” are fractions, “one” and “zero” are rarely figures.
  const behind = text.slice(end, end + 12);
  if (!isPosition && numbers.fractionBehind.test(behind)) return;
  if (numbers.isSilent.test(written) && !numbers.scaleBehind.test(behind)) {
    // “one km” is a figure on the side of a source.
    if (at(unitBehind, text, end) === undefined) return;
  }
  into.push(
    quantity(reading, { start, end }, [{ digits: String(read.value), decimals: 0 }], {
      isOrdinal: isPosition,
      isSpelled: true,
      mayBeYear: false,
    }),
  );
}

const signs = /[½¼¾⅓⅔]/;
const signedFraction = /(?<![\p{L}\p{N}])(?:(\d+)\s?)?([½¼¾⅓⅔])/gu;
const parts: Readonly<Record<string, readonly [top: number, bottom: number]>> = {
  '½': [1, 2],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅓': [1, 3],
  '⅔': [2, 3],
};

function readSignedFraction(reading: TextReading, match: RegExpMatchArray): void {
  const [written, whole, sign] = match;
  addFraction(reading, match.index!, written, parts[sign!]!, { whole, isSign: true });
}

function readFraction(reading: TextReading, match: RegExpMatchArray): void {
  const { tops, bottoms } = reading.words.fractions;
  const [written, top, bottom, half] = match;
  const value = half ? ([1, 2] as const) : ([tops[top!.toLowerCase()]!, bottoms[bottom!.toLowerCase()]!] as const);
  addFraction(reading, match.index!, written, value, { whole: undefined, isSign: false });
}

function addFraction(
  { text, words, into }: TextReading,
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
    readings: whole || unit ? [reading] : [reading, share],
    isOrdinal: false,
    mayBeYear: false,
    isSpelled: !isSign,
    nouns: nounsBehind(text, unit ? unit.end : end, words),
    ...boundAt(text, start, words),
  });
}

function quantity(
  { text, words }: TextReading,
  number: { readonly start: number; readonly end: number },
  numbers: readonly WrittenNumber[],
  how: Pick<Quantity, 'isOrdinal' | 'isSpelled' | 'mayBeYear'>,
): Quantity {
  let { start } = number;
  let end = number.end;
  const currency = currencyBefore.exec(text.slice(Math.max(0, start - 8), start));
  if (currency) start -= currency[0].length;
  let exponent = 0;
  /** “1.2m”: a million, or metres. */
  let isEitherScale = false;
  if (!how.isOrdinal) {
    const scale = at(scaleBehind, text, end);
    if (scale) {
      const word = scale[1] ?? scale[2] ?? scale[3]!;
      const isLetter = scale[3] !== undefined;
      // “5b” may be a part of a numbering; money it is only behind a currency.
      if (!isLetter || currency || /[kKM]/.test(word)) exponent = exponentOf(word)!;
      else if (word === 'm') isEitherScale = true;
      if (exponent > 0 || isEitherScale) end += scale[0].length;
    } else if (currency) {
      const spaced = /^\s(m|b)(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 3));
      if (spaced) [exponent, end] = [exponentOf(spaced[1]!)!, end + spaced[0].length];
    }
  }
  // “180-odd ships”, “100 or so km”.
  let tail = boundBehind(text, end, words);
  const isBefore = tail !== undefined && unitAt(text, tail.end) !== undefined;
  const behind =
    currency && !words.perBehind.test(text.slice(end, end + 4))
      ? undefined
      : unitAt(text, isBefore ? tail!.end : end, exponent > 0);
  const unit: Unit | undefined = currency ? (unitOf(currency[1]!) ?? { base: 'rupee', exponent: 0 }) : behind?.unit;
  // “third day”, “3rd week” count days, and do not measure them.
  const isMeasured = unit !== undefined && !how.isOrdinal;
  if (behind && isMeasured && !currency) {
    end = behind.end;
    tail = isBefore ? tail && { ...tail, end } : boundBehind(text, end, words);
  }
  const readings: FigureReading[] = [];
  const read = (power: number, measured: Unit | undefined): void => {
    for (const one of numbers) {
      const bare = amountOf(one, power);
      if (!measured) readings.push(bare);
      else
        readings.push(
          measured.exponent === 0
            ? { ...bare, unit: measured.base }
            : { ...amountOf(one, power + measured.exponent), unit: measured.base, bare },
        );
    }
  };
  if (isEitherScale) {
    read(6, isMeasured && unit?.base !== 'm' ? unit : undefined);
    read(0, { base: 'm', exponent: 0 });
  } else read(exponent, isMeasured ? unit : undefined);
  // “34-year-old”, “aged 34”: an age needs no word for years.
  if (isMeasured && unit.base === 'year' && words.ageBehind.test(text.slice(end, end + 5))) read(exponent, undefined);
  return {
    type: 'quantity',
    span: { start, end },
    numberSpan: { start: number.start, end: number.end },
    readings,
    ...how,
    nouns: nounsBehind(text, tail?.end ?? end, words),
    ...(tail ? { bound: tail.bound } : boundAt(text, start, words)),
  };
}

const mayBeBound = /^[+‑-]|^\s[\p{L}+]/u;

function boundBehind(
  text: string,
  index: number,
  { boundsBehind }: FigureWords,
): { readonly bound: Bound; readonly end: number } | undefined {
  if (!mayBeBound.test(text.slice(index, index + 2))) return undefined;
  for (const [bound, expression] of boundsBehind) {
    const match = at(expression, text, index);
    if (match) return { bound, end: index + match[0].length };
  }
  return undefined;
}

function amountOf(number: WrittenNumber, exponent: number): Amount {
  const value = decimalOf(number, exponent);
  return { value, size: Number(value), step: stepOf(number, exponent) };
}

function unitAt(
  text: string,
  from: number,
  isScaled = false,
): { readonly unit: Unit; readonly end: number } | undefined {
  const match = at(unitBehind, text, from);
  if (!match) return undefined;
  const [all, written] = match as unknown as [string, string];
  const unit = unitOf(written);
  if (!unit) return undefined;
  // “Five second-degree burns”.
  if (unit.base === 'second' && /^[-‑]\p{L}/u.test(text.slice(from + all.length, from + all.length + 2)))
    return undefined;
  // A hyphen leads to a unit only as in “40-tonne”, and a line break to none of one letter.
  if (all.startsWith('-') && written.length < 2) return undefined;
  // “1.2 million km²” is fine, “1.2 million in” and “5 h” behind a scale are not written.
  if (isScaled && written.length === 1 && !/[%€£¥$tmlgWV°]/.test(written)) return undefined;
  return { unit, end: from + all.length };
}

function at(expression: RegExp, text: string, index: number): RegExpExecArray | undefined {
  expression.lastIndex = index;
  return expression.exec(text) ?? undefined;
}

const noBound = {};

function boundAt(text: string, start: number, { bounds, endsBound }: FigureWords): { readonly bound?: Bound } {
  const before = text.slice(Math.max(0, start - 24), start);
  const last = /(?:^|[^\p{L}])(\p{L}+)\.?\s*$/u.exec(before)?.[1];
  if (last ? !endsBound(last.toLowerCase()) : !/[≈~∼±<>≤≥]\s*$/.test(before)) return noBound;
  for (const [bound, expression] of bounds) if (expression.test(before)) return { bound };
  return noBound;
}

function nounsBehind(text: string, end: number, { singularOf }: FigureWords): readonly string[] {
  const behind = text.slice(end, end + 60);
  const match = /^(?:[\s\u00a0-]|\*)+((?:\p{L}[\p{L}’'-]*)(?:\s+\p{L}[\p{L}’'-]*){0,2})/u.exec(behind);
  if (!match) return [];
  return match[1]!.split(/\s+/).map((word) => singularOf(word.toLowerCase()));
}

/** “10–15 %”, “between 10 and 15 km”, “€3–4 bn”: what is written once counts for both ends. */
function withSharedUnits(figures: readonly Figure[], text: string, words: FigureWords): readonly Figure[] {
  return figures.map((figure, index) => {
    const next = figures[index + 1];
    const before = figures[index - 1];
    if (figure.type !== 'quantity') return figure;
    if (
      next?.type === 'quantity' &&
      isRange(figure, next, text, words) &&
      figure.readings.every(({ unit }) => unit === undefined)
    ) {
      const { unit, scale, metric } = sharedOf(next, text);
      // “3 to 5 million”: the first may be of millions too.
      if (unit !== undefined || scale > 0)
        return {
          ...figure,
          nouns: next.nouns,
          readings: [
            ...scaled(figure, { unit, scale, metric }),
            ...(scale > 0 && !isDashed(figure, next, text) ? scaled(figure, { unit, scale: 0, metric }) : []),
          ],
        };
      return figure.nouns.length > 0 && !words.isBetween(figure.nouns[0]!) ? figure : { ...figure, nouns: next.nouns };
    }
    if (next?.type === 'quantity' && isRange(figure, next, text, words)) {
      // “€3–4 bn”: the scale is that of both.
      const { scale } = sharedOf(next, text);
      const own = figure.readings[0]!;
      if (scale > 0 && own.size < 1000)
        return {
          ...figure,
          readings: [
            ...scaled(figure, { unit: own.unit, scale, metric: 0 }),
            ...(isDashed(figure, next, text) ? [] : figure.readings),
          ],
        };
    }
    if (
      before?.type === 'quantity' &&
      isRange(before, figure, text, words) &&
      figure.readings.every(({ unit }) => unit === undefined)
    ) {
      const unit = before.readings[0]!.unit;
      if (unit !== undefined && currencies.has(unit))
        return { ...figure, readings: figure.readings.map((one) => ({ ...one, unit })) };
    }
    return figure;
  });
}

function isRange(a: Quantity, b: Quantity, text: string, { between }: FigureWords): boolean {
  return b.span.start - a.span.end < 8 && !a.isOrdinal && between.test(text.slice(a.span.end, b.span.start));
}

/** “$2–3 billion” is of billions; “from 2 to 3 million” may have begun with two. */
function isDashed(a: Quantity, b: Quantity, text: string): boolean {
  return /^\s*[-–—−]\s*$/.test(text.slice(a.span.end, b.span.start));
}

/** What is written behind the second of two: its unit, and powers of ten for its scale and for what its unit is of the base. */
interface Shared {
  readonly unit: string | undefined;
  readonly scale: number;
  readonly metric: number;
}

function sharedOf(figure: Quantity, text: string): Shared {
  const words = text.slice(figure.numberSpan.end, figure.span.end);
  const { unit } = figure.readings[0]!;
  const scale = at(scaleBehind, words, 0);
  const written = scale && (scale[1] ?? scale[2] ?? scale[3]!);
  // “5m” is metres as well.
  const power = written === undefined || figure.readings.length > 1 ? 0 : exponentOf(written)!;
  const behind = words
    .slice(power > 0 ? scale![0].length : 0)
    .trim()
    .replace(/^-/, '');
  return { unit, scale: power, metric: unit === undefined ? 0 : (unitOf(behind)?.exponent ?? 0) };
}

function scaled({ readings }: Quantity, { unit, scale, metric }: Shared): readonly FigureReading[] {
  return readings.map((one) => {
    const bare = timesTen(one, scale);
    return unit === undefined ? bare : { ...timesTen(one, scale + metric), unit, ...(metric === 0 ? {} : { bare }) };
  });
}

function timesTen({ value, size, step }: Amount, exponent: number): Amount {
  const decimals = value.includes('.') ? value.length - 1 - value.indexOf('.') : 0;
  const shifted = value.includes('/') ? value : decimalOf({ digits: value.replace('.', ''), decimals }, exponent);
  return { value: shifted, size: size * 10 ** exponent, step: step * 10 ** exponent };
}

/** Whether it measures time that goes by. */
export function isDuration({ readings }: Quantity): boolean {
  return readings.some(({ unit }) => unit !== undefined && durations.has(unit));
}
