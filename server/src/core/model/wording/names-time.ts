// Whether a sentence says by when, or on which occasion. Does not work out the date.

import type { ReadingLanguage } from '../../languages/language.ts';

/** True wherever it may be so. `year` is the briefing's own, if known: an earlier year is the date of something else. */
export function namesTime(text: string, { wording }: ReadingLanguage, year?: number): boolean {
  return wording.times.some((form) => form.test(text)) || namesYear(text, wording.since, year);
}

const aYear = /(?<![\p{L}\p{N}.,/])(?:1[89]|20|21)\d\d(?:[-–/](?:(?:20|21)?\d\d))?(?![\p{L}\p{N}]|[.,]\d)/gu;

function namesYear(text: string, since: RegExp | undefined, year: number | undefined): boolean {
  for (const found of text.matchAll(aYear)) {
    const [first, last] = found[0].split(/[-–/]/).map(Number) as [number, number?];
    const end = last === undefined ? first : last < 100 ? Math.floor(first / 100) * 100 + last : last;
    if (year !== undefined && end < year) continue;
    if (end === first && since?.test(text.slice(Math.max(0, found.index - 40), found.index))) continue;
    return true;
  }
  return false;
}
