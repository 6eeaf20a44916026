// A number in a text with what belongs to it: its scale, its unit, its currency, the words that bound it and the nouns that it counts.
// Does not know which numbers are figures.

import type { FigureWords } from '../../../languages/figure-words.ts';
import type { Span } from '../../../text/span.ts';
import type { Amount, Bound, Figure, FigureReading, Quantity } from './figure.ts';
import { exponentOf, scaleAt } from './scale-behind.ts';
import { currencyBefore, mayBeUnit, mayEndCurrency, type Unit, unitBehind, unitOf } from './unit.ts';
import { precedingWord } from './word-beside.ts';
import {
  type DecimalSign,
  decimalOf,
  readWrittenNumber,
  significantDigits,
  stepOf,
  type WrittenNumber,
} from './written-number.ts';

/** `figure` with other readings, and what is counted where that stands elsewhere. */
export function withReadings(
  figure: Quantity,
  readings: readonly FigureReading[],
  nouns: readonly string[] = figure.nouns,
): Quantity {
  const { type, span, numberSpan, digits, bound, isOrdinal, isSpelled, mayBeYear } = figure;
  return { type, span, numberSpan, digits, bound, isOrdinal, isSpelled, mayBeYear, readings, nouns };
}

/**
 * What stands at `number`. What belongs to it is read when somebody asks: of the thousands of figures of a text, few are
 * ever compared. `numbers`: what it may be, or how its digits are to be read.
 */
export function quantityAt(
  reading: Reading,
  number: Span,
  numbers: readonly WrittenNumber[] | DecimalSign,
  how: Pick<Quantity, 'isOrdinal' | 'isSpelled' | 'mayBeYear'>,
): Quantity {
  return new ReadQuantity(reading, number, numbers, how);
}

/** Where the number of a quantity begins, or the whole of another figure: enough to put them in order. */
export function startOfFigure(figure: Figure): number {
  if (figure instanceof ReadQuantity) return figure.start;
  return figure.span.start;
}

/** Whether two quantities may be the ends of a range, by what stands between their numbers: told before either is read. */
export function mayBeRange(a: Quantity, b: Quantity, text: string, { endsBetween }: FigureWords): boolean {
  if (!(a instanceof ReadQuantity && b instanceof ReadQuantity)) return true;
  return b.start - a.end <= mostOfUnits && endsBetween.test(text.slice(a.end, b.start));
}

/** In characters: a scale and a unit behind a number, a sign of a range, and a currency. */
const mostOfUnits = 100;

interface Facts {
  readonly span: Span;
  readonly readings: readonly FigureReading[];
  readonly bound: Bound | undefined;
  /** Where the words begin that say what is counted. */
  readonly behind: number;
}

/** What the figures of a text share. */
interface Reading {
  readonly text: string;
  readonly words: FigureWords;
}

/** Small, as a text may have thousands of them. */
class ReadQuantity implements Quantity {
  readonly start: number;
  readonly end: number;
  private readonly reading: Reading;
  private readonly kind: number;
  private readonly numbers: readonly WrittenNumber[] | DecimalSign;
  private facts: Facts | undefined = undefined;
  private counted: readonly string[] | undefined = undefined;

  constructor(
    reading: Reading,
    { start, end }: Span,
    numbers: readonly WrittenNumber[] | DecimalSign,
    { isOrdinal, isSpelled, mayBeYear }: Pick<Quantity, 'isOrdinal' | 'isSpelled' | 'mayBeYear'>,
  ) {
    this.reading = reading;
    this.start = start;
    this.end = end;
    this.numbers = numbers;
    this.kind = (isOrdinal ? 1 : 0) + (isSpelled ? 2 : 0) + (mayBeYear ? 4 : 0);
  }

  get type(): 'quantity' {
    return 'quantity';
  }

  get isOrdinal(): boolean {
    return (this.kind & 1) !== 0;
  }

  get isSpelled(): boolean {
    return (this.kind & 2) !== 0;
  }

  get mayBeYear(): boolean {
    return (this.kind & 4) !== 0;
  }

  get numberSpan(): Span {
    return { start: this.start, end: this.end };
  }

  get digits(): string {
    const { numbers } = this;
    return significantDigits(typeof numbers === 'string' ? this.written() : numbers[0]!.digits);
  }

  get span(): Span {
    return this.read().span;
  }

  get readings(): readonly FigureReading[] {
    return this.read().readings;
  }

  get bound(): Bound | undefined {
    return this.read().bound;
  }

  get nouns(): readonly string[] {
    return (this.counted ??= nounsBehind(this.reading.text, this.read().behind, this.reading.words));
  }

  private read(): Facts {
    return (this.facts ??= readQuantity(
      this.reading,
      this,
      typeof this.numbers === 'string' ? readWrittenNumber(this.written(), this.numbers) : this.numbers,
      this,
    ));
  }

  /** In digits: without the letters of an ordinal. */
  private written(): string {
    return this.reading.text.slice(this.start, this.isOrdinal ? this.end - 2 : this.end);
  }
}

/** What stands at `number` in `text`, with what belongs to it before and behind. */
function readQuantity(
  { text, words }: Reading,
  number: Span,
  numbers: readonly WrittenNumber[],
  how: Pick<Quantity, 'isOrdinal'>,
): Facts {
  let { start } = number;
  let end = number.end;
  const currency = mayEndCurrency.test(text.slice(Math.max(0, start - 2), start))
    ? currencyBefore.exec(text.slice(Math.max(0, start - 8), start))
    : null;
  if (currency) start -= currency[0].length;
  let exponent = 0;
  /** “1.2m”: a million, or metres. */
  let isEitherScale = false;
  if (!how.isOrdinal) {
    const scale = scaleAt(text, end);
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
    span: { start, end },
    readings,
    bound: tail ? tail.bound : boundAt(text, start, words),
    behind: tail?.end ?? end,
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
    const match = matchAt(expression, text, index);
    if (match) return { bound, end: index + match[0].length };
  }
  return undefined;
}

function amountOf(number: WrittenNumber, exponent: number): Amount {
  const value = decimalOf(number, exponent);
  return { value, size: Number(value), step: stepOf(number, exponent) };
}

/** The unit at `from`, behind a number; `isScaled` behind “million” and its like. */
export function unitAt(
  text: string,
  from: number,
  isScaled = false,
): { readonly unit: Unit; readonly end: number } | undefined {
  if (!mayBeUnit(text, from)) return undefined;
  const match = matchAt(unitBehind, text, from);
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

/** Of a sticky expression. */
export function matchAt(expression: RegExp, text: string, index: number): RegExpExecArray | undefined {
  expression.lastIndex = index;
  return expression.exec(text) ?? undefined;
}

/** What the words before a figure make of it. */
export function boundAt(text: string, start: number, { bounds, endsBound }: FigureWords): Bound | undefined {
  const last = precedingWord(text, start);
  if (last === '' ? !/[≈~∼±<>≤≥]\s*$/.test(text.slice(Math.max(0, start - 3), start)) : !endsBound(last.toLowerCase()))
    return undefined;
  const before = text.slice(Math.max(0, start - 24), start);
  for (const [bound, expression] of bounds) if (expression.test(before)) return bound;
  return undefined;
}

export function nounsBehind(text: string, end: number, { singularOf }: FigureWords): readonly string[] {
  const behind = text.slice(end, end + 60);
  const match = /^(?:[\s\u00a0-]|\*)+((?:\p{L}[\p{L}’'-]*)(?:\s+\p{L}[\p{L}’'-]*){0,2})/u.exec(behind);
  if (!match) return [];
  return match[1]!.split(/\s+/).map((word) => singularOf(word.toLowerCase()));
}
