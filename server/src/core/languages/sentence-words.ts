// What a language says about where its sentences end: words by what they mean at a full stop, and its own signs. Lists are
// words separated by white space, without their final full stop. Types only.

/**
 * `title`: stands before a name. `connector`: always goes on. `numbered`: takes a number or letter. `calendar`: month or
 * day. `closing`: goes on, unless a word follows with which sentences begin. `unit`: ends a sentence before any capital.
 */
export type ListedClass = 'title' | 'connector' | 'numbered' | 'calendar' | 'closing' | 'unit';

/** Signs that end sentences besides those of all languages. */
export interface SentenceStops {
  readonly ends: string;
  /** Whether a single full stop ends nothing. */
  readonly fullStopEndsNothing?: boolean;
}

/** How the language writes; what is left out is not so. Never taken from another language. */
export interface SentenceTraits {
  /** Whether `3.` is how the language writes "third". */
  readonly hasDottedOrdinals?: boolean;
  /** Whether plurals are shortened to doubled capitals: `EE. UU.` */
  readonly hasDoubledPlurals?: boolean;
  /** Whether an article may be elided before a word: `l’art.` */
  readonly hasElision?: boolean;
  /** Whether a word that is not listed is told for an abbreviation by its shape (`Bldg`), and a letter behind a label for its number. */
  readonly tellsShapes?: boolean;
}

export interface SentenceWords {
  readonly traits: SentenceTraits;
  readonly classes: Readonly<Partial<Record<ListedClass, string>>>;
  /** Words with which sentences begin and names do not. Lower case. */
  readonly starters: string;
  /** Starters that may also be a name or an initial. */
  readonly nameLike: string;
  /** What a letter or number may follow that is then its number: `annex B`, `Tabelle 4`. */
  readonly labels: string;
  /** What leads up to an amount where a number with a full stop might be an ordinal: `um 12.` */
  readonly amountOpeners: string;
  /** Names that end in a mark: `Yahoo! Inc.` */
  readonly exclamations: string;
  /** Short names that are no abbreviations, where a short capitalised word would otherwise be taken for one. */
  readonly shortNames: string;
  readonly speakingVerbs: string;
  /** What joins the items of a list in a sentence. Holds for texts of every language. */
  readonly conjunctions: string;
  /** What stands before a date in digits. Holds for texts of every language. */
  readonly dateOpeners: string;
  /** Months of a language with dotted ordinals, by which `3. Mai` is told in a text of another: its own, and those that other languages spell alike. */
  readonly months: string;
  readonly sharedMonths: string;
  /** What stands before such a day where its month is one of `sharedMonths`. */
  readonly dayOpeners: string;
  /** Starters that are a name behind a title all the same: `Gen. So`. */
  readonly titledNames: string;
  /** What is numbered as an abbreviation and ends a sentence as a word: "The answer was no." */
  readonly numberedAsWords: string;
  /** Units that a further number may follow: `6 ft. 2`. */
  readonly numberUnits: string;
  /** What opens a sentence whose time ends in a full stop: `At 5 p.m. Smith spoke.` */
  readonly timeOpeners: string;
  /** `10 a.m. New York time`. */
  readonly timeWord: string;
  readonly zoneNames: string;
  readonly calendarNames: RegExp;
  /** Small words behind which an initial belongs to a name. */
  readonly nameIntroducers: string;
  readonly personalPronouns: string;
  /** Names that begin with an article: `The Hague`. */
  readonly articledNames: RegExp;
  readonly companySuffixes: string;
}

/** What a language must have of its own for its sentences to be read by it; the rest may be lent. */
export type OwnSentenceWords = Pick<SentenceWords, 'traits' | 'classes' | 'starters'> & Partial<SentenceWords>;
