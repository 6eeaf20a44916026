// What a language gives for reading how likely a sentence calls something: the words around the terms of a scale, and likelihoods
// in figures. The terms themselves are the scales'. The readers that ask for them are in model/likelihood/. Types only.

export interface EstimateWords {
  readonly terms: TermWords;
  readonly printed: PrintedWords;
  /** Words by which one of several alternatives may speak of everything else. */
  readonly residual: RegExp;
  /** “A serious possibility that”: terms of no scale. Global; the first group is the term. */
  readonly looseChances: RegExp;
  /** Anything that may turn an estimate elsewhere in the sentence round. */
  readonly negated: RegExp;
}

/** What stands around a term and changes what it says. Expressions that look back end at the term. */
export interface TermWords {
  readonly modifier: RegExp;
  readonly negation: RegExp;
  readonly comparison: RegExp;
  /** A comparison behind the term: “than”, “as not”. */
  readonly comparedBehind: RegExp;
  /** Clauses that the sentence does not assert as what it says: conditions, reasons, concessions, parts, asides. */
  readonly aside: RegExp;
  readonly determiner: RegExp;
  /** Nouns of which the term is an attribute. */
  readonly thing: RegExp;
  /** Behind a determiner all the same no attribute: “that” and “to” follow, or nothing does. */
  readonly predicateBehind: RegExp;
  readonly ofChance: RegExp;
  readonly chanceIs: RegExp;
  /** Terms that are an adverb or stand with an article of their own: never the attribute of a noun. */
  readonly unattributed: RegExp;
  /** Terms that are comparisons themselves. */
  readonly comparing: RegExp;
  /** Terms whose negation is their opposite. */
  readonly negatable: RegExp;
  /** Terms that are one beside a word of chance only. */
  readonly onlyOfChance: RegExp;
  /** Terms that name something else before some words, and those words. */
  readonly named: RegExp;
  readonly namedBehind: RegExp;
  /** The plain term in a modified one. */
  readonly core: RegExp;
  readonly negatedTerm: RegExp;
  /** Terms that take the place of a noun, of an adverb, of any other word. */
  readonly nounTerm: RegExp;
  readonly adverbTerm: RegExp;
  /** Adjectives that may be put in each other's place. */
  readonly adjectiveTerm: RegExp;
}

/** Likelihoods in figures. The first group of each is the figures, and within them the hedge and the two ends. */
export interface PrintedWords {
  readonly bracketed: RegExp;
  /** Global: “a 70 % chance”, “the probability is 70 %”. */
  readonly chances: readonly RegExp[];
  /** Hedges, on one line in lower case, that leave the figure open above or below. */
  readonly above: RegExp;
  readonly below: RegExp;
  /** A figure with its per cent. */
  readonly percentage: RegExp;
}
