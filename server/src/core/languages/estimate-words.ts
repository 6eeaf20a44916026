// What a language gives for reading how likely a sentence calls something: the words around the terms of a scale, and likelihoods
// in figures. The terms themselves are the scales'. The readers that ask for them are in model/likelihood/. Types only.

export interface EstimateWords {
  readonly terms: TermWords;
  readonly printed: PrintedWords;
  /** Words by which one of several alternatives may speak of everything else. */
  readonly residual: RegExp;
  /** “A serious possibility that”: terms of no scale. Global; the first group is the term. */
  readonly looseChances: RegExp;
  /** Whether anything in the sentence may turn what is estimated round: “it is likely that no ship sails”. `own` has the estimate blanked out. */
  readonly negated: (own: string) => boolean;
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
  /** Behind a term that is a noun: what makes it the attribute of another (“even chance meetings”). */
  readonly nounBehind: RegExp;
  /** The plain term in a modified one. */
  readonly core: RegExp;
  readonly negatedTerm: RegExp;
  /** Terms that take the place of a noun, of an adverb, of any other word. */
  readonly nounTerm: RegExp;
  readonly adverbTerm: RegExp;
  /** Adjectives that may be put in each other's place. */
  readonly adjectiveTerm: RegExp;
}

/** A likelihood in figures as a sentence gives it, in tenths of a per cent. */
export interface PrintedFigure {
  readonly low: number;
  /** `low` itself for a single figure. */
  readonly high: number;
  /** “More than”, “up to”: the figure is left open above or below. */
  readonly bound?: 'above' | 'below';
  /** “About”, “one in three”: not to be held to the unit. */
  readonly isApproximate?: boolean;
  /** Bare odds (“3:1”) may be for it or against it. */
  readonly mayBeTurned?: boolean;
}

/** Likelihoods in figures. The first group of each expression is the figure as written, with its hedge. */
export interface PrintedWords {
  readonly bracketed: RegExp;
  /** A word without which no chance is given. */
  readonly cue: RegExp;
  /** Global: “a 70 % chance”, “the probability is 70 %”. */
  readonly chances: readonly RegExp[];
  /** What a figure as written says; undefined where it says nothing. */
  readonly read: (written: string) => PrintedFigure | undefined;
  /** A figure with its per cent. */
  readonly percentage: RegExp;
}
