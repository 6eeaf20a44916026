// Orders and requests: they open with a bare verb, perhaps after a clause ("When in doubt, ask"). Knows the frames that only
// look like orders ("Note that …"), and what makes an order assert something after all ("Avoid Route 4: it is mined").

import type { ExemptionWords, OrderWords, VerbWords } from '../../languages/exemption-words.ts';
import type { Word, WordRow } from '../../languages/word-row.ts';
import { isAssertingFrame } from './asserting-frames.ts';

/** Whether the sentence asks somebody to do something and asserts nothing. */
export function isImperative(sentence: WordRow, isItem: boolean, language: ExemptionWords): boolean {
  const { words } = sentence;
  const start = skipEnumerator(words);
  if (isOrder(sentence, start, isItem, language)) return !assertsMore(sentence, start, language);
  const afterAdverbs = skipAdverbs(words, start, language.orders);
  if (afterAdverbs > start && isOrder(sentence, afterAdverbs, isItem, language))
    return !assertsMore(sentence, afterAdverbs, language);
  const label = isItem ? labelEnd(words, start) : -1;
  if (label > start && isOrder(sentence, label, isItem, language)) return !assertsMore(sentence, label, language);
  const clause = language.orders.isFronter(words[start]?.text ?? '') ? clauseEnd(words, start) : -1;
  if (clause < 0) return false;
  const main = skipAdverbs(words, clause, language.orders);
  const first = words[main];
  if (first === undefined || first.isCapitalised) return false;
  return isImperativeAt(sentence, main, false, language) && !assertsMore(sentence, main, language);
}

/** Whether an order begins with the word at `index`, whatever stands before it. */
export function isImperativeAt(sentence: WordRow, index: number, isItem: boolean, language: ExemptionWords): boolean {
  const { words } = sentence;
  const { orders, verbs } = language;
  const word = words[index];
  if (!word || word.isNumber) return false;
  const next = words[index + 1];
  const { text } = word;
  if (orders.isNoun?.(words, index) || isAssertingFrame(words, index, isItem, orders)) return false;
  if (orders.isPlease(text)) return next !== undefined && !isAssertingFrame(words, index + 1, isItem, orders);
  if (orders.isProhibition(text, next?.text)) return next !== undefined;
  if (orders.isNever(text)) return next !== undefined && isBaseVerb(next.text, verbs) && !verbs.isAuxiliary(next.text);
  if (orders.isInvitation(text)) return next !== undefined;
  if (verbs.isPlainVerb(text))
    return next === undefined || !(isSubjectOf(sentence, index, language) || isNameOf(sentence, index, language));
  return verbs.isDoubleVerb(text) && isDoubleOrder(sentence, index, isItem, language);
}

/**
 * Whether a sentence that is an order or speaks of the document also says how things are: behind a colon, a semicolon or
 * a dash, or as somebody's words. `from` is where the order begins.
 */
export function assertsMore(sentence: WordRow, from: number, language: ExemptionWords): boolean {
  const { words } = sentence;
  const { orders, verbs } = language;
  for (let index = from; index < words.length - 2; index++) {
    const { text, gap } = words[index]!;
    if (index > from + 1 && orders.isSaid(text)) return true;
    if (!breaks.test(gap)) continue;
    const main = skipAdverbs(words, index + 1, orders);
    if (verbs.holdsVerb(sentence, main, 'main') && !isImperativeAt(sentence, main, false, language)) return true;
  }
  if (isFigureBehindColon(words, from)) return true;
  const last = words[words.length - 1]!.text;
  return orders.isSaying(last) && words.length > from + 3;
}

/** "Patch date: 10 November 2020": a label and nothing but a figure behind it. */
function isFigureBehindColon(words: readonly Word[], from: number): boolean {
  const label = words.findIndex(({ gap }, index) => index >= from && gap.includes(':'));
  return label >= 0 && words[label + 1]?.isNumber === true && words.length - label < 5;
}

const breaks = /[:;—–]|\s-+\s/;

/** An order at the head of the sentence. In a paragraph a small letter there means that words were blanked out before it. */
function isOrder(sentence: WordRow, index: number, isItem: boolean, language: ExemptionWords): boolean {
  const word = sentence.words[index];
  if (!word || (!isItem && index === 0 && !word.isCapitalised)) return false;
  return isImperativeAt(sentence, index, isItem, language);
}

function isBaseVerb(text: string, { isPlainVerb, isDoubleVerb }: VerbWords): boolean {
  return isPlainVerb(text) || isDoubleVerb(text);
}

/** The word before a finite verb or before "of" is a noun: "Download is slow", "Conduct of the war". */
function isSubjectOf({ words }: WordRow, index: number, { orders, verbs }: ExemptionWords): boolean {
  const { text } = words[index + 1]!;
  const isBehindNoun = orders.isOf(text) || (verbs.isAuxiliary(text) && !orders.isOrderAuxiliary(text));
  return isBehindNoun && words[index]!.gap.trim() === '';
}

/** "Tell Abyad fell": a capital follows and then a verb. After some verbs that is still an order: "Ensure Oslo is told". */
function isNameOf(sentence: WordRow, index: number, { orders, verbs }: ExemptionWords): boolean {
  const { words, isShouted } = sentence;
  if (isShouted || !words[index + 1]!.isCapitalised || orders.isClauseTaker(words[index]!.text)) return false;
  return verbs.holdsVerb(sentence, index + 2, 'main');
}

/** A word that may be noun or verb is an order when an object follows, or when the sentence has no other verb. */
function isDoubleOrder(sentence: WordRow, index: number, isItem: boolean, language: ExemptionWords): boolean {
  const { words } = sentence;
  const { orders, verbs } = language;
  const next = words[index + 1];
  if (!next) return index > 0;
  if (isSubjectOf(sentence, index, language)) return false;
  const gap = words[index]!.gap.trim();
  if (gap !== '') return gap === ',' && isBaseVerb(next.text, verbs) && !verbs.holdsVerb(sentence, index + 1, 'main');
  // "Demand each year rose", "Work all week was slow": the determiner belongs to a time, not to an object.
  if (verbs.isObjectOpener(next.text) || orders.isThis(next.text)) return !orders.isTime(words[index + 2]?.text ?? '');
  if (orders.isThat(next.text)) return !verbs.holdsVerb(sentence, index + 2, 'any');
  if (orders.isFronter(next.text) && orders.isClauseTaker(words[index]!.text)) return true;
  if (verbs.holdsVerb(sentence, index + 1, 'main')) return false;
  // "Access to water" is a thing, not an order, when the whole item has no verb.
  if (isItem && orders.isNounFollower(next.text)) return verbs.holdsVerb(sentence, index + 1, 'any');
  if (isItem || next.isNumber || next.isCapitalised) return true;
  return verbs.isPreposition(next.text) || orders.isParticle(next.text) || !verbs.mayHoldVerb(sentence, index + 1);
}

/** "B - Apply …", "3) Open …": a letter or number that counts the steps. */
function skipEnumerator(words: readonly Word[]): number {
  const [first] = words;
  if (!first || words.length < 2) return 0;
  const isMark = (first.isNumber && !isYear(first)) || first.text.length === 1;
  return isMark && /[-–.):]/.test(first.gap) ? 1 : 0;
}

/** "Then", "First,", "Always": at most two of them. "Second" counts with its comma only. */
function skipAdverbs(words: readonly Word[], from: number, orders: OrderWords): number {
  let index = from;
  while (index < from + 2) {
    const word = words[index];
    if (!word || !orders.isOpeningAdverb(word.text)) break;
    if (orders.isCommaAdverb(word.text) && !word.gap.includes(',')) break;
    index++;
  }
  return index;
}

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

/** Where the words behind a fronted clause's comma begin, or -1 when there is none near. */
function clauseEnd(words: readonly Word[], from: number): number {
  for (let index = from; index < from + 24 && index < words.length - 1; index++) {
    const { gap } = words[index]!;
    if (gap.includes(',')) return index + 1;
    if (/[.:;]/.test(gap)) return -1;
  }
  return -1;
}
