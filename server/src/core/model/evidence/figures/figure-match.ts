// Whether a figure of a sentence stands in an archived text (docs/evidence.md, “Figures”): an equal value of the same unit, or what
// “about” and its like allow. Nothing is near enough without a word that says so. Does not know which figures must stand anywhere.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { ReadingLanguage } from '../../../languages/language.ts';
import { covers, type Span } from '../../../text/span.ts';
import { type Archive, paragraphAt, paragraphText } from '../../archives/archive.ts';
import type { Source } from '../../sources/source.ts';
import { type ArchiveFigures, archiveFigures } from './archive-figures.ts';
import type { Amount, Day, DayReading, Figure, FigureReading, Quantity, TimeOfDay } from './figure.ts';
import { currencies, mentionsUnit } from './unit.ts';

/** Where it is looked for: in `within`, where a locator says so, else in the whole text. */
export interface FigureSource {
  readonly source: Pick<Source, 'date'>;
  readonly archive: Archive;
  readonly within?: readonly Span[] | undefined;
}

/** `sentence` is what the figure stands in, in `language`: it may name the unit elsewhere. */
export function standsIn(
  figure: Figure,
  sentence: string,
  { source, archive, within }: FigureSource,
  language: ReadingLanguage,
): boolean {
  const figures = archiveFigures(archive);
  const isInside =
    within === undefined ? everywhere : (found: Figure): boolean => within.some((span) => covers(span, found.span));
  const place: Place = { archive, figures, isInside, date: dayOf(source.date), language };
  switch (figure.type) {
    case 'quantity':
      return quantityStands(figure, sentence, place);
    case 'day':
      return dayStands(figure, place);
    case 'time':
      return timeStands(figure, place);
  }
}

const everywhere = (): boolean => true;

interface Place {
  readonly archive: Archive;
  readonly figures: ArchiveFigures;
  readonly isInside: (figure: Figure) => boolean;
  /** Of the source itself. */
  readonly date: DayReading | undefined;
  /** Of the sentence. */
  readonly language: ReadingLanguage;
}

function quantityStands(figure: Quantity, sentence: string, place: Place): boolean {
  const { figures, isInside } = place;
  const isStanding = (found: Quantity): boolean =>
    isInside(found) &&
    figure.readings.some((ours) =>
      found.readings.some(
        (theirs) =>
          fits(figure, ...amountsOf(ours, theirs)) && areCompatible(figure, ours, found, theirs, sentence, place),
      ),
    );
  const values = figure.readings.flatMap(({ value, bare }) => (bare ? [value, bare.value] : [value]));
  if (values.some((value) => figures.byValue.get(value)?.some(isStanding))) return true;
  if (figure.bound && figures.all.some((found) => found.type === 'quantity' && isStanding(found))) return true;
  if (
    figure.mayBeYear &&
    (figures.years.has(figure.readings[0]!.size) || place.date?.year === figure.readings[0]!.size)
  )
    return true;
  if (!figures.isInLanguage && mayStandInOtherWords(figure, place)) return true;
  // “on the 3rd” of a month that the source names.
  const [first] = figure.readings;
  return (
    figure.isOrdinal &&
    figures.all.some(
      (found) => found.type === 'day' && isInside(found) && found.readings.some(({ day }) => day === first!.size),
    )
  );
}

/** In what both are written in: a unit that one of them leaves out may be any multiple of its base. */
function amountsOf(ours: FigureReading, theirs: FigureReading): readonly [Amount, Amount] {
  return [
    theirs.unit === undefined ? (ours.bare ?? ours) : ours,
    ours.unit === undefined ? (theirs.bare ?? theirs) : theirs,
  ];
}

/** The same digits with a scale or a unit that is not read in that language; small numbers are written out. */
function mayStandInOtherWords({ readings }: Quantity, { figures, isInside }: Place): boolean {
  if (readings[0]!.size <= 12) return true;
  const digits = new Set(readings.map(({ value }) => significant(value)));
  return figures.all.some(
    (found) =>
      found.type === 'quantity' &&
      isInside(found) &&
      found.readings.some(({ value }) => digits.has(significant(value))),
  );
}

function significant(value: string): string {
  return value.replace('.', '').replace(/^0+/, '').split(/(0*)$/, 1)[0]!;
}

/** Equal, or rounded as the word before it says. */
function fits({ bound }: Quantity, { value, size, step }: Amount, theirs: Amount): boolean {
  if (value === theirs.value) return true;
  switch (bound) {
    case undefined:
      return false;
    case 'about': {
      const half = roundingOf(size, step) / 2;
      return theirs.size >= size - half && theirs.size < size + half;
    }
    case 'nearly':
      return theirs.size < size && theirs.size >= size - roundingOf(size, step) / 2;
    case 'over':
      return theirs.size > size && theirs.size < size + step;
    case 'under':
      return theirs.size < size && theirs.size > size - step;
  }
}

/** A figure of one digit and zeros is not rounded as coarsely as its zeros would allow: “about 100” is not 60. */
function roundingOf(size: number, step: number): number {
  return Math.min(step, size / 5);
}

function areCompatible(
  figure: Quantity,
  ours: FigureReading,
  found: Quantity,
  theirs: FigureReading,
  sentence: string,
  place: Place,
): boolean {
  if (isDegrees(ours.unit, theirs.unit)) return true;
  if (ours.unit === theirs.unit)
    return figure.isOrdinal === found.isOrdinal || (figure.isOrdinal && !isNoun(found.nouns[0], assumedLanguage));
  if (theirs.unit === undefined) {
    // A bare number in a table or a list: its unit stands in a heading or nowhere. “41 ships” are not 41 km.
    if (found.isOrdinal) return false;
    if (ours.unit !== undefined && currencies.has(ours.unit) && found.nouns.length === 0) return true;
    const paragraph = paragraphAt(place.archive, found.span.start);
    const around = paragraph ? paragraphText(place.archive, paragraph) : '';
    return (
      !isNoun(found.nouns[0], assumedLanguage) ||
      (around.length < 2000 &&
        mentionsUnit(withoutUnits(around, found, paragraph!.span.start), ours.unit!) &&
        isTable(around))
    );
  }
  if (ours.unit !== undefined) return false;
  // The sentence names no unit behind the figure: it may elsewhere, or it may go without saying.
  if (mentionsUnit(sentence, theirs.unit)) return true;
  return !isNoun(figure.nouns[0], place.language);
}

/** “5 degrees below zero” goes without saying of which scale. */
function isDegrees(a: string | undefined, b: string | undefined): boolean {
  return (a === 'degree' && b?.startsWith('°') === true) || (b === 'degree' && a?.startsWith('°') === true);
}

function withoutUnits(text: string, found: Quantity, base: number): string {
  return `${text.slice(0, Math.max(0, found.span.start - base))} ${text.slice(Math.max(0, found.span.end - base))}`;
}

function isTable(text: string): boolean {
  return /[|\t]| {3,}/.test(text);
}

function isNoun(word: string | undefined, { figures }: ReadingLanguage): boolean {
  return word !== undefined && !figures.isNoNoun.test(word);
}

function dayStands({ readings }: Day, place: Place): boolean {
  const { figures, isInside, date } = place;
  // “12. März”
  if (!figures.isInLanguage) return true;
  for (const reading of readings) {
    if (date && isWithin(date, reading, place)) return true;
    if (reading.month === undefined && reading.year !== undefined && figures.years.has(reading.year)) return true;
    if (
      figures.all.some(
        (found) =>
          found.type === 'day' && isInside(found) && found.readings.some((theirs) => isWithin(theirs, reading, place)),
      )
    )
      return true;
    if (date && relativeDays(place.archive, date).some((theirs) => isWithin(theirs, reading, place))) return true;
  }
  return false;
}

/** Whether the source's day is the one that is meant, or lies in the month or the year that is. */
function isWithin(theirs: DayReading, ours: DayReading, { figures, date }: Place): boolean {
  if (ours.day !== undefined && theirs.day !== ours.day) return false;
  if (ours.month !== undefined && theirs.month !== ours.month) return false;
  if (ours.year === undefined || theirs.year === ours.year) return true;
  if (theirs.year !== undefined) return false;
  // A day without a year is of any year that the source speaks of, or of its own; of any at all where it names none.
  return (
    figures.years.has(ours.year) || date?.year === ours.year || (figures.years.size === 0 && date?.year === undefined)
  );
}

/** Nobody says in what language a source is. */
const { dates } = assumedLanguage.figures;
const relatives = new WeakMap<Archive, ReadonlySet<string>>();

/** The days that “yesterday” and names of weekdays mean in a text of that date. */
function relativeDays(archive: Archive, date: DayReading): readonly DayReading[] {
  if (date.day === undefined) return [];
  let words = relatives.get(archive);
  if (!words) {
    const { text } = archive.document;
    words = new Set(
      [...text.matchAll(dates.relative)]
        .filter((match) => !isBesideDay(text, match.index, match[0].length))
        .map(([word, today, before, after]) => (today ? '0' : before ? '-1' : after ? '1' : word.toLowerCase())),
    );
    relatives.set(archive, words);
  }
  const today = dayCount(date);
  const days: number[] = [];
  for (const word of words) {
    const name = dates.weekdays.indexOf(word);
    if (name < 0) days.push(today + Number(word));
    else for (let day = today - 7; day <= today + 7; day++) if ((day + 2) % 7 === name) days.push(day);
  }
  return days.map(dayFromCount);
}

/** “Thursday 12 March”, “12 March (Thursday)”: the date says which day it is. */
function isBesideDay(text: string, start: number, length: number): boolean {
  return (
    dates.dayBehind.test(text.slice(start + length, start + length + 20)) ||
    dates.dayBefore.test(text.slice(Math.max(0, start - 18), start))
  );
}

/** Days since 1 March of the year 0, Gregorian; a Wednesday. */
function dayCount({ year = 0, month = 1, day = 1 }: DayReading): number {
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + day - 1
  );
}

function dayFromCount(count: number): DayReading {
  let year = Math.floor((10000 * count + 14780) / 3652425);
  const rest = (y: number): number => count - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400));
  if (rest(year) < 0) year--;
  const days = rest(year);
  const m = Math.floor((100 * days + 52) / 3060);
  return { year: m >= 10 ? year + 1 : year, month: ((m + 2) % 12) + 1, day: days - Math.floor((m * 306 + 5) / 10) + 1 };
}

function dayOf(date: string | undefined): DayReading | undefined {
  const match = date === undefined ? null : /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (!match) return undefined;
  return {
    year: Number(match[1]),
    ...(match[2] ? { month: Number(match[2]) } : {}),
    ...(match[3] ? { day: Number(match[3]) } : {}),
  };
}

function timeStands({ minutes }: TimeOfDay, { archive, figures, isInside }: Place): boolean {
  const isSame = (time: number): boolean => minutes.includes(time);
  if (
    minutes.some((time) => time === 720 && /\b(?:noon|midday)\b/i.test(archive.document.text)) ||
    minutes.some((time) => time % 1440 === 0 && /\bmidnight\b/i.test(archive.document.text))
  )
    return true;
  return figures.all.some((found) => {
    if (!isInside(found)) return false;
    if (found.type === 'time') return found.minutes.some(isSame);
    // “0600”, “6.30”, “at 6”: times that do not look like times.
    if (found.type !== 'quantity' || found.readings[0]!.unit !== undefined) return false;
    const written = archive.document.text.slice(found.numberSpan.start, found.numberSpan.end);
    const parts = /^(\d{1,2})[.:]?(\d\d)$/.exec(written) ?? /^(\d{1,2})()$/.exec(written);
    if (!parts || Number(parts[1]) > 24) return false;
    const time = Number(parts[1]) * 60 + Number(parts[2] || 0);
    return isSame(time) || (Number(parts[1]) <= 12 && isSame((time + 720) % 1440));
  });
}
