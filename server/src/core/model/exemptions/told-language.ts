// Whether the words of one sentence are in the language by whose words the exemption rules would judge it; of other languages they
// keep silent. No language detector: it counts a few frequent words and looks at the letters.

import type { TellingWords } from '../../languages/exemption-words.ts';
import type { Word, WordRow } from '../../languages/word-row.ts';

/** So short that a sentence may well do without any of the frequent words. */
const shortSize = 8;

/** How surely a sentence is in a language. */
export type Told = 'surely' | 'maybe' | 'hardly';

/**
 * `maybe` when nothing in it points elsewhere and one of the language's frequent words is there, or the sentence is short;
 * `surely` when something shows it: a frequent word, a known one, or nothing but names and numbers, or one word.
 */
export function tellLanguage(telling: TellingWords, sentence: WordRow): Told {
  const { words } = sentence;
  const evidence = countEvidence(telling, sentence);
  const { own, foreign, isLatin } = evidence;
  if (!isLatin) return 'hardly';
  if (foreign <= own && (own > 0 || words.some(({ text }) => telling.isKnown(text)))) return 'surely';
  if (words.length === 1 || words.every((word) => isNamed(word, telling))) return 'surely';
  return suggests(evidence, sentence) ? 'maybe' : 'hardly';
}

/** Whether the language's rules may speak about this sentence: as `maybe` above, whatever else shows it. */
export function mayBeIn(telling: TellingWords, sentence: WordRow): boolean {
  return suggests(countEvidence(telling, sentence), sentence);
}

function suggests({ own, foreign, isLatin }: Evidence, { size }: WordRow): boolean {
  return isLatin && foreign <= own && (own > 0 || size <= shortSize);
}

interface Evidence {
  readonly own: number;
  readonly foreign: number;
  readonly isLatin: boolean;
}

function countEvidence(telling: TellingWords, { words }: WordRow): Evidence {
  let own = 0;
  let foreign = 0;
  let ascii = 0;
  for (const { text } of words) {
    if (telling.isOwnWord(text)) own++;
    else if (telling.isForeignWord(text)) foreign++;
    if (isAscii(text)) ascii++;
  }
  return { own, foreign, isLatin: ascii * 3 >= words.length * 2 };
}

function isNamed({ text, isCapitalised, isNumber }: Word, telling: TellingWords): boolean {
  return isCapitalised || isNumber || telling.isNameParticle(text);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
