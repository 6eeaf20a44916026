// Whether a day, a month or a year of a sentence stands in an archived text: written out, by its weekday or “yesterday”, counted from
// the source's own date, or as a month of that year.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { Archive } from '../../archives/archive.ts';
import { type ArchiveFigures, monthsNamed } from './archive-figures.ts';
import type { Day, DayReading, Figure } from './figure.ts';

/** Where a day is looked for. */
export interface DayPlace {
  readonly archive: Archive;
  readonly figures: ArchiveFigures;
  readonly isInside: (figure: Figure) => boolean;
  /** Of the source itself. */
  readonly date: DayReading | undefined;
}

export function dayStands({ readings }: Day, place: DayPlace): boolean {
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
    // “in January”, of a text of that year.
    if (
      reading.month !== undefined &&
      reading.day === undefined &&
      monthsNamed(place.archive).has(reading.month) &&
      (reading.year === date?.year || figures.years.has(reading.year!))
    )
      return true;
    const written = date?.day === undefined ? ownDays(place) : [date];
    if (written.some((day) => isNextMonth(reading, day, place))) return true;
    if (written.some((day) => relativeDays(place.archive, day).some((theirs) => isWithin(theirs, reading, place))))
      return true;
  }
  return false;
}

/** In characters: where a text says of what day it is. */
const head = 2000;
const mostOwnDays = 3;

const ownDaysOf = new WeakMap<Archive, readonly DayReading[]>();

/** The days that stand at the head of a text: one of them is its own. */
function ownDays({ archive, figures }: DayPlace): readonly DayReading[] {
  let days = ownDaysOf.get(archive);
  if (!days) {
    const found: DayReading[] = [];
    for (const figure of figures.all) {
      if (figure.type !== 'day') continue;
      if (figure.span.start > head || found.length >= mostOwnDays) break;
      const [reading] = figure.readings;
      if (figure.readings.length === 1 && reading!.day !== undefined && reading!.year !== undefined)
        found.push(reading!);
    }
    days = found;
    ownDaysOf.set(archive, days);
  }
  return days;
}

/** “In June”, written in December: the June before or the one after. */
function isNextMonth({ year, month, day }: DayReading, written: DayReading, { archive }: DayPlace): boolean {
  if (day !== undefined || month === undefined || year === undefined || !monthsNamed(archive).has(month)) return false;
  const apart = (year - written.year!) * 12 + month - (written.month ?? 1);
  return apart > -12 && apart < 12;
}

/** Whether the source's day is the one that is meant, or lies in the month or the year that is. */
function isWithin(theirs: DayReading, ours: DayReading, { figures, date }: DayPlace): boolean {
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

export function writtenDay(date: string | undefined): DayReading | undefined {
  const match = date === undefined ? null : /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (!match) return undefined;
  return {
    year: Number(match[1]),
    ...(match[2] ? { month: Number(match[2]) } : {}),
    ...(match[3] ? { day: Number(match[3]) } : {}),
  };
}
