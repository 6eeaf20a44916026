// Who published something and when, as one line says it: “Example Wire, 4 May 2026”. The date may be written in any common form; one
// that can be read in two ways is left to the writer.

import type { ReadingLanguage } from '../../languages/language.ts';
import { digitSigns } from '../evidence/figures/digit-signs.ts';
import type { DayReading } from '../evidence/figures/figure.ts';
import { findDates } from '../evidence/figures/figure-dates.ts';

export interface Publication {
  readonly publisher?: string;
  /** ISO 8601, as precise as it is written. */
  readonly date?: string;
  /** The days that the date may mean, where it may mean two; `date` is missing then. */
  readonly dates?: readonly string[];
}

/** `today` is an ISO 8601 day. Nothing is read that is not written. */
export function readPublication(line: string, { code, figures }: ReadingLanguage, today: string): Publication {
  const words = line.replace(/\s+/g, ' ').trim();
  let found: { start: number; end: number; days: readonly string[] } | undefined;
  findDates(words, digitSigns(words), figures.dates, (start, end, figure) => {
    if (figure.type !== 'day') return;
    const days = figure.readings.flatMap((reading) => isoDay(reading) ?? []);
    if (days.length > 0 && (!found || days[0]!.length > found.days[0]!.length)) found = { start, end, days };
  });
  if ((found?.days[0]?.length ?? 0) < 10) found = dayInWords(words, code) ?? found;
  found ??= relativeDay(words, today) ?? yearAtEnd(words);
  if (!found) return named(words);
  const { start, end, days } = found;
  const { publisher } = named(`${words.slice(0, start)} ${words.slice(end)}`);
  const [date] = days;
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(new Set(days).size > 1 ? { dates: [...new Set(days)] } : { date: date! }),
  };
}

function named(words: string): Publication {
  const publisher = words
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:·|–—-]+|[\s,;:·|–—-]+$/g, '')
    .replace(/^\((.*)\)$/, '$1');
  return publisher === '' ? {} : { publisher };
}

function isoDay({ year, month, day }: DayReading): string | undefined {
  if (year === undefined) return undefined;
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

const DAY_MONTH_YEAR =
  /(?<![\d.,])(\d{1,2})(?:\.|er|[ºª])?\s+(?:de\s+)?(\p{L}{3,})\.?\s+(?:de\s+)?((?:1[5-9]|20)\d\d)(?!\d)/u;

/** A month as the briefing’s language calls it, where the words for figures of that language are borrowed. */
function dayInWords(words: string, code: string): { start: number; end: number; days: readonly string[] } | undefined {
  const match = DAY_MONTH_YEAR.exec(words);
  if (!match) return undefined;
  const [written, day, month, year] = match;
  const index = monthNames(code).findIndex(
    (name) => name === month!.toLowerCase() || (month!.length < name.length && name.startsWith(month!.toLowerCase())),
  );
  if (index < 0 || Number(day) > 31) return undefined;
  const days = [`${year}-${String(index + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`];
  return { start: match.index, end: match.index + written.length, days };
}

function monthNames(code: string): readonly string[] {
  const format = new Intl.DateTimeFormat(code === '' ? 'en' : code, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_all, month) => format.format(Date.UTC(2024, month, 15)).toLowerCase());
}

function relativeDay(
  words: string,
  today: string,
): { start: number; end: number; days: readonly string[] } | undefined {
  const match = /(?:^|[\s,(])(today|yesterday)\W*$/i.exec(words);
  if (!match) return undefined;
  const [year = 0, month = 1, day = 1] = today.slice(0, 10).split('-').map(Number);
  const back = match[1]!.toLowerCase() === 'yesterday' ? 1 : 0;
  return { start: match.index, end: words.length, days: [dayText(Date.UTC(year, month - 1, day - back))] };
}

/** ISO 8601, of milliseconds since 1970. */
function dayText(time: number): string {
  const parts = new Intl.DateTimeFormat('en', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' });
  const valueOf = Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${valueOf['year']}-${valueOf['month']}-${valueOf['day']}`;
}

/** A year alone tells a date only where nothing follows: elsewhere it may be part of a name. */
function yearAtEnd(words: string): { start: number; end: number; days: readonly string[] } | undefined {
  const match = /(?:^|[\s,(])((?:1[5-9]|20)\d\d)\W*$/.exec(words);
  return match ? { start: match.index, end: words.length, days: [match[1]!] } : undefined;
}
