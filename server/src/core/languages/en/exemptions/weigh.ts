// What English words say that were recognised as nothing in particular: whether they assert, name something, or leave it open. A
// participle before its noun ("affected districts") and a clause that only describes one ("systems that are older") are no verbs here.

import type { Weight } from '../../exemption-words.ts';
import type { Word, WordRow } from '../../word-row.ts';
import { isCount, isEvent, isFormWord, isIrregularParticiple } from './finding-words.ts';
import { holdsFinding } from './findings.ts';
import { isAuxiliary, isDeterminer, isNeverVerb, isObjectOpener, isPreposition, isSubordinator } from './verb-lists.ts';
import { isVerbAt } from './verbs.ts';

export function weighEnglish(sentence: WordRow): Weight {
  if (sentence.isCut) return 'asserts';
  const row = isTitle(sentence) ? withoutCapitals(sentence) : sentence;
  const weight = weighVerbs(row);
  return weight !== 'asserts' && (holdsFigure(row.words) || holdsFinding(row.words)) ? 'asserts' : weight;
}

/** What the verbs say by themselves: most sentences need no more. */
function weighVerbs(row: WordRow): Weight {
  const { words } = row;
  let isOpen = false;
  let relative = -1;
  for (let index = 0; index < words.length; index++) {
    const { text } = words[index]!;
    if (index === 0 && isTopicOpener(text)) return topic(row);
    if (relative < 0 && index > 0 && isRelative(text) && isJoined(words[index - 1]!)) relative = index;
    if (!isVerbAt(row, index)) continue;
    if (isAttribute(words, index)) continue;
    if (relative >= 0 && index <= relative + 2 && isDescribing(text) && !words[0]!.text.endsWith('ing')) continue;
    if (!isBareParticiple(words, index)) return 'asserts';
    isOpen = true;
  }
  return isOpen || isCountOfThings(words) || isDatedEvent(words) ? 'doubtful' : 'names';
}

/** "Ships sunk on 3 May: 12", "Total deaths since January: 1,120": what stands behind the label begins with a figure. */
function holdsFigure(words: readonly Word[]): boolean {
  const label = words.findIndex((word) => word.gap.includes(':'));
  return label >= 0 && label < 8 && words.slice(label + 1).some((word) => word.isNumber);
}

/** "300 bodies on the beach": how many there are. Not "24 hours", "3 May". */
function isCountOfThings(words: readonly Word[]): boolean {
  const first = words.findIndex(({ isNumber }) => isNumber);
  const next = words[first + 1];
  if (first < 0 || first > 1 || !next || !isJoined(words[first]!) || next.isCapitalised) return false;
  return /[^su']s$/.test(next.text) && !isMeasureOfTime(next.text) && !isPreposition(next.text);
}

function isMeasureOfTime(text: string): boolean {
  return /^(?:hours|minutes|seconds|days|weeks|months|years|pages|items|points|steps|questions|options|lessons|things|ways|tips|principles|reasons)$/.test(
    text,
  );
}

/** "Attack by drones on Odesa on 3 May": an event and when it was. */
function isDatedEvent(words: readonly Word[]): boolean {
  const head = words.findIndex(({ text }, index) => index < 3 && isEvent(text.replace(/(?<=[^s])s$/, '')));
  return (
    head >= 0 && isPreposition(words[head + 1]?.text ?? '') && words.slice(head + 2).some(({ isNumber }) => isNumber)
  );
}

/** Most longer words have a capital: it then tells nothing about names. */
function isTitle({ words, isShouted }: WordRow): boolean {
  if (isShouted || words.length < 5) return false;
  let long = 0;
  for (const { text, isNumber, isCapitalised } of words) {
    if (text.length < 4 || isNumber || isPreposition(text)) continue;
    if (!isCapitalised) return false;
    long++;
  }
  return long > 3;
}

function withoutCapitals(row: WordRow): WordRow {
  return { ...row, words: row.words.map((word, index) => (index > 0 ? { ...word, isCapitalised: false } : word)) };
}

/** "Who controls what", "How to get there", "If little is known": a clause by itself is a topic. */
function isTopicOpener(text: string): boolean {
  return /^(?:who|what|how|why|where|whether|when|which|if)$/.test(text);
}

function topic(row: WordRow): Weight {
  const verbs = row.words.filter((_, index) => index > 0 && isVerbAt(row, index)).length;
  if (row.words.slice(0, -1).some(({ gap }) => /[,:;—–]/.test(gap))) return verbs > 0 ? 'asserts' : 'doubtful';
  if (verbs > 2) return 'asserts';
  return verbs === 2 ? 'doubtful' : 'names';
}

function isRelative(text: string): boolean {
  return text === 'that' || text === 'which' || text === 'who' || text === 'whose';
}

function isDescribing(text: string): boolean {
  return /^(?:are|is|was|were|has|have|had|can|could|may|might|need|must|will)$/.test(text);
}

/** A participle that stands before its noun or beside another, or one of a form's words behind it. */
function isAttribute(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!;
  const before = words[index - 1];
  const next = isJoined(words[index]!) ? words[index + 1] : undefined;
  if (index > 0 && isFormWord(text)) return !isActive(next);
  if (!isParticiple(text)) return false;
  // "Number of people killed"
  if (isMeasure(words[0]!.text) && words[1]?.text === 'of' && index > 2) return !isActive(next);
  if (isPair(words, index)) return true;
  const isBeforeNoun =
    next !== undefined &&
    !isPreposition(next.text) &&
    !isObjectOpener(next.text) &&
    !isDeterminer(next.text) &&
    !isSubordinator(next.text) &&
    !next.isNumber &&
    !isCount(next.text) &&
    next.text !== 'to' &&
    !next.text.endsWith('ly');
  if (index === 0) return isBeforeNoun && !isAuxiliary(next.text);
  if (!isBeforeNoun) return false;
  // "newly opened crossings", "and displaced persons", "foreign trained staff"
  return (
    (!before!.isCapitalised && /(?:ly|al|ic|ive)$/.test(before!.text)) ||
    before!.text === 'and' ||
    before!.text === 'or' ||
    !isJoined(before!)
  );
}

function isMeasure(text: string): boolean {
  return /^(?:numbers?|total|list|share|count|percentage|proportion|names?|details|value|amount|types?|kinds?|dates?|place|places|cause|causes)$/.test(
    text,
  );
}

/** An object behind a participle makes a verb of it: "identified three ships". */
function isActive(next: Word | undefined): boolean {
  return (
    next !== undefined && (isObjectOpener(next.text) || next.isNumber || isCount(next.text) || next.text === 'that')
  );
}

/** "Killed and wounded", "damaged or destroyed". */
function isPair(words: readonly Word[], index: number): boolean {
  const joins = (at: number): boolean => {
    const text = words[at]?.text;
    return text === 'and' || text === 'or';
  };
  const isEnd = words[index + 1] === undefined || joins(index + 1);
  const isFirst = joins(index + 1) && words[index + 2] !== undefined && isParticiple(words[index + 2]!.text);
  const isSecond = index > 1 && joins(index - 1) && isParticiple(words[index - 2]!.text);
  return (isFirst || (isSecond && isEnd)) && words.length - index < 4;
}

/** "Weapons seized in 2025": a plural and a participle may be a heading as well as a headline. */
function isBareParticiple(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!;
  if (!isParticiple(text) || isAuxiliary(text)) return false;
  const next = words[index + 1];
  const before = words[index - 1];
  if (before === undefined) return next === undefined || !isActive(next);
  if (!before.text.endsWith('s') && !words.slice(0, index).some((word) => word.text === 'of')) return false;
  return (
    next === undefined || /^(?:in|by|on|to|from|for|at|during|between|since|with|within|outside|per)$/.test(next.text)
  );
}

function isParticiple(text: string): boolean {
  if (isIrregularParticiple(text)) return true;
  return text.length > 3 && text.endsWith('ed') && !text.endsWith('eed') && !isNeverVerb(text);
}

function isJoined(word: Word): boolean {
  return word.gap.trim() === '';
}
