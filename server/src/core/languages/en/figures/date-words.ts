// English months and days.

import type { DateWords } from '../../figure-words.ts';

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
const month =
  '(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\\b\\.?|(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\\b)';
const dayNumber = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const joint = '(?:\\s*[-–—]\\s*|\\s*,\\s*(?:and\\s+)?|\\s+(?:and|to|or|until|through)\\s+(?:the\\s+)?)';
const year = "(?:(?:1[5-9]|20|21)\\d\\d|['’]\\d\\d)";
/** “19 JUN 24”, as the military writes it. */
const shortYear = '(?<=[A-Z]{3} )\\d\\d(?![\\p{L}\\d%:]|[.,]\\d)';

const dayFirst = new RegExp(
  `(?<![\\p{L}\\d.,:/-])((?:${dayNumber}${joint}){0,6}${dayNumber})(?:\\s+of)?[\\s-]+(${month})(?:,?[\\s-]+(${year}|${shortYear})(?!\\d))?`,
  'gu',
);
const monthFirst = new RegExp(
  `(?<![\\p{L}])(${month})\\s+(${dayNumber}(?:${joint}${dayNumber}){0,6})(?![\\d%]|[.,:]\\d)(?:(?:,|\\s)\\s*(${year})(?!\\d))?`,
  'gu',
);
const monthAndYear = new RegExp(`(?<![\\p{L}])(${month}),?[\\s-]+(${year})(?!\\d)`, 'gu');

export const englishDateWords: DateWords = {
  mayHoldMonth: /Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|DEC/,
  months,
  dayFirst,
  monthFirst,
  monthAndYear,
  relative:
    /(?<![\p{L}])(?:(today|tonight|this\s+(?:morning|afternoon|evening))|(yesterday|last\s+night|overnight)|(tomorrow)|(monday|tuesday|wednesday|thursday|friday|saturday|sunday))(?![\p{L}])/giu,
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  dayBehind: /^,?\s+(?:the\s+)?(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d)/,
  dayBefore: /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,4})?[\s,(]{1,3}$/,
  day: /\d{1,2}(?:st|nd|rd|th)?/g,
  military:
    /(?<![\d.:,-])(?:([01]\d|2[0-3])([0-5]\d)(?=\s*(?:h|hrs|hours|Z|UTC|GMT|local)\b)|(0\d)([0-5]\d)(?![\p{L}\d:-]|[.,]\d))/gu,
  monthAlone:
    /(?<![\p{L}])(?:(January|February|April|June|July|August|September|October|November|December)|(?:in|of|since|by|until|till|last|this|next|early|late|mid|from|to|and|through|during|between|before|after)[\s-]+(March|May))(?![\p{L}])/gu,
  centuryBehind: /^(?:(?:\s+(?:and|or|to)(?:\s+the)?\s+|\s?[-–]\s?)\d{1,2}(?:st|nd|rd|th))?[\s-]centur(?:y|ies)\b/i,
  quarterBehind: /^(?:\s+(?:calendar|fiscal))?[\s-]quarter\b/i,
  quarters: /\bquarters?\b|\bQ[1-4]\b/i,
};
