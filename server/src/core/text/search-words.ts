// What a text is searched by: its words and figures in one spelling, without those that say nothing of what it is about. Which
// words those are is for the language's vocabulary to say.

/** What a language gives for searching texts. All words are in lower case. */
export interface SearchVocabulary {
  /** Words that say nothing of what a text is about. */
  readonly isFiller: (word: string) => boolean;
  /** Words that tell little, as they are in texts about anything: “year”, “begin”, “local”. */
  readonly isCommon: (word: string) => boolean;
  /** What may stand between the words of one name, with one space between its own: “of the”, but not “and the”. */
  readonly joinsNames: RegExp;
  /** What number words are in digits. */
  readonly numberWords: ReadonlyMap<string, string>;
  /** The same for all words that belong together; it need be no word. */
  readonly stemOf: (word: string) => string;
}

/** A figure with its points and commas, or a word. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+/gu;
const ACCENT = /\p{M}/gu;
const FOREIGN = /[^\u0000-\u007F]/;
const FIGURE = /\p{N}/u;

/** In order, repeated words as often as they stand. Words of one or two letters are left out, figures of any length are not. */
export function searchWords(text: string, { isFiller, numberWords, stemOf }: SearchVocabulary): readonly string[] {
  const plain = FOREIGN.test(text) ? text.normalize('NFKD').replace(ACCENT, '') : text;
  const words: string[] = [];
  for (const [written] of plain.matchAll(WORD)) {
    const word = written.toLowerCase();
    if (FIGURE.test(word)) words.push(figureOf(word));
    else if (word.length >= 3 && !isFiller(word)) words.push(numberWords.get(word) ?? stemOf(word));
  }
  return words;
}

/** How much more a word of a question counts than its rarity says; 1 for those that are not in it. */
export type Emphasis = ReadonlyMap<string, number>;

const emphasised = 1.6;

/** Behind these a capital letter says nothing. */
const OPENS_SENTENCE = /(?:^|[.!?…:;\n“"‘(|>*#-])\s*$/u;

/**
 * Names and figures: a passage that has the right words and the wrong ship or the wrong year is the wrong passage. A name is a
 * word with a capital letter where no sentence begins.
 */
export function emphasisIn(sentence: string, vocabulary: SearchVocabulary): Emphasis {
  const emphasis = new Map<string, number>();
  for (const { 0: word, index } of sentence.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)) {
    const isName =
      /^\p{Lu}/u.test(word) &&
      (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word) || !OPENS_SENTENCE.test(sentence.slice(Math.max(0, index - 4), index)));
    if (isName || FIGURE.test(word)) for (const one of searchWords(word, vocabulary)) emphasis.set(one, emphasised);
  }
  return emphasis;
}

/** `1,200` and `1200` are one, `03` and `3`; a comma before one or two digits is a decimal point. */
function figureOf(word: string): string {
  const plain = word
    .replace(/,(?=\d{3}(?!\d))/g, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/,(?=\d{1,2}$)/, '.');
  return plain.length > 1 ? plain.replace(/\.0+$/, '') : plain;
}
