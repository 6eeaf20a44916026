// The words by which a claim can be found in a text: its names and what else it says, without the words that are in every text.
// Does not know any text.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import { searchWords } from '../../../text/search-words.ts';

export interface ClaimWord {
  /** As written, and where, in UTF-16 units from the start of the claim. */
  readonly text: string;
  readonly start: number;
  /** The same for words that belong together; no word itself. */
  readonly key: string;
  readonly isName: boolean;
}

/** A name: words with capitals that stand together. */
export interface ClaimName {
  readonly words: readonly ClaimWord[];
  readonly start: number;
  readonly end: number;
}

export interface ClaimWords {
  /** Each key once, where it first stands. */
  readonly words: readonly ClaimWord[];
  readonly names: readonly ClaimName[];
}

/** In characters: what two words that belong together begin with, and all that is compared of longer ones. */
const compared = 6;

/** What `word` is looked for by; undefined for a word that says nothing of what a text is about. */
export function wordKey(word: string): string | undefined {
  const before = keys.get(word);
  if (before !== undefined) return before === '' ? undefined : before;
  const key = readKey(word);
  if (word.length > longestKept) return key;
  if (keys.size >= mostKeys) keys.clear();
  keys.set(word, key ?? '');
  return key;
}

/** Of words met before: texts share most of theirs. Empty for a word that says nothing. */
const keys = new Map<string, string>();
const mostKeys = 20_000;
/** A longer one may be a part of the text it was cut from, and keep all of that. */
const longestKept = 12;

function readKey(word: string): string | undefined {
  const { isFiller, numberWords, stemOf } = assumedLanguage.search;
  if (assumedLanguage.figures.names.isNoName(word)) return undefined;
  if (/^\p{N}/u.test(word)) return searchWords(word, assumedLanguage.search)[0];
  const plain = plainOf(word);
  const small = plain.toLowerCase();
  // Two letters are a word that is in every text, or initials.
  if (isFiller(small) || small.length < (/^[A-Z]{2}$/.test(plain) ? 2 : 3)) return undefined;
  return comparedPart(numberWords.get(small) ?? stemOf(small));
}

/** What of a stem is compared. */
function comparedPart(stem: string): string {
  return stem.slice(0, compared);
}

/**
 * By what a name is known again in another spelling or transliteration: its consonants, those that scripts exchange as one; undefined
 * where too few are left to tell it.
 */
export function soundOf(name: string): string | undefined {
  const consonants = plainOf(name)
    .toLowerCase()
    .replace(/ck(?=[iy])/g, 's1')
    .replace(/ph/g, 'f')
    .replace(/sch|tch|tsh|sh|ch|cz|ts|tz|zh|zs|sz|c(?=[eiy])|[szj]/g, 's')
    .replace(/kh|gh|[hg]/g, 'g')
    .replace(/ck|[cqk1]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/[wvf]/g, 'v')
    .replace(/[^bdgklmnprstv]/g, '')
    .replace(/(.)\1+/g, '$1');
  return consonants.length < leastConsonants ? undefined : consonants;
}

const leastConsonants = 5;

/** Without accents, and without the ’s of a genitive. */
function plainOf(word: string): string {
  const plain = /[^\u0000-\u007f]/.test(word) ? word.normalize('NFKD').replace(/\p{M}/gu, '') : word;
  return plain.replace(/['’]s?$/u, '');
}

const letters = 'A-Za-z\\u00c0-\\u024f\\u0370-\\u1fff';
/** A figure with its points and commas, or a word of the alphabets that an English text has names in; by ranges, as texts are long. */
export const aWord: RegExp = new RegExp(
  `[0-9]+(?:[.,][0-9]+)*|[${letters}][${letters}0-9]*(?:['’.&-][${letters}][${letters}0-9]*)*['’]?`,
  'g',
);
const opensSentence = /(?:^|[.!?…:;\n“"‘(|>*#•–—-])\s*$/u;
/** Whether what stands between two words with capitals makes them one name: “Bank of England”, “Jean-Marc”. */
function joins(between: string): boolean {
  if (between === '-') return true;
  if (!/^\s/.test(between)) return false;
  const small = between.trim();
  return small === '' || assumedLanguage.search.joinsNames.test(small.replace(/\s+/g, ' '));
}

/** Of every word of `text` that says what it is about. */
export function keysIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const written of text.match(aWord) ?? []) {
    if (seen.has(written)) continue;
    seen.add(written);
    for (const part of written.split('-')) {
      const key = wordKey(part);
      if (key !== undefined) found.add(key);
    }
  }
  return found;
}

/** Names of months and days are none of its words: with their numbers they are figures. */
export function claimWords(claim: string): ClaimWords {
  const words = new Map<string, ClaimWord>();
  const names: { words: ClaimWord[]; start: number; end: number }[] = [];
  for (const { 0: written, index } of claim.matchAll(aWord)) {
    const isName = /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(written);
    const opens = isName && opensSentence.test(claim.slice(Math.max(0, index - 4), index));
    let at = index;
    for (const part of written.split('-')) {
      const key = wordKey(part);
      if (key !== undefined && !words.has(key))
        words.set(key, { text: part, start: at, key, isName: isName && !opens });
      if (key !== undefined && isName) {
        const word = words.get(key)!;
        const last = names.at(-1);
        if (last && joins(claim.slice(last.end, at))) {
          last.words.push(word);
          last.end = at + part.length;
        } else names.push({ words: [word], start: at, end: at + part.length });
      }
      at += part.length + 1;
    }
  }
  // One word with a capital that opens a sentence is any word.
  const isSure = ({ words: parts, start }: ClaimName): boolean =>
    parts.length > 1 ||
    !opensSentence.test(claim.slice(Math.max(0, start - 4), start)) ||
    /^\p{Lu}{2}/u.test(parts[0]!.text);
  return { words: [...words.values()], names: names.filter(isSure) };
}
