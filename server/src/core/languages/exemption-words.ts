// What a language gives for telling sentences that assert nothing: orders, greetings, talk about the document, fragments. The
// rules that ask for them are in model/exemptions/. Words are in lower case, with straight apostrophes. Types only.

import type { Word, WordRow } from './word-row.ts';
import type { WordTest } from './word-set.ts';

export interface ExemptionWords {
  readonly verbs: VerbWords;
  readonly telling: TellingWords;
  readonly orders: OrderWords;
  readonly greetings: GreetingWords;
  readonly document: DocumentWords;
  /**
   * Sentences that the language tells as a whole, where the lists above say nothing: an offer to the reader ("You can always get
   * started with …"), talk about the text's own matter ("All times in UTC."). `text` is what the row was read from.
   */
  recognise?(sentence: WordRow, text: string): 'imperative' | 'meta' | undefined;
  /**
   * What words say that were recognised as nothing else, in an item, a cell, or where no verb is sure. Without it a verb asserts,
   * and words of which none could be one are a name.
   */
  weigh?(sentence: WordRow): Weight;
  /** Whether a sentence that ends in a colon before a list, table, quotation or code only announces that. Without it each does. */
  announces?(sentence: WordRow): boolean;
}

/** `asserts`: says how things are, with a verb or without. `names`: a label, a topic, a name. */
export type Weight = 'asserts' | 'names' | 'doubtful';

/** The verbs of the language, and the small words by which they are told from nouns. */
export interface VerbWords {
  /**
   * Whether a finite verb stands among the words from index `from`. With `main` the search ends at the first word that opens a
   * subordinate clause. A row that was cut counts as having one.
   */
  holdsVerb(sentence: WordRow, from: number, which: 'main' | 'any'): boolean;
  /** Whether a word from index `from` on could be a finite verb by its letters alone; few sentences without one assert anything. */
  mayHoldVerb(sentence: WordRow, from: number): boolean;
  /** Base forms that open an order and nothing else. */
  readonly isPlainVerb: WordTest;
  /** Base forms that are also nouns, adjectives or participles. */
  readonly isDoubleVerb: WordTest;
  readonly isAuxiliary: WordTest;
  readonly isDeterminer: WordTest;
  /** Determiners and object pronouns that, right behind a word that may be a verb, make it one. */
  readonly isObjectOpener: WordTest;
  readonly isPreposition: WordTest;
}

/** What shows that a sentence is in the language. */
export interface TellingWords {
  /** Frequent words that hardly any other language has. */
  readonly isOwnWord: WordTest;
  /** Frequent short words of other languages. */
  readonly isForeignWord: WordTest;
  /** Small words inside names. */
  readonly isNameParticle: WordTest;
  /** A word that the language knows, by its lists or its endings. */
  readonly isKnown: WordTest;
}

/** What an assertion looks like that begins as an order does: the words that must follow its first word, at once or soon. */
export interface AssertingFrame {
  /** "Note that …": any clause behind it. Decided by the rule for loose openers, not by what follows. */
  readonly isLoose?: boolean;
  /** For each of the next words in turn, what it may be. */
  readonly next?: readonly string[];
  /** One of `words` within fewer than `reach` words, counted from the one `from` behind the first. */
  readonly soon?: { readonly words: string; readonly reach: number; readonly from?: number };
  /** A comma or colon stands right behind the first word. */
  readonly breaks?: boolean;
  /** At least so many words stand behind the first. */
  readonly least?: number;
}

export interface OrderWords {
  /** By the first words, which white space separates: any one of the frames is enough. */
  readonly frames: readonly (readonly [openers: string, ...frames: AssertingFrame[]])[];
  /** What opens the clause that a loose opener asserts: "note that". */
  readonly isClauseOpener: WordTest;
  /** What makes an order of a loose opener after all: "remember to", "consider leaving". */
  readonly isOrderFollower: WordTest;
  readonly isPlease: WordTest;
  /** "Don't", alone or as two words. */
  readonly isProhibition: (text: string, next: string | undefined) => boolean;
  readonly isNever: WordTest;
  readonly isInvitation: WordTest;
  /** Behind a word at the head of the sentence they make a noun of it, with every auxiliary but these. */
  readonly isOf: WordTest;
  readonly isOrderAuxiliary: WordTest;
  /** Whether a word at the head of a sentence that may be a verb is a noun there: "attack by drones", "combine harvesters were stolen". */
  readonly isNoun?: (words: readonly Word[], index: number) => boolean;
  /** Verbs whose object may be a clause. */
  readonly isClauseTaker: WordTest;
  /** Pointing words that are an object, too. */
  readonly isThis: WordTest;
  readonly isThat: WordTest;
  /** Behind a noun at the head of an item: "access to", "support for". */
  readonly isNounFollower: WordTest;
  readonly isTime: WordTest;
  readonly isParticle: WordTest;
  readonly isOpeningAdverb: WordTest;
  /** Opening adverbs that are one with a comma only. */
  readonly isCommaAdverb: WordTest;
  /** What opens a clause that stands before the order. */
  readonly isFronter: WordTest;
  /** Verbs by which somebody is quoted: in mid-sentence, and at its end. */
  readonly isSaid: WordTest;
  readonly isSaying: WordTest;
}

export interface GreetingWords {
  /** Words of which one must follow, at once or behind one other; an empty list asks for nothing. */
  readonly openers: Readonly<Record<string, string>>;
  readonly isThanks: WordTest;
  readonly isTo: WordTest;
  readonly isThanked: WordTest;
  /** Second words behind which a greeting may be of any length. */
  readonly isLongOpener: WordTest;
}

export type DocumentOpener =
  | 'subject'
  | 'located'
  | 'inside'
  | 'pointer'
  | 'reference'
  | 'referral'
  | 'moreInformation'
  | 'stamp'
  | 'teller'
  | 'numbered';

/** Words for talk about the text itself. */
export interface DocumentWords {
  /** By how the sentence begins. */
  readonly openers: Readonly<Record<DocumentOpener, string>>;
  /** What a memo says of itself before it begins: `To: …`, `Subject: …`. */
  readonly isMemoHead: WordTest;
  readonly isCaptioned: WordTest;
  /** What hardly names anything else than a text. */
  readonly isPaper: WordTest;
  /** What names a text or something else: a list of traitors, a post in the army. */
  readonly isLooseNoun: WordTest;
  /** A part of a text, and the same in the plural. */
  readonly isBarePart: WordTest;
  readonly isPart: WordTest;
  /** What only a text does with its subject, and what says nothing about the subject. */
  readonly isTopicVerb: WordTest;
  /** What texts do and others too: enough behind a noun that names nothing else. */
  readonly isLooseVerb: WordTest;
  /** What a numbered part of a law does as well: "Chapter 7 gives the Council …". */
  readonly isGrantingVerb?: WordTest;
  /** What makes another verb of it: "covers up". */
  readonly isTurning?: WordTest;
  /** What opens a clause that says how things are: "we explain why the dam broke". */
  readonly isFactOpener?: WordTest;
  /** What a writer does to a text. */
  readonly isTellingVerb: WordTest;
  readonly isMakingParticiple: WordTest;
  /** Adverbs of order and modals before the verb. */
  readonly isPassing: WordTest;
  /** What stands between the auxiliary and the participle. */
  readonly isMadeHow: WordTest;
  /** "The next section", and those that are of this document whatever they stand before. */
  readonly isLocator: WordTest;
  readonly isLocatorOfThis: WordTest;
  readonly isArticle: WordTest;
  readonly isThis: WordTest;
  readonly isOf: WordTest;
  /** "The table below". */
  readonly isBelow: WordTest;
  readonly isFollowing: WordTest;
  readonly isWriterOrReader: WordTest;
  /** The same with its auxiliary in one word. */
  readonly isContracted: WordTest;
  readonly isIntending: WordTest;
  readonly isThat: WordTest;
  readonly isPresentBe: WordTest;
  /** What a pointer points to besides documents. */
  readonly isLinked: WordTest;
  readonly isTo: WordTest;
  readonly isFor: WordTest;
  readonly isMore: WordTest;
  /** "More details are here", "can be found", "are available" but not "available to". */
  readonly isHere: WordTest;
  readonly isFound: WordTest;
  readonly isFoundAuxiliary: WordTest;
  readonly isAvailable: WordTest;
  readonly isAvailableElsewhere: WordTest;
  readonly isWhere: WordTest;
  /** "We describe it below", "… in section 4". */
  readonly isBehind: WordTest;
  readonly isIn: WordTest;
  readonly isInformation: WordTest;
  readonly isAskingVerb: WordTest;
  readonly isStamp: WordTest;
  readonly isBe: WordTest;
  readonly isBy: WordTest;
  /** "It is a summary", "not a guide". */
  readonly isSelfDeterminer: WordTest;
  readonly isSelfName: WordTest;
}
