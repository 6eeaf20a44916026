// What a language gives for telling that two sentences about the same thing do not say the same. Types only.

import type { WordTest } from './word-set.ts';

/** What two sentences that speak of the same may differ in. */
export type DifferenceKind = 'negation' | 'direction' | 'quantity' | 'modality' | 'order' | 'time';

/** All words are in lower case. */
export interface DifferenceWords {
  /**
   * Rows of words, by kind, a row a line, its sides separated by `|`: words of one side say much the same, words of different sides
   * the contrary. A word may stand in several rows.
   */
  readonly opposites: Readonly<Partial<Record<DifferenceKind, string>>>;
  /** Words that deny what follows: “not”, “never”. */
  readonly isNegation: WordTest;
  /** Words that deny the verb behind `to`: “failed to”. */
  readonly deniesVerb: WordTest;
  /** A negation with the word behind it that denies nothing: “not only”. */
  readonly isNoNegation: RegExp;
  /** Words that make what follows less than a fact: “may”, “allegedly”. */
  readonly isHedge: WordTest;
  /** Words that do so with the one behind them: “accused of”. One space between the two. */
  readonly isHedgePair: RegExp;
  /** As these: what follows has not been done yet, and may never be: “planned to”. */
  readonly isPlanPair: RegExp;
  /** At the end of what stands before a verb that is not said to have happened: “to”, “would”. */
  readonly beforeOpenVerb: RegExp;
  /** At these a negation or a hedge ends, as at a comma. */
  readonly endsReach: WordTest;
  /** Before the doer in a passive sentence: “by”. */
  readonly isAgent: WordTest;
  /** Verbs by which both do the same: “met”, “married”. */
  readonly isMutual: WordTest;
}
