// Whether a sentence says by when, or on which occasion. Does not work out the date.

import type { ReadingLanguage } from '../../languages/language.ts';

/** True wherever it may be so. */
export function namesTime(text: string, { wording }: ReadingLanguage): boolean {
  return wording.times.some((form) => form.test(text));
}
