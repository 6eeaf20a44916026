// Which paragraphs of an archived text have most of the telling words of a claim: a quick look that needs no index of the text, for
// what is then read word by word.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import { type Archive, paragraphAt } from '../../archives/archive.ts';
import type { ClaimWord } from './claim-words.ts';

/** Words of a claim that are looked for, and places of each that are looked at. */
const most = { words: 7, places: 40 };
const paragraphsRead = 6;
/** In characters, of a word without its first letter, which may be a capital; and of the shortest word that tells a place. */
const compared = 5;
const shortest = 4;

const known = new WeakMap<Archive, Map<string, readonly number[]>>();

/** Counted from 0, those with most of the words first. */
export function paragraphsWith(words: readonly ClaimWord[], archive: Archive): readonly number[] {
  const shared = new Map<number, number>();
  for (const { text } of tellingOf(words))
    for (const number of placesOf(text, archive)) shared.set(number, (shared.get(number) ?? 0) + 1);
  return [...shared]
    .sort(([a, times], [b, others]) => others - times || a - b)
    .slice(0, paragraphsRead)
    .map(([number]) => number);
}

function tellingOf(words: readonly ClaimWord[]): readonly ClaimWord[] {
  const { isCommon } = assumedLanguage.search;
  const telling = words.filter(({ text }) => text.length >= shortest || /\d/.test(text));
  const rank = ({ isName, text }: ClaimWord): number =>
    isName || /\d/.test(text) ? 20 : isCommon(text.toLowerCase()) ? 0 : text.length;
  return telling
    .map((word) => ({ word, rank: rank(word) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most.words)
    .map(({ word }) => word);
}

/** Paragraphs in which it stands, each once. */
function placesOf(word: string, archive: Archive): readonly number[] {
  let byWord = known.get(archive);
  if (!byWord) known.set(archive, (byWord = new Map()));
  const wanted = /\d/.test(word) ? word : word.slice(1, 1 + compared);
  let places = byWord.get(wanted);
  if (!places) {
    const { text } = archive.document;
    const found = new Set<number>();
    let left = most.places;
    for (let at = text.indexOf(wanted); at >= 0 && left > 0; left--) {
      const paragraph = paragraphAt(archive, at)!;
      found.add(paragraph.number - 1);
      at = text.indexOf(wanted, paragraph.span.end);
    }
    byWord.set(wanted, (places = [...found]));
  }
  return places;
}
