// Whether a sentence tells what somebody else says. Does not ask who: “we judge” and “the desk believes” are the writer's own.

import type { ReadingLanguage } from '../../languages/language.ts';

/** True wherever it may be so: what rests on the sentence being the writer's own is then left alone. */
export function isAttributed(own: string, { wording }: ReadingLanguage): boolean {
  return wording.attributed.test(own);
}
