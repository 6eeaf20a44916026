// The figures of a text: numbers in digits and in words with their units, days, times of day. What has digits and counts nothing
// (names, articles, addresses, versions, list numbers) is none. Does not know what is claimed, nor what stands for what.

import type { FigureWords } from '../../../languages/figure-words.ts';
import type { ReadingLanguage } from '../../../languages/language.ts';
import { type Span, shift } from '../../../text/span.ts';
import { beside, digitSigns } from './digit-signs.ts';
import type { Day, Figure, Label, Quantity, TimeOfDay } from './figure.ts';
import { findDates } from './figure-dates.ts';
import { fractionSigns, readFraction, readSignedFraction, signedFraction } from './fractions.ts';
import { findCodedLabels, labelBehind, labelOfName, labelOfOrdinal } from './labels.ts';
import { numberWordStarts } from './number-word-starts.ts';
import { matchAt, quantityAt, startOfFigure, unitAt } from './quantity.ts';
import { scaleAt } from './scale-behind.ts';
import { withSharedUnits } from './shared-units.ts';
import type { WordsToRead } from './text-reading.ts';
import { currencyBefore, durations, unitBehind } from './unit.ts';
import { precedingWord } from './word-beside.ts';
import { type DecimalSign, readWrittenNumber } from './written-number.ts';

/** In order. Of a text without digits and number words it costs a pass or two. */
export function findFigures(text: string, sign: DecimalSign, { figures: words }: ReadingLanguage): readonly Figure[] {
  if (!words.mayHold.test(text)) return [];
  const figures: Figure[] = [];
  const taken = emptyMarks(text.length);
  // In a sentence alone: of a source, any number may be what is meant.
  if (sign !== 'either')
    for (const { 0: match, index } of text.matchAll(words.names.whole)) taken.fill(1, index, index + match.length);
  const reading = { text, words, into: figures };
  for (const stretch of stretchesOf(text)) readStretch(reading, stretch, sign, taken);
  if (fractionSigns.test(text))
    for (const match of text.matchAll(signedFraction)) {
      if (taken[match.index] === 0) readSignedFraction(reading, match);
      taken.fill(1, match.index, match.index + match[0].length);
    }
  const starts = numberWordStarts(text, words.numbers);
  for (const start of starts) {
    const match = matchAt(words.fractions.words, text, start);
    if (!match) continue;
    if (taken[start] === 0) readFraction(reading, match);
    // “A third of them” is no third one.
    taken.fill(1, start, start + match[0].length);
  }
  let behind = 0;
  for (const start of starts) {
    const match = start < behind ? undefined : matchAt(words.numbers.words, text, start);
    if (!match) continue;
    behind = start + match[0].length;
    if (taken[behind - 1] === 0) readWords(reading, start, match[0]);
  }
  figures.sort((a, b) => startOfFigure(a) - startOfFigure(b));
  return withSharedUnits(figures, text, words);
}

let marks = new Uint8Array(0);

/** One for each character, all 0; lent until the next call. The same for one text after another, as each would have to be cleared away. */
function emptyMarks(length: number): Uint8Array {
  if (length > mostKept) return new Uint8Array(length);
  if (marks.length < length) marks = new Uint8Array(Math.min(mostKept, 2 * length));
  else marks.fill(0, 0, length);
  return marks;
}

const mostKept = 1_000_000;

/** Around digits, whole words: whatever has a digit is found within one of them. */
function stretchesOf(text: string): readonly Span[] {
  const stretches: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  digit.lastIndex = 0;
  while (digit.test(text)) {
    const index = digit.lastIndex - 1;
    let start = Math.max(last?.end ?? 0, index - margin);
    while (start > (last?.end ?? 0) && !isSpace(text.charCodeAt(start - 1))) start--;
    let end = Math.min(text.length, index + 2 * margin);
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    if (last && start <= last.end) last.end = end;
    else stretches.push((last = { start, end }));
    // The next that is not well within this one.
    digit.lastIndex = Math.max(index + 1, last.end - margin);
  }
  return stretches;
}

const digit = /\d/g;

/** The words before a digit that tell what it is, and more than enough. */
const margin = 40;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}

function readStretch(reading: WordsToRead, around: Span, sign: DecimalSign, taken: Uint8Array): void {
  const { text, into: figures } = reading;
  // One character before it, so that nothing looks like the start of a line that is none.
  const base = around.start - 1;
  const stretched = around.start === 0 ? `\n${text.slice(0, around.end)}` : text.slice(base, around.end);
  const signs = digitSigns(stretched);
  const take = (start: number, end: number): void => void taken.fill(1, Math.max(0, start), end);
  const isSentence = sign !== 'either';
  if (isSentence) {
    findCodedLabels(stretched, (start, end, label) => {
      take(base + start, base + end);
      if (label) figures.push({ ...label, span: shift(label.span, base) });
    });
  }
  for (const [sign, expression] of noFigures) {
    if ((signs & sign) === 0) continue;
    for (const { 0: match, index } of stretched.matchAll(expression)) take(base + index, base + index + match.length);
  }
  const found: { readonly start: number; readonly end: number; readonly figure: Day | TimeOfDay }[] = [];
  findDates(
    stretched,
    signs,
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

/** Bears digits and counts nothing; each is tried where a digit has its sign beside it. */
const noFigures: readonly (readonly [sign: number, expression: RegExp])[] = [
  // Addresses.
  [beside.address, /(?:https?:\/\/|www\.)[^\s<>]+/gu],
  [beside.size, /(?<![\p{L}\p{N}.,])\d+[GD](?![\p{L}\p{N}])/gu],
  // #123, versions, section numbers, telephone numbers, identifiers, footnotes, decades.
  [beside.hash, /#\d+/gu],
  [
    beside.point,
    /(?<![\p{L}\p{N}.,])\d+(?:\.\d+){2,}(?![\p{L}\p{N}])(?<!(?<![\p{L}\p{N}.,])\d{1,3}(?:\.\d{3}){2,8})(?<!\.(?:1[5-9]|20|21)\d\d)/gu,
  ],
  [beside.plus, /(?<![\p{L}\p{N}])\+\d[\d\s()-]{6,20}\d/gu],
  [beside.zero, /(?<![\p{L}\p{N}])\(?0\d{2,5}\)?[\s/-]\d{3,}(?:[\s-]\d{2,}){0,3}/gu],
  [beside.bracket, /\[\^?\d{1,3}\](?!\()/gu],
  [
    beside.decade,
    /(?<![\p{L}\p{N}])(?:1[5-9]|20)\d0['’]?s(?![\p{L}\p{N}])|['’]\d0s(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d0s(?![\p{L}\p{N}])/gu,
  ],
  // Ratios, scores, calibres, round the clock.
  [beside.colon, /(?<![\d:.,])\d{1,3}:\d{1,3}(?![\d:])(?<!:[0-5]\d)/gu],
  [beside.slash, /(?<![\d])24\/7(?![\d])/gu],
  // List numbers at the start of a line.
  [beside.item, /(?<=\n)[ \t]*(?:\(\d{1,3}\)|\d{1,3}[.)])(?=[ \t])/gu],
];

/** What it names, `pointer` where it names nothing and is no figure; in the text of a source nothing is told apart. */
function isNumberOfName(
  text: string,
  number: Span,
  words: FigureWords,
  isSentence: boolean,
): Label | 'pointer' | undefined {
  const wordsBefore = (): string => text.slice(Math.max(0, number.start - 40), number.start);
  const last = text.charCodeAt(number.start - 1);
  if ((last === 0x2d || last === 0x2011) && words.joinedNameBefore.test(wordsBefore())) return 'pointer';
  const word = precedingWord(text, number.start);
  if (word !== '' && !startsLarge(word) && !words.mayName(word)) return undefined;
  if (!isSentence) return words.nameBefore.test(wordsBefore()) ? 'pointer' : undefined;
  return labelBehind(text, number, words);
}

function startsLarge(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

const space = '[\\u00a0\\u2009\\u202f]';
const digits = new RegExp(
  `(?<![\\p{L}\\d]|\\d[.,])(?:\\d{1,3}(?:(?:${space}|['’])\\d{3}(?!\\d))+(?:[.,]\\d+)?|\\d{1,3}(?: \\d{3}(?!\\d))+(?![.,]?\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)`,
  'gu',
);

/** Where what was read ends: behind a second year as in “2025–26”. */
function readDigits(reading: WordsToRead, from: number, digitsThere: string, sign: DecimalSign): number {
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
  const isOrdinal = matchAt(words.ordinalBehind, text, behind) !== undefined;
  // “18F”, “2em”: a name, or a unit that nobody told us of.
  if (!isOrdinal && letter.test(text[behind] ?? '') && !scaleAt(text, behind) && !unitAt(text, behind)) return from;
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
  const made = quantityAt(reading, { start, end: isOrdinal ? behind + 2 : behind }, isBare ? numbers : sign, {
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
      into.push(
        quantityAt(reading, { start: end - 2, end }, [{ digits: year, decimals: 0 }], {
          isOrdinal: false,
          isSpelled: false,
          mayBeYear: true,
        }),
      );
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
  if (scaleAt(text, end) || unitAt(text, end)) return undefined;
  if (words.names.countedBehind.test(behind) && words.names.placeBefore.test(before)) return undefined;
  return /^\d+\.\d+$/.test(written) || !/^[\s-]\p{Ll}/u.test(behind) || words.goesOn.test(behind)
    ? labelOfName(text, { start, end }, name[1]!)
    : undefined;
}

function readWords(reading: WordsToRead, start: number, written: string): void {
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
    if (matchAt(unitBehind, text, end) === undefined) return;
  }
  into.push(
    quantityAt(reading, { start, end }, [{ digits: String(read.value), decimals: 0 }], {
      isOrdinal: isPosition,
      isSpelled: true,
      mayBeYear: false,
    }),
  );
}

/** Whether it measures time that goes by. */
export function isDuration({ readings }: Quantity): boolean {
  return readings.some(({ unit }) => unit !== undefined && durations.has(unit));
}
