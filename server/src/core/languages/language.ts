// A language as far as it is known here: a folder holds all of its words. Every part may be missing; whoever reads texts gets a
// `ReadingLanguage`, in which another language lends what is missing. Types only.

import type { SearchVocabulary } from '../text/search-words.ts';
import type { ComparisonWords } from './comparison-words.ts';
import type { DifferenceWords } from './difference-words.ts';
import type { EstimateWords } from './estimate-words.ts';
import type { ExemptionWords } from './exemption-words.ts';
import type { FigureWords, UnitWords } from './figure-words.ts';
import type { QuotationWords } from './quotation-words.ts';
import type { Recognition } from './recognition.ts';
import type { OwnSentenceWords, SentenceStops, SentenceWords } from './sentence-words.ts';
import type { WordingWords } from './wording-words.ts';

export interface Language extends Partial<LendableParts> {
  /** Primary language subtag of BCP 47, in lower case. */
  readonly code: string;
  /** Codes of further languages that are read by the same words. */
  readonly alsoFor?: readonly string[];
  /** In English. */
  readonly name: string;
  /** Signs that end its sentences besides those of all languages. */
  readonly stops?: SentenceStops;
  /** Before decimals; a point when absent. */
  readonly decimalSign?: 'point' | 'comma';
  readonly sentences?: OwnSentenceWords;
  /** What its sentences do; no other language lends it. */
  readonly recognition?: Recognition;
  /** Read in texts of every language. */
  readonly units?: UnitWords;
  /** Patterns of single words that turn a statement into its contrary, separated by white space. They count in texts of every language. */
  readonly negations?: string;
  /** Other words that turn what is said round where an elision swallows them: “refused”, “hardly”. As `negations`. */
  readonly reversals?: string;
  /** Words that make what is said less than a fact where an elision swallows them: “may”, “but”, “if”. As `negations`. */
  readonly weakenings?: string;
  /**
   * Words with a small first letter of which the names of works, and references to them, are made: “of”, “edited”, “retrieved”.
   * Separated by white space; they count in texts of every language, as works of every language are cited.
   */
  readonly referenceWords?: string;
  /**
   * Patterns of what stands before a key that speaks against the statement: `[contra @log]`. Separated by white space; they count
   * in texts of every language.
   */
  readonly contraryOpeners?: string;
}

/** What a language that lacks it borrows whole. */
interface LendableParts {
  /** Sentences that assert nothing. */
  readonly exemptions: ExemptionWords;
  /** How a sentence is worded. */
  readonly wording: WordingWords;
  /** How likely it calls something. */
  readonly estimates: EstimateWords;
  readonly figures: FigureWords;
  readonly quotations: QuotationWords;
  readonly search: SearchVocabulary;
  readonly comparison: ComparisonWords;
  /** How two sentences about the same thing differ. */
  readonly differences: DifferenceWords;
}

/** By whose words a text is read. One object a language: its identity says whether texts must be read again. */
export interface ReadingLanguage extends Omit<LendableParts, 'exemptions'> {
  /** Its own or nobody's: what asserts nothing is never told by the words of another language. */
  readonly exemptions?: ExemptionWords;
  /** Empty for languages of which nothing is known. */
  readonly code: string;
  readonly stops?: SentenceStops;
  readonly decimalSign: 'point' | 'comma';
  readonly sentences: SentenceWords;
  readonly recognition?: Recognition;
  /** The parts that are its own. */
  readonly own: ReadonlySet<keyof LendableParts | 'sentences'>;
}
