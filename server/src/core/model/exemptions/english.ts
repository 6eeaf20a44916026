// Whether the words of one sentence are English, as far as the exemption rules must know: their lists are English, and on
// other languages they keep silent. No language detector: it counts a few frequent words and looks at the letters.

import { isDoubleVerb, isEnglishWord, isForeignWord, isNameParticle, isPlainVerb } from './lexicon.ts';
import { stemOfThirdPerson } from './verbs.ts';
import type { WordRow } from './word-row.ts';

/** So short that a sentence may well do without any of the frequent words. */
const shortSize = 8;

/** Whether the English rules may speak about this sentence. Short ones pass when nothing in them points elsewhere. */
export function isEnglish(sentence: WordRow): boolean {
  const { english, foreign, isLatin } = countEvidence(sentence);
  if (!isLatin || foreign > english) return false;
  return english > 0 || sentence.size <= shortSize;
}

/** As `isEnglish`, but something must show it: a frequent word, a known verb, or nothing but names and numbers. */
export function isSurelyEnglish(sentence: WordRow): boolean {
  const { english, foreign, isLatin, known, named } = countEvidence(sentence);
  if (!isLatin) return false;
  if (named === sentence.words.length) return true;
  return foreign <= english && (english > 0 || known > 0);
}

interface Evidence {
  readonly english: number;
  readonly foreign: number;
  readonly known: number;
  readonly named: number;
  readonly isLatin: boolean;
}

function countEvidence(sentence: WordRow): Evidence {
  let english = 0;
  let foreign = 0;
  let known = 0;
  let named = 0;
  let ascii = 0;
  for (const { text, isCapitalised, isNumber } of sentence.words) {
    if (isEnglishWord(text)) english++;
    else if (isForeignWord(text)) foreign++;
    else if (isKnown(text)) known++;
    if (isCapitalised || isNumber || isNameParticle(text)) named++;
    if (/^[\x00-\x7f]*$/.test(text)) ascii++;
  }
  return { english, foreign, known, named, isLatin: ascii * 3 >= sentence.words.length * 2 };
}

/** A verb or plural of the lists, or a word in -ing, an ending few other languages have. */
function isKnown(text: string): boolean {
  const stem = stemOfThirdPerson(text) ?? text;
  return isPlainVerb(stem) || isDoubleVerb(stem) || (text.length > 5 && text.endsWith('ing'));
}
