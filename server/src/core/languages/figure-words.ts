// What a language gives for reading figures in a text: number words, scales, fractions, bounds, months, and the words that tell a
// figure from the number of a name. The readers that ask for them are in model/evidence/figures/. Types only.

import type { WordTest } from './word-set.ts';

export interface SpelledNumber {
  readonly value: number;
  readonly isOrdinal: boolean;
}

/** `about`, `nearly`, `over` or `under` what is written. */
export type BoundKind = 'about' | 'nearly' | 'over' | 'under';

export interface FigureWords {
  /** Whether a text can hold a figure at all: digits, or any word that opens one. */
  readonly mayHold: RegExp;
  readonly numbers: NumberWords;
  readonly fractions: FractionWords;
  readonly dates: DateWords;
  /** What stands before the number of a name: an article, a page, a ship's berth. The group is the word. */
  readonly nameBefore: RegExp;
  /** Whether a word with a small first letter may be the last thing before such a number: “section”, the “and” of “Articles 5 and 6”. */
  readonly mayName: WordTest;
  /** A word joined to digits by a hyphen that is a name's, unlike “mid-2026”. */
  readonly joinedNameBefore: RegExp;
  /** Behind a name and its number: words that show that the number was none of the name's. */
  readonly goesOn: RegExp;
  /** Endings of ordinals in digits. Sticky. */
  readonly ordinalBehind: RegExp;
  /** “34-year-old”: an age needs no word for years. */
  readonly ageBehind: RegExp;
  /** What a price goes on with that is no unit: “per”. */
  readonly perBehind: RegExp;
  /** The last words of all of `bounds`, in lower case: where none of them is directly before a figure, none is tried. */
  readonly endsBound: WordTest;
  /** In the order in which they are tried. */
  readonly bounds: readonly (readonly [bound: BoundKind, words: RegExp])[];
  /** The same behind a figure: “180-odd”, “100 or so”, “1,200+”. Sticky. */
  readonly boundsBehind: readonly (readonly [bound: BoundKind, words: RegExp])[];
  /** Words that say whether something went up or down by what is written, or to it. */
  readonly directions: readonly DirectionWords[];
  readonly names: NameWords;
  /** What joins the ends of a range, with nothing else around it, and the words among it. */
  readonly between: RegExp;
  /** The same with all that may stand before it and a currency behind it. */
  readonly endsBetween: RegExp;
  readonly isBetween: WordTest;
  /** The singular of a counted noun in lower case; the word itself where it has none. */
  readonly singularOf: (noun: string) => string;
  /** Words behind a figure that are no noun that it counts. */
  readonly isNoNoun: RegExp;
  /** “Within the next”: before a time that is the writer's own horizon. */
  readonly horizonBefore: RegExp;
  /** Behind a figure, words that tell nothing of what it counts. */
  readonly isSmallWord: WordTest;
  /** Little words of which every text in the language is full; each whole. */
  readonly little: RegExp;
}

export type Direction = 'up' | 'down';

export interface DirectionWords {
  readonly direction: Direction;
  /** At the end of what stands before a figure. */
  readonly before: RegExp;
  /** At the start of what stands behind it. */
  readonly behind: RegExp;
}

/** Names that have numbers in them. */
export interface NameWords {
  /** Whole names that count nothing: “9/11”, “10 Downing Street”. Global. */
  readonly whole: RegExp;
  /** Words whose number points into a document and names nothing: pages, tables. In lower case, singular. */
  readonly isPointer: WordTest;
  /** How else a word before a number is written, by the word: “sec” and “§” for “section”. In lower case, singular. */
  readonly spellings: readonly (readonly [word: string, others: string])[];
  /** Words that have a capital letter and begin no name: days of the week, months. */
  readonly isNoName: WordTest;
  /** A place and, behind it, a count: “In Nordvik 91” and “were hurt”. */
  readonly placeBefore: RegExp;
  readonly countedBehind: RegExp;
}

export interface NumberWords {
  /** A stretch of number words. Sticky: it is tried where a word begins as `openings` says. */
  readonly words: RegExp;
  /** The first three letters of every word that opens a number or a fraction, and whole words that are shorter; one space between. */
  readonly openings: string;
  /** Undefined for words that follow each other and make no number. */
  readonly read: (text: string) => SpelledNumber | undefined;
  /** Ordinals, and small numbers, that are rarely figures. */
  readonly isSilentOrdinal: RegExp;
  readonly isSilent: RegExp;
  /** Behind a number word: the bottom of a fraction, and a scale. */
  readonly fractionBehind: RegExp;
  readonly scaleBehind: RegExp;
}

export interface FractionWords {
  /** Groups: top, bottom, half. Sticky. */
  readonly words: RegExp;
  readonly tops: Readonly<Record<string, number>>;
  readonly bottoms: Readonly<Record<string, number>>;
}

export interface DateWords {
  /** Whether there may be the name of a month. */
  readonly mayHoldMonth: RegExp;
  /** In the order of the year, in lower case; the first three letters of each tell it. */
  readonly months: readonly string[];
  /** Groups: the days, the month, the year. Global. */
  readonly dayFirst: RegExp;
  /** Groups: the month, the days, the year. Global. */
  readonly monthFirst: RegExp;
  /** Groups: the month, the year. Global. */
  readonly monthAndYear: RegExp;
  /** Groups: today, yesterday, tomorrow, a day of the week. Global. */
  readonly relative: RegExp;
  /** In lower case, from Monday on. */
  readonly weekdays: readonly string[];
  /** A date behind or before a day of the week, which says which day that is. */
  readonly dayBehind: RegExp;
  readonly dayBefore: RegExp;
  /** One of the days in a list. Global. */
  readonly day: RegExp;
  /** Four digits that a time follows, or that begin with a zero: `0930 hrs`. Groups: hours, minutes. Global. */
  readonly military: RegExp;
  /** A month without a day or a year. The group is the month. Global. */
  readonly monthAlone: RegExp;
  /** Behind an ordinal, the rest of “17th century” and of “17th and 18th centuries”. */
  readonly centuryBehind: RegExp;
  /** The same of a quarter of a year. */
  readonly quarterBehind: RegExp;
  /** Whether a text counts quarters of years. */
  readonly quarters: RegExp;
}

/** Powers of ten and units by how a language spells them. Read in texts of every language: reports quote each other's figures. */
export interface UnitWords {
  /** White space separates the spellings; one of several words has no-break spaces in it. */
  readonly units: readonly (readonly [base: string, exponent: number, spellings: string])[];
  readonly scales: readonly (readonly [exponent: number, spellings: string])[];
  /** Abbreviations of such words, which a full stop may end. */
  readonly scaleMarks: readonly (readonly [exponent: number, spellings: string])[];
}
