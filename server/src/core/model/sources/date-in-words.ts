// The day on which something came out, as a note or a reference gives it among other words.

import type { ReadingLanguage } from '../../languages/language.ts';
import { digitSigns } from '../evidence/figures/digit-signs.ts';
import type { DayReading } from '../evidence/figures/figure.ts';
import { findDates } from '../evidence/figures/figure-dates.ts';

/** ISO 8601, as precise as it is written: a day, a month or a year. The most precise one; undefined where there is none. */
export function readDateIn(words: string, { figures }: ReadingLanguage): string | undefined {
  let best: DayReading | undefined;
  findDates(words, digitSigns(words), figures.dates, (_start, _end, figure) => {
    const [reading] = figure.type === 'day' ? figure.readings : [];
    if (reading?.year !== undefined && precision(reading) > precision(best)) best = reading;
  });
  if (!best) return /(?<![\d.,/-])((?:1[5-9]|20)\d\d)(?![\d.,/-]\d|\d)/.exec(words)?.[1];
  const parts = [
    best.year!,
    ...(best.month === undefined ? [] : [best.month, ...(best.day === undefined ? [] : [best.day])]),
  ];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function precision(reading: DayReading | undefined): number {
  return reading === undefined ? 0 : Object.keys(reading).length;
}

/** Whether a word is the name of a month, whole or cut to three letters. */
export function isMonthName(word: string, { figures }: ReadingLanguage): boolean {
  const written = word.toLowerCase().replace(/\.$/, '');
  return figures.dates.months.some((month) => month === written || month.slice(0, 3) === written);
}
