// What a text is searched by: its words and figures in one spelling, without those that say nothing of what it is about. Knows
// the commonest endings and the number words of English, and no other language's.

import { stemOf } from './stem.ts';

/** A figure with its points and commas, or a word. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+/gu;
const ACCENT = /\p{M}/gu;
const FOREIGN = /[^\u0000-\u007F]/;
const FIGURE = /\p{N}/u;

/** In order, repeated words as often as they stand. Words of one or two letters are left out, figures of any length are not. */
export function searchWords(text: string): readonly string[] {
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
export function emphasisIn(sentence: string): Emphasis {
  const emphasis = new Map<string, number>();
  for (const { 0: word, index } of sentence.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)) {
    const isName =
      /^\p{Lu}/u.test(word) &&
      (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word) || !OPENS_SENTENCE.test(sentence.slice(Math.max(0, index - 4), index)));
    if (isName || FIGURE.test(word)) for (const one of searchWords(word)) emphasis.set(one, emphasised);
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

let fillers: ReadonlySet<string> | undefined;

function isFiller(word: string): boolean {
  return (fillers ??= new Set(fillerList.split(/\s+/))).has(word);
}

const numbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const tens = 'thirty forty fifty sixty seventy eighty ninety';
/** `one` is seldom a number. */
const numberWords: ReadonlyMap<string, string> = new Map([
  ...numbers
    .split(' ')
    .map((word, value) => [word, String(value)] as const)
    .filter(([word]) => word !== 'one'),
  ...tens.split(' ').map((word, at) => [word, String(30 + 10 * at)] as const),
]);

/** English function words. In other languages their frequency alone makes them count for little. */
const fillerList = `
about above according after again against all also among and any anybody anyone are because been before being below between both
but can could did does doing down during each everybody everyone few for from further had has have having her here hers him his how
however into its itself may might more most never nobody none nor not nothing off once one only other our out over own said same
say says shall she should since some somebody someone such than that the their them then there these they this those through too
under until upon very was were what when where whether which while who whom whose why will with within without would yet you your
`.trim();
