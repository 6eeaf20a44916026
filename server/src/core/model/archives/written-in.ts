// What language an archived text is in, as far as somebody must know who looks for words in it.

import type { ReadingLanguage } from '../../languages/language.ts';

/** By its little words; where there are hardly any words at all, it may be any language and is taken for this. */
export function isWrittenIn(text: string, { figures }: ReadingLanguage): boolean {
  const words = text.slice(0, 8_000).match(/\p{L}{2,}/gu) ?? [];
  if (words.length < 12) return true;
  const little = words.filter((word) => figures.little.test(word)).length;
  return little * 30 >= words.length;
}
