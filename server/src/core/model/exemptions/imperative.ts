// Orders and requests: they open with a bare verb, perhaps after a clause ("When in doubt, ask"). Knows the frames that only
// look like orders ("Note that …"), and what makes an order assert something after all ("Avoid Route 4: it is mined").

import { isAssertingFrame } from './asserting-frames.ts';
import { isAuxiliary, isDoubleVerb, isObjectOpener, isPlainVerb, isPreposition } from './lexicon.ts';
import { holdsVerb, mayHoldVerb } from './verbs.ts';
import type { Word, WordRow } from './word-row.ts';

/** Whether the sentence asks somebody to do something and asserts nothing. */
export function isImperative(sentence: WordRow, isItem: boolean): boolean {
  const { words } = sentence;
  const start = skipEnumerator(words);
  if (isOrder(sentence, start, isItem)) return !assertsMore(sentence, start);
  const afterAdverbs = skipAdverbs(words, start);
  if (afterAdverbs > start && isOrder(sentence, afterAdverbs, isItem)) return !assertsMore(sentence, afterAdverbs);
  const label = isItem ? labelEnd(words, start) : -1;
  if (label > start && isOrder(sentence, label, isItem)) return !assertsMore(sentence, label);
  const clause = fronters.has(words[start]?.text ?? '') ? clauseEnd(words, start) : -1;
  if (clause < 0) return false;
  const main = skipAdverbs(words, clause);
  const first = words[main];
  if (first === undefined || first.isCapitalised) return false;
  return isImperativeAt(sentence, main, isItem) && !assertsMore(sentence, main);
}

/** Whether an order begins with the word at `index`, whatever stands before it. */
export function isImperativeAt(sentence: WordRow, index: number, isItem: boolean): boolean {
  const { words } = sentence;
  const word = words[index];
  if (!word || word.isNumber) return false;
  const next = words[index + 1];
  const { text } = word;
  if (isAssertingFrame(words, index, isItem)) return false;
  if (text === 'please' || text === 'kindly') return next !== undefined && !isAssertingFrame(words, index + 1, isItem);
  if (text === "don't" || (text === 'do' && next?.text === 'not')) return next !== undefined;
  if (text === 'never') return next !== undefined && isBaseVerb(next.text) && !isAuxiliary(next.text);
  if (text === "let's") return next !== undefined;
  if (isPlainVerb(text)) return next === undefined || !(isSubjectOf(sentence, index) || isNameOf(sentence, index));
  return isDoubleVerb(text) && isDoubleOrder(sentence, index, isItem);
}

/**
 * Whether a sentence that is an order or speaks of the document also says how things are: behind a colon, a semicolon or
 * a dash, or as somebody's words. `from` is where the order begins.
 */
export function assertsMore(sentence: WordRow, from: number): boolean {
  const { words } = sentence;
  for (let index = from; index < words.length - 2; index++) {
    const { text, gap } = words[index]!;
    if (text === 'said' && index > from + 1) return true;
    if (!breaks.test(gap)) continue;
    const main = skipAdverbs(words, index + 1);
    if (holdsVerb(sentence, main, 'main') && !isImperativeAt(sentence, main, false)) return true;
  }
  const last = words[words.length - 1]!.text;
  return (last === 'said' || last === 'says') && words.length > from + 3;
}

const breaks = /[:;—–]|\s-+\s/;

/** An order at the head of the sentence. In a paragraph a small letter there means that words were blanked out before it. */
function isOrder(sentence: WordRow, index: number, isItem: boolean): boolean {
  const word = sentence.words[index];
  if (!word || (!isItem && index === 0 && !word.isCapitalised)) return false;
  return isImperativeAt(sentence, index, isItem);
}

function isBaseVerb(text: string): boolean {
  return isPlainVerb(text) || isDoubleVerb(text);
}

/** The word before a finite verb or before "of" is a noun: "Download is slow", "Conduct of the war". */
function isSubjectOf({ words }: WordRow, index: number): boolean {
  const next = words[index + 1]!;
  return words[index]!.gap.trim() === '' && (next.text === 'of' || (isAuxiliary(next.text) && next.text !== 'do'));
}

/** "Tell Abyad fell": a capital follows and then a verb. After some verbs that is still an order: "Ensure Oslo is told". */
function isNameOf(sentence: WordRow, index: number): boolean {
  const { words, isShouted } = sentence;
  if (isShouted || !words[index + 1]!.isCapitalised || clauseTakers.has(words[index]!.text)) return false;
  return holdsVerb(sentence, index + 2, 'main');
}

const clauseTakers: ReadonlySet<string> = new Set([
  'ensure',
  'verify',
  'confirm',
  'let',
  'see',
  'make',
  'help',
  'have',
  'know',
  'decide',
  'ask',
  'learn',
]);

/** A word that may be noun or verb is an order when an object follows, or when the sentence has no other verb. */
function isDoubleOrder(sentence: WordRow, index: number, isItem: boolean): boolean {
  const { words } = sentence;
  const next = words[index + 1];
  if (!next) return index > 0;
  if (isSubjectOf(sentence, index)) return false;
  const gap = words[index]!.gap.trim();
  if (gap !== '') return gap === ',' && isBaseVerb(next.text) && !holdsVerb(sentence, index + 1, 'main');
  if (isObjectOpener(next.text) || next.text === 'this') return !isTime(words[index + 2]);
  if (next.text === 'that') return !holdsVerb(sentence, index + 2, 'any');
  if (holdsVerb(sentence, index + 1, 'main')) return false;
  // "Access to water" is a thing, not an order, when the whole item has no verb.
  if (isItem && (next.text === 'to' || next.text === 'for')) return holdsVerb(sentence, index + 1, 'any');
  if (isItem || next.isNumber || next.isCapitalised || isPreposition(next.text) || isParticle(next.text)) return true;
  return !mayHoldVerb(sentence, index + 1);
}

/** "Demand each year rose", "Work all week was slow": the determiner belongs to a time, not to an object. */
function isTime(word: Word | undefined): boolean {
  return word !== undefined && times.has(word.text);
}

const times: ReadonlySet<string> = new Set([
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'morning',
  'night',
  'season',
  'spring',
  'summer',
  'autumn',
  'winter',
]);

function isParticle(text: string): boolean {
  return text === 'together' || text === 'only' || text === 'more' || text === 'sure' || text === 'carefully';
}

/** "B - Apply …", "3) Open …": a letter or number that counts the steps. */
function skipEnumerator(words: readonly Word[]): number {
  const [first] = words;
  if (!first || words.length < 2) return 0;
  const isMark = (first.isNumber && !isYear(first)) || first.text.length === 1;
  return isMark && /[-–.):]/.test(first.gap) ? 1 : 0;
}

/** "Then", "First,", "Always": at most two of them. "Second" counts only with its comma. */
function skipAdverbs(words: readonly Word[], from: number): number {
  let index = from;
  while (index < from + 2) {
    const word = words[index];
    if (!word || !openingAdverbs.has(word.text)) break;
    if (word.text === 'second' && !word.gap.includes(',')) break;
    index++;
  }
  return index;
}

const openingAdverbs: ReadonlySet<string> = new Set([
  'then',
  'also',
  'always',
  'first',
  'firstly',
  'second',
  'secondly',
  'third',
  'finally',
  'lastly',
  'next',
  'now',
  'instead',
  'and',
  'so',
  'but',
  'or',
  'simply',
  'just',
  'otherwise',
  'carefully',
  'afterwards',
  'again',
  'ideally',
  'alternatively',
  'additionally',
]);

/** Where the words behind a label's colon or dash begin ("Week 1: Map the site"), or -1. Behind a year stands what happened. */
function labelEnd(words: readonly Word[], from: number): number {
  for (let index = from; index < from + 5 && index < words.length - 1; index++) {
    if (isYear(words[index]!)) return -1;
    if (breaks.test(words[index]!.gap)) return index + 1;
  }
  return -1;
}

function isYear({ isNumber, text }: Word): boolean {
  return isNumber && /^\d{4}$/.test(text);
}

const fronters: ReadonlySet<string> = new Set([
  'if',
  'when',
  'before',
  'after',
  'once',
  'while',
  'for',
  'to',
  'as',
  'in',
  'with',
  'unless',
  'where',
  'whenever',
  'until',
  'by',
  'during',
  'at',
  'on',
  'depending',
  'from',
  'without',
  'wherever',
]);

/** Where the words behind a fronted clause's comma begin, or -1 when there is none near. */
function clauseEnd(words: readonly Word[], from: number): number {
  for (let index = from; index < from + 24 && index < words.length - 1; index++) {
    const { gap } = words[index]!;
    if (gap.includes(',')) return index + 1;
    if (/[.:;]/.test(gap)) return -1;
  }
  return -1;
}
