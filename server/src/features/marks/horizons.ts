// Days by which an estimate may be told, to choose from: those the briefing already uses, then round distances from its date.
// Counts on the Gregorian calendar; knows no clock.

import { type Brief, statementsOf } from '../../core/model/brief.ts';
import { isIsoDate } from '../../core/text/iso-date.ts';

export interface Horizon {
  readonly date: string;
  readonly detail: string;
}

const distances = [
  { days: 7, detail: 'one week on' },
  { days: 30, detail: '30 days on' },
  { days: 90, detail: '90 days on' },
  { days: 365, detail: 'one year on' },
] as const;

/** `from` is an ISO 8601 day; nothing but the days in use when it is not. */
export function horizons(from: string, brief: Brief): readonly Horizon[] {
  const used = new Set(
    statementsOf(brief)
      .flatMap(({ statement }) => statement.assessment.by ?? [])
      .filter((date) => isIsoDate(date)),
  );
  const known = [...used]
    .sort()
    .slice(0, 5)
    .map((date) => ({ date, detail: 'as elsewhere in this briefing' }));
  if (!isIsoDate(from)) return known;
  const added = distances.map(({ days, detail }) => ({ date: addDays(from.slice(0, 10), days), detail }));
  return [...known, ...added.filter(({ date }) => !used.has(date))];
}

/** `day` and the result are ISO 8601 days. */
function addDays(day: string, count: number): string {
  let [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  date += count;
  for (let length = daysIn(year, month); date > length; length = daysIn(year, month)) {
    date -= length;
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
