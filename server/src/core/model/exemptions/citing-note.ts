// Footnotes that only name a work: "Ministry of Transport, “Accident report”, 5 May 2026, https://…". Told by what is left of them
// without addresses, titles, names and numbers.

import { knownLanguages } from '../../languages/known-languages.ts';
import { splitWords, wordSet } from '../../languages/word-set.ts';

/**
 * Whether the words of a note, as written, name works and assert nothing. Something must show that it is a reference: an address, a
 * title in quotation marks or italics, a year, a page.
 */
export function citesOnly(written: string): boolean {
  if (written.length > longest) return false;
  let isReference = false;
  const without = (text: string, pattern: RegExp): string =>
    text.replace(pattern, () => {
      isReference = true;
      return ' ';
    });
  let rest = written.replace(/^\[\^[^\]\s]+\]:/, ' ');
  for (const pattern of marks) rest = without(rest, pattern);
  const words = rest.match(/[\p{L}\p{N}][\p{L}\p{N}.'’/-]*/gu) ?? [];
  return isReference && words.every(isOfReference);
}

/** Whether there is nothing but links and addresses, at least one: they say where the sentence before them comes from. */
export function isOnlyPlaces(written: string): boolean {
  if (!/\]\(|https?:/i.test(written)) return false;
  return !/[\p{L}\p{N}]/u.test(written.replace(marks[0]!, ' ').replace(marks[1]!, ' '));
}

const longest = 600;

const marks: readonly RegExp[] = [
  // Links whole, as their words are the title; addresses and numbers of publications.
  /!?\[[^[\]]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g,
  /<?https?:\/\/[^\s<>]+>?|\bwww\.[^\s<>]+/gi,
  /\b(?:doi:\s?|isbn[:\s]|issn[:\s]|arxiv:\s?)\S+|\b10\.\d{4,9}\/\S+/gi,
  // Titles.
  /“[^”]{2,300}”|"[^"]{2,300}"|«[^»]{2,300}»|„[^“”]{2,300}[“”]|‘[^’]{2,300}’(?!\p{L})/gu,
  /(?<![\p{L}\p{N}*])\*\*?[^*]{2,300}\*\*?|(?<![\p{L}\p{N}_])_[^_]{2,300}_(?![\p{L}\p{N}])/gu,
  /\b(?:1[5-9]|20)\d\d[a-z]?\b/g,
  /\b(?:pp?|S|ss|fols?|cols?|ch|sec|para|paras|vol|no|nr|n|art|fn)\.\s?\d+(?:\s?[–-]\s?\d+)?/gi,
  // Citations of Pandoc and of ours are tags.
  /\[[^[\]]*@[^[\]]*\]/g,
];

const isOfWorks = wordSet(() => knownLanguages.flatMap(({ referenceWords }) => splitWords(referenceWords ?? '')));

/** Names have a capital, and what is no word has digits. */
export function isOfReference(word: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word) || isOfWorks(word.toLowerCase().replace(/\.$/, ''));
}
