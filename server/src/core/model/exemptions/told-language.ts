// Whether the words of one sentence are in the language by whose words the exemption rules would judge it; of other languages they
// keep silent. No language detector: it counts a few frequent words and looks at the letters.

import type { TellingWords } from '../../languages/exemption-words.ts';
import type { WordRow } from '../../languages/word-row.ts';

/** So short that a sentence may well do without any of the frequent words. */
const shortSize = 8;

/** Whether the language's rules may speak about this sentence. Short ones pass when nothing in them points elsewhere. */
export function mayBeIn(telling: TellingWords, sentence: WordRow): boolean {
  const { own, foreign, isLatin } = countEvidence(telling, sentence);
  if (!isLatin || foreign > own) return false;
  return own > 0 || sentence.size <= shortSize;
}

/** As `mayBeIn`, but something must show it: a frequent word, a known one, or nothing but names and numbers, or one word. */
export function isSurelyIn(telling: TellingWords, sentence: WordRow): boolean {
  const { own, foreign, isLatin, known, named } = countEvidence(telling, sentence);
  if (!isLatin) return false;
  if (named === sentence.words.length || sentence.words.length === 1) return true;
  return foreign <= own && (own > 0 || known > 0);
}

interface Evidence {
  readonly own: number;
  readonly foreign: number;
  readonly known: number;
  readonly named: number;
  readonly isLatin: boolean;
}

function countEvidence(telling: TellingWords, sentence: WordRow): Evidence {
  let own = 0;
  let foreign = 0;
  let known = 0;
  let named = 0;
  let ascii = 0;
  for (const { text, isCapitalised, isNumber } of sentence.words) {
    if (telling.isOwnWord(text)) own++;
    else if (telling.isForeignWord(text)) foreign++;
    else if (telling.isKnown(text)) known++;
    if (isCapitalised || isNumber || telling.isNameParticle(text)) named++;
    if (/^[\x00-\x7f]*$/.test(text)) ascii++;
  }
  return { own, foreign, known, named, isLatin: ascii * 3 >= sentence.words.length * 2 };
}
