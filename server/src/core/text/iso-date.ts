// Dates as ISO 8601 writes them, and what other spellings may have meant. Does not know any clock or time zone.

export interface DateReading {
  readonly iso: string;
  /** Whether no reader anywhere would take it for another day. */
  readonly isCertain: boolean;
}

const isoDay =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/;

/** A day of the calendar as `YYYY-MM-DD`, perhaps with a time. With `allowPartial` also a year or a year and month. */
export function isIsoDate(text: string, allowPartial = false): boolean {
  const day = isoDay.exec(text);
  if (day) return isDay(Number(day[1]), Number(day[2]), Number(day[3]));
  return allowPartial && /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text);
}

/** What a date in another spelling may mean, most likely first; empty when it cannot be told. English names of months. */
export function dateReadings(text: string): readonly DateReading[] {
  const words = text.trim().replace(/\s+/g, ' ');
  const dayAndTime = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d.*)$/.exec(words);
  if (dayAndTime && isIsoDate(`${dayAndTime[1]}T${dayAndTime[2]}`))
    return [{ iso: `${dayAndTime[1]}T${dayAndTime[2]}`, isCertain: true }];
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words);
  if (yearFirst) return readings([[yearFirst[1], yearFirst[2], yearFirst[3]]]);
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(words);
  if (compact) return readings([[compact[1], compact[2], compact[3]]]);
  const dayFirst = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(words);
  if (dayFirst) return readings([[dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]]]);
  const monthFirst = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(words);
  if (monthFirst) return readings([[monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]]]);
  const monthAndYear = /^([a-z]{3,9})\.?,? (\d{4})$/i.exec(words);
  const month = monthAndYear && monthNumber(monthAndYear[1]);
  if (month) return [{ iso: `${monthAndYear[2]}-${month}`, isCertain: true }];
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(words);
  if (!yearLast) return [];
  const [, first, second, year] = yearLast;
  const both = readings([
    [year, second, first],
    [year, first, second],
  ]);
  // 05/05/2026 is one day whichever way it is read; 13/05/2026 still leaves the habit of the writer to guess.
  return both.length === 2 && both[0]!.iso === both[1]!.iso
    ? [both[0]!]
    : both.map(({ iso }) => ({ iso, isCertain: false }));
}

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

function readings(candidates: readonly Parts[]): DateReading[] {
  return candidates
    .filter(([year, month, day]) => isDay(Number(year), Number(month), Number(day)))
    .map(([year, month, day]) => ({
      iso: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
      isCertain: true,
    }));
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `05` for May, by its name or the first three letters or more; undefined for any other word. */
function monthNumber(name: string | undefined): string | undefined {
  const wanted = name?.toLowerCase() ?? '';
  const index =
    wanted.length < 3
      ? -1
      : months.findIndex((month) => month.startsWith(wanted) || (wanted === 'sept' && month === 'september'));
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}
