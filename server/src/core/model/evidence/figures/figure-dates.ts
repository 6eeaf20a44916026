// Days, months and times of day in a text, as ISO 8601 and the language write them. Years that stand alone are numbers until somebody compares them.

import type { DateWords } from '../../../languages/figure-words.ts';
import { beside } from './digit-signs.ts';
import type { Day, DayReading, TimeOfDay } from './figure.ts';

const year = '(?:1[5-9]|20|21)\\d\\d';

const iso = new RegExp(
  `(?<![\\d.-])(${year})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?(?:(?=T\\d\\d:)|(?![\\p{L}\\d]|-\\d))`,
  'gu',
);
const slashed = new RegExp(`(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2(${year}|\\d\\d)(?![\\d/]|\\.\\d)`, 'gu');
const yearFirst = new RegExp(
  `(?<![\\d/.])(${year})([/.])(0?[1-9]|1[0-2])\\2(3[01]|[12]\\d|0?[1-9])(?![\\d/]|\\.\\d)`,
  'gu',
);
const shortYear = /(?<![\p{L}\p{N}])['’](\d\d)(?:[-–/](\d\d))?(?![\p{L}\p{N}'’-]|[.,]\d)/gu;
const separated = /\d[/.]\d+[/.]\d/;
const halfOfDay = /\d\s*[ap]\.?m/i;
const clock = /(?<![\d.:,])([01]?\d|2[0-4])[:h]([0-5]\d)(?::[0-5]\d)?(?:\s*([ap])\.?m\b\.?)?(?![\d:])/giu;
const dottedClock = /(?<![\d.:,])(1[0-2]|0?[1-9])(?:\.([0-5]\d))?\s*([ap])\.?m(?![\p{L}])\.?/giu;

/** `signs` is what `digitSigns` finds in `text`; `take` is called for each stretch, whose figures are then no numbers, in no particular order. */
export function findDates(
  text: string,
  signs: number,
  words: DateWords,
  take: (start: number, end: number, figure: Day | TimeOfDay) => void,
): void {
  const day = (match: RegExpMatchArray, readings: readonly DayReading[]): void => {
    const sound = readings.filter(isSound);
    const start = match.index!;
    const end = start + match[0].length;
    if (sound.length > 0) take(start, end, { type: 'day', span: { start, end }, readings: sound });
  };
  const each = (isLikely: number | boolean, expression: RegExp, read: (match: RegExpMatchArray) => void): void => {
    if (!isLikely) return;
    for (const match of text.matchAll(expression)) read(match);
  };
  each(signs & beside.dash, iso, (match) => {
    const [inYear, inMonth] = [Number(match[1]), Number(match[2])];
    day(match, [
      { year: inYear, month: inMonth, ...(match[3] ? { day: Number(match[3]) } : {}) },
      // “2008-09” may be two years.
      ...(!match[3] && inMonth > inYear % 100 ? [{ year: inYear - (inYear % 100) + inMonth }] : []),
    ]);
  });
  const isSeparated = (signs & (beside.slash | beside.point)) !== 0 && separated.test(text);
  each(isSeparated, yearFirst, (match) =>
    day(match, [{ year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) }]),
  );
  each(isSeparated, slashed, (match) => {
    const [a, b] = [Number(match[1]), Number(match[3])];
    const inYear = match[4]!.length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
    // With points it may be a section or a version: two digits for the year are too few to tell.
    if (match[2] === '.' && match[4]!.length === 2) return;
    day(
      match,
      match[2] === '.' || a === b
        ? [{ year: inYear, month: b, day: a }]
        : [
            { year: inYear, month: b, day: a },
            { year: inYear, month: a, day: b },
          ],
    );
  });
  const several = (
    match: RegExpMatchArray,
    name: string,
    list: string,
    inYear: string | undefined,
    from: number,
  ): void => {
    const monthOfYear = monthOf(name, words);
    for (const number of list.matchAll(words.day)) {
      const dayOfMonth = { month: monthOfYear, day: parseInt(number[0], 10) };
      const readings = inYear ? yearsOf(inYear).map((one) => ({ year: one, ...dayOfMonth })) : [dayOfMonth];
      const start = match.index!;
      const isAlone = number[0].length === list.length;
      const at = from + number.index;
      if (isSound(dayOfMonth))
        take(start, start + match[0].length, {
          type: 'day',
          span: isAlone ? { start, end: start + match[0].trimEnd().length } : { start: at, end: at + number[0].length },
          readings,
        });
    }
  };
  const mayHoldMonth = words.mayHoldMonth.test(text);
  each(mayHoldMonth, words.dayFirst, (match) => several(match, match[2]!, match[1]!, match[3], match.index!));
  each(mayHoldMonth, words.monthFirst, (match) =>
    several(match, match[1]!, match[2]!, match[3], match.index! + match[0].indexOf(match[2]!, match[1]!.length)),
  );
  each(mayHoldMonth, words.monthAndYear, (match) =>
    day(
      match,
      yearsOf(match[2]!).map((one) => ({ year: one, month: monthOf(match[1]!, words) })),
    ),
  );
  // “’19” is of either century, “’18–19” is two years.
  each(signs & beside.apostrophe, shortYear, (match) => {
    for (const [at, written] of [match[1], match[2]].entries()) {
      const start = match.index!;
      const end = start + match[0].length;
      if (written)
        take(start, end, {
          type: 'day',
          span: at === 0 ? { start, end: start + 3 } : { start: end - 2, end },
          readings: yearsOf(written).map((one) => ({ year: one })),
        });
    }
  });
  const time = (match: RegExpMatchArray): void => {
    const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
    const half = match[3]?.toLowerCase();
    const start = match.index!;
    const end = start + match[0].length;
    const base = (half ? (hours % 12) + (half === 'p' ? 12 : 0) : hours) * 60 + minutes;
    const isOpen = !half && hours >= 1 && hours <= 12 && !match[1]!.startsWith('0');
    take(start, end, {
      type: 'time',
      span: { start, end },
      minutes: isOpen ? [base, (base + 720) % 1440] : [base % 1440],
    });
  };
  each(signs & (beside.colon | beside.hour), clock, time);
  each((signs & beside.half) !== 0 && halfOfDay.test(text), dottedClock, time);
  each(signs & beside.four, words.military, (match) => {
    const [written, hours = match[3], minutes = match[4]] = match;
    const [start, end] = [match.index!, match.index! + written.length];
    take(start, end, { type: 'time', span: { start, end }, minutes: [Number(hours) * 60 + Number(minutes)] });
  });
}

/** “1998”; “’19” is of either century. */
function yearsOf(written: string): readonly number[] {
  if (written.length === 4) return [Number(written)];
  const short = Number(written.replace(/\D/, ''));
  return [2000 + short, 1900 + short];
}

function monthOf(name: string, { months }: DateWords): number {
  return months.findIndex((one) => one.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

function isSound({ month: inMonth = 1, day = 1 }: DayReading): boolean {
  return (
    inMonth >= 1 && inMonth <= 12 && day >= 1 && day <= (inMonth === 2 ? 29 : [4, 6, 9, 11].includes(inMonth) ? 30 : 31)
  );
}
