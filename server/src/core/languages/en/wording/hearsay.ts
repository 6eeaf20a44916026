// English adverbs by which a sentence says that somebody said so, and where they name a charge.

import type { FoundWord, WordsInPlace } from '../../wording-words.ts';

const adverb = /(?<![\p{L}-])(?:reportedly|allegedly|purportedly|supposedly|rumou?redly|reputedly)(?![\p{L}-])/giu;
/** A charge is named as a charge: “under investigation for allegedly leaking”, “accused of allegedly”. */
const charge = /(?<![\p{L}-])(?:for|of|with|over|about)\s+(?:having\s+)?$/iu;
const court =
  /\b(?:charged|indicted|convicted|sued|investigat\p{L}+|prosecut\p{L}+|arrested|accused|lawsuit|complaint|indictment|alleges?|plaintiffs?)\b/iu;

function isMeant({ word, own, start }: FoundWord): boolean {
  if (charge.test(own.slice(Math.max(0, start - 20), start))) return false;
  return !(/^allegedly$/i.test(word) && court.test(own));
}

export const englishHearsay: WordsInPlace = { words: adverb, isMeant };
