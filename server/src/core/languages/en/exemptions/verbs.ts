// Whether a row of words holds a finite English verb. Two questions, two strictnesses: "could any word be one" (silence is certain)
// and "is this word, where it stands, one" (best guess from its ending and its neighbours). No parser.

import type { VerbWords } from '../../exemption-words.ts';
import type { Word, WordRow } from '../../word-row.ts';
import { wordSet } from '../../word-set.ts';
import {
  isAuxiliary,
  isDeterminer,
  isDoubleVerb,
  isIrregularPast,
  isNeverVerb,
  isObjectOpener,
  isPlainVerb,
  isPreposition,
  isSubjectPronoun,
  isSubordinator,
  isUnchangedPast,
} from './verb-lists.ts';

/** Whether a word from index `from` on could be a finite verb by its letters alone; few sentences without one assert anything. */
function mayHoldVerb({ words, isCut, isShouted }: WordRow, from: number): boolean {
  for (let index = from; index < words.length; index++)
    if (couldBeVerb(words[index]!, index === 0 || isShouted)) return true;
  return isCut;
}

/**
 * Whether a finite verb stands among the words from index `from`. With `main` the search ends at the first word that opens a
 * subordinate clause. A row that was cut counts as having one.
 */
function holdsVerb(sentence: WordRow, from: number, main: 'main' | 'any'): boolean {
  const { words } = sentence;
  for (let index = from; index < words.length; index++) {
    if (main === 'main' && index > from && isSubordinator(words[index]!.text)) return false;
    if (isVerbAt(sentence, index)) return true;
  }
  return sentence.isCut;
}

/** Whether the word at `index` is, as it stands, a finite verb. */
export function isVerbAt({ words, isShouted }: WordRow, index: number): boolean {
  const word = words[index]!;
  const { text } = word;
  if (isFiniteForm(word, index, isShouted)) return true;
  if (word.isNumber || (word.isCapitalised && index > 0 && !isShouted)) return false;
  const before = index > 0 && isJoined(words[index - 1]!) ? words[index - 1]!.text : undefined;
  const after = isJoined(word) ? words[index + 1] : undefined;
  if (isPast(text)) return isPastAt(before, after);
  const stem = stemOfThirdPerson(text);
  if (stem !== undefined) return isThirdPersonAt(stem, words, index, before, after);
  if (isUnchangedPast(text) && isUnchangedPastAt(before, after)) return true;
  if (isPreposition(text) || (!isPlainVerb(text) && (!isDoubleVerb(text) || after === undefined))) return false;
  if (before === undefined || !(before.endsWith('ly') || isMidAdverb(before))) return isPluralSubject(before);
  const subject = words[index - 2];
  return subject !== undefined && isJoined(subject) && isPluralSubject(subject.text);
}

function couldBeVerb(word: Word, isCaseMeaningless: boolean): boolean {
  const { text } = word;
  if (isFiniteForm(word, 1, isCaseMeaningless)) return true;
  if (word.isNumber || (word.isCapitalised && !isCaseMeaningless) || /[./@]/.test(text)) return false;
  if (isPast(text) || isPlainVerb(text) || isDoubleVerb(text)) return true;
  return text.length > 3 && text.endsWith('s') && !isNeverVerb(text);
}

/** Forms that are finite wherever they stand: `is`, `didn't`, `rose`. The month and the name are not. */
function isFiniteForm({ text, isCapitalised }: Word, index: number, isCaseMeaningless: boolean): boolean {
  if (isAuxiliary(text))
    return !(isCapitalised && index > 0 && !isCaseMeaningless && (text === 'may' || text === 'will'));
  return isIrregularPast(text) || text.endsWith("n't");
}

function isPast(text: string): boolean {
  return text.length > 3 && text.endsWith('ed') && !text.includes('-') && !isNeverVerb(text) && !text.endsWith('eed');
}

/** "Rain hit the coast": a noun before it and an object behind. */
function isUnchangedPastAt(before: string | undefined, after: Word | undefined): boolean {
  if (before === undefined || after === undefined || before === 'to' || before === 'and' || before === 'or')
    return false;
  if (isDeterminer(before) || isPreposition(before) || isAuxiliary(before)) return false;
  return isObjectOpener(after.text) || after.isNumber || after.isCapitalised;
}

/** A form in -ed is a participle between a determiner and its noun: "the expanded port". */
function isPastAt(before: string | undefined, after: Word | undefined): boolean {
  if (before === undefined) return true;
  const isNounAhead = (isDeterminer(before) && !isSubjectPronoun(before)) || isPreposition(before);
  const isAttribute = isNounAhead || before === 'and' || before === 'or';
  return !isAttribute || after === undefined || isPreposition(after.text) || isDeterminer(after.text);
}

function isThirdPersonAt(
  stem: string,
  words: readonly Word[],
  index: number,
  before: string | undefined,
  after: Word | undefined,
): boolean {
  if (after?.text === 'of' && !isPlainVerb(stem)) return false;
  if (before !== undefined && (isPreposition(before) || (isDeterminer(before) && !isSubjectPronoun(before))))
    return false;
  if (isPlainVerb(stem)) return true;
  if (after !== undefined && (isObjectOpener(after.text) || (isVerbFollower(after.text) && isDoubleVerb(stem))))
    return true;
  const previous = words[index - 1];
  if (!isDoubleVerb(stem) || previous === undefined) return false;
  if (before !== undefined && isSubjectPronoun(before)) return true;
  if (after === undefined || isPast(after.text)) return false;
  if (before !== undefined && isAdverbBehindNoun(before, words[index - 2])) return true;
  if (after.text === 'and' || after.text === 'or') return false;
  // "the ban ends in June", "Trade ends in June", rather than "port calls in June"
  if (
    before !== undefined &&
    (!before.endsWith('s') || isNeverVerb(before)) &&
    (index < 2 || isDeterminer(words[index - 2]!.text))
  )
    return true;
  if (after.isNumber || previous.isNumber || isParticle(after.text)) return true;
  return previous.isCapitalised && !isPreposition(after.text);
}

/** "The team mostly uses mail": an adverb with a noun before it stands before a verb. */
function isAdverbBehindNoun(adverb: string, noun: Word | undefined): boolean {
  if (!adverb.endsWith('ly') || isTimeAdverb(adverb) || noun === undefined || !isJoined(noun)) return false;
  return noun.text.length > 2 && !isPreposition(noun.text) && !isDeterminer(noun.text) && !isAuxiliary(noun.text);
}

function isVerbFollower(text: string): boolean {
  return (
    text === 'this' ||
    text === 'that' ||
    text === 'not' ||
    text === 'no' ||
    (text.endsWith('ly') && !isTimeAdverb(text))
  );
}

/** "Vessel movements daily": behind a noun they count how often. */
const isTimeAdverb = wordSet('daily weekly monthly yearly hourly quarterly early only');

function isParticle(text: string): boolean {
  return text === 'to' || text === 'up' || text === 'down' || text === 'out' || text === 'off';
}

/** The base form behind a word in -s, were it a verb; undefined when it cannot be one. */
export function stemOfThirdPerson(text: string): string | undefined {
  if (text.length < 4 || !endsLikePlural(text)) return undefined;
  if (text.endsWith('ies')) return `${text.slice(0, -3)}y`;
  if (/(?:[sxzo]|ch|sh)es$/.test(text)) {
    const short = text.slice(0, -2);
    return isPlainVerb(short) || isDoubleVerb(short) ? short : text.slice(0, -1);
  }
  return text.slice(0, -1);
}

/** "Drones now outnumber guns". */
const isMidAdverb = wordSet('now still also often then again never always both all even soon seldom');

function isPluralSubject(before: string | undefined): boolean {
  if (before === undefined) return false;
  if (isSubjectPronoun(before)) return before !== 'there' && before !== 'this' && before !== 'that';
  return isPluralNoun(before);
}

const isIrregularPlural = wordSet('people men women children police media data');

function isPluralNoun(text: string): boolean {
  return isIrregularPlural(text) || (text.length > 3 && endsLikePlural(text));
}

function endsLikePlural(text: string): boolean {
  return text.endsWith('s') && !text.endsWith('ss') && !text.endsWith("'s") && !isNeverVerb(text);
}

/** Nothing but white space stands between the word and the next. */
function isJoined(word: Word): boolean {
  return word.gap.trim() === '';
}

export const englishVerbs: VerbWords = {
  holdsVerb,
  mayHoldVerb,
  isPlainVerb,
  isDoubleVerb,
  isAuxiliary,
  isDeterminer,
  isObjectOpener,
  isPreposition,
};
