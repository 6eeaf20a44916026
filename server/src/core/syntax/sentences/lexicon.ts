// The words of one language, looked up by what they mean at a full stop. Built when a language is first asked for, so
// that loading the module costs nothing. Holds no decisions.

import { knownLanguages } from '../../languages/known-languages.ts';
import type { ReadingLanguage } from '../../languages/language.ts';
import type { ListedClass, SentenceTraits, SentenceWords } from '../../languages/sentence-words.ts';
import { splitWords, type WordTest, wordSet } from '../../languages/word-set.ts';

export interface Lexicon {
  readonly traits: SentenceTraits;
  /** The class of a word as written, without its final full stop; undefined for a word that is not listed. */
  classOf(word: string): ListedClass | undefined;
  /** Whether sentences begin with this word; what stands behind an apostrophe does not count. */
  isStarter(word: string): boolean;
  /** A starter that may also be a name or an initial. */
  readonly isNameLike: WordTest;
  /** Whether a letter behind this word is its number, no initial: `annex`. */
  readonly isLabel: WordTest;
  /** Whether a number behind this word is an amount and no ordinal: `um 12.` */
  readonly leadsToAmount: WordTest;
  readonly isExclamation: WordTest;
  readonly isShortName: WordTest;
  readonly isSpeakingVerb: WordTest;
  readonly isTitledName: WordTest;
  readonly isNumberedAsWord: WordTest;
  readonly isNumberUnit: WordTest;
  readonly isZoneName: WordTest;
  readonly introducesName: WordTest;
  readonly isPersonalPronoun: WordTest;
  readonly isCompanySuffix: WordTest;
  readonly calendarNames: RegExp;
  readonly articledNames: RegExp;
  /** At the start of a sentence, an adverbial of time. */
  readonly timeOpener: RegExp;
  /** Behind a time of day, the place whose time it is. */
  readonly zoneTime: RegExp;
}

const built = new WeakMap<ReadingLanguage, Lexicon>();

export function lexiconFor(language: ReadingLanguage): Lexicon {
  let lexicon = built.get(language);
  if (!lexicon) built.set(language, (lexicon = build(language.sentences)));
  return lexicon;
}

function build(words: SentenceWords): Lexicon {
  const classes = new Map<string, ListedClass>();
  for (const listed of Object.keys(words.classes) as ListedClass[]) {
    for (const word of splitWords(words.classes[listed] ?? '')) if (!classes.has(word)) classes.set(word, listed);
  }
  const starters = new Set(splitWords(words.starters));
  const isLabel = wordSet(words.labels);
  return {
    traits: words.traits,
    classOf(word) {
      return classes.get(word) ?? (word.length > 1 ? classes.get(word.toLowerCase()) : undefined);
    },
    isStarter(word) {
      const stem = /^[^'’]*/.exec(word)![0].toLowerCase();
      return starters.has(stem) || starters.has(word.toLowerCase());
    },
    isNameLike: inAnyCase(words.nameLike),
    isLabel: (word) => isLabel(word.toLowerCase().replace(/\W+$/, '')),
    leadsToAmount: inAnyCase(words.amountOpeners),
    isExclamation: inAnyCase(words.exclamations),
    isShortName: inAnyCase(words.shortNames),
    isSpeakingVerb: inAnyCase(words.speakingVerbs),
    isTitledName: wordSet(words.titledNames),
    isNumberedAsWord: wordSet(words.numberedAsWords),
    isNumberUnit: wordSet(words.numberUnits),
    isZoneName: wordSet(words.zoneNames),
    introducesName: wordSet(words.nameIntroducers),
    isPersonalPronoun: inAnyCase(words.personalPronouns),
    isCompanySuffix: wordSet(words.companySuffixes),
    calendarNames: words.calendarNames,
    articledNames: words.articledNames,
    timeOpener: new RegExp(`^\\W*(?:${splitWords(words.timeOpeners).join('|')})\\s`),
    zoneTime: new RegExp(`^(?:[A-Z]\\S{0,20}\\s){1,3}${words.timeWord}\\b`),
  };
}

function inAnyCase(list: string): WordTest {
  const isListed = wordSet(list);
  return (word) => isListed(word.toLowerCase());
}

/** The words that `listOf` gives for any language: what they mean holds in texts of every other one. */
function ofAll(listOf: (words: Partial<SentenceWords>) => string | undefined): WordTest {
  return wordSet(knownLanguages.map(({ sentences = {} }) => listOf(sentences) ?? '').join(' '));
}

export const isConjunction = ofAll(({ conjunctions }) => conjunctions);
export const isDateOpener = ofAll(({ dateOpeners }) => dateOpeners);
/** Months before which a day has a full stop, those that are told by what stands before the day, and that. */
export const isDottedMonth = ofAll(({ months }) => months);
export const isSharedMonth = ofAll(({ sharedMonths }) => sharedMonths);
const opensDottedDay = ofAll(({ dayOpeners }) => dayOpeners);
export const isDayOpener: WordTest = (word) => opensDottedDay(word.toLowerCase());
