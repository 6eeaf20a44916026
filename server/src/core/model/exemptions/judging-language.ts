// By whose words a sentence is judged: those of the language that its briefing is in, unless its own words are surely another's.
// No language detector: it counts frequent words.

import { assumedLanguage, languageOf, recognisedLanguages } from '../../languages/known-languages.ts';
import type { ReadingLanguage } from '../../languages/language.ts';
import type { WordRow } from '../../languages/word-row.ts';
import { splitWords } from '../../languages/word-set.ts';

/** So many frequent words of another language, and more than of the briefing's own, show that a sentence is in it. */
const least = 2;

/** `declared` itself, or one of the languages with words of their own for the purpose. Linear. */
export function judgingLanguage(sentence: WordRow, declared: ReadingLanguage): ReadingLanguage {
  const { bits, codes } = (table ??= tableOf());
  const isOwnWord = assumedLanguage.exemptions?.telling.isOwnWord;
  let english = 0;
  const marks: number[] = [];
  for (const { text } of sentence.words) {
    if (isOwnWord?.(text)) english++;
    const elision = text.indexOf("'");
    const found = bits.get(text) ?? (elision < 0 ? undefined : bits.get(text.slice(elision + 1)));
    if (found !== undefined) marks.push(found);
  }
  // No other language can have more.
  if (declared === assumedLanguage && marks.length <= Math.max(english, least - 1)) return declared;
  const counts = codes.map((_, index) => marks.filter((found) => found & (1 << index)).length);
  const own = declared === assumedLanguage ? english : (counts[codes.indexOf(declared.code)] ?? 0);
  let best = declared;
  let most = Math.max(own, least - 1);
  if (declared !== assumedLanguage && english > most) [best, most] = [assumedLanguage, english];
  for (const [index, code] of codes.entries())
    if (counts[index]! > most) [best, most] = [languageOf(code), counts[index]!];
  return best;
}

let table: { readonly bits: ReadonlyMap<string, number>; readonly codes: readonly string[] } | undefined;

function tableOf() {
  const bits = new Map<string, number>();
  for (const [index, { recognition }] of recognisedLanguages.entries())
    for (const word of splitWords(recognition.marks)) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  return { bits, codes: recognisedLanguages.map(({ code }) => code) };
}
