// What a language gives for telling of whom a sentence speaks: its subject, who can speak, and what a document is called. Types
// only.

import type { WordRow } from './word-row.ts';
import type { WordTest } from './word-set.ts';

/** The subject of a sentence's first clause, and its verb. In lower case. */
export interface Subject {
  /** The word that the phrase is about: `report` in “the flag state's report of July”. */
  readonly head: string;
  readonly isPronoun: boolean;
  /** Whose it is: `army` in “the army's third brigade”. */
  readonly owner?: string;
  /** The verb, with the two words after it. */
  readonly verb: readonly string[];
}

export interface SubjectWords {
  /** Undefined where nobody can tell: no verb, or a clause before the subject that is not closed off. */
  readonly subjectOf: (sentence: WordRow) => Subject | undefined;
  /** A pronoun that stands for a house or a thing, and never for one man or woman. */
  readonly isImpersonal: WordTest;
  /** What holds words and says nothing of its own accord: letter, report, decree. */
  readonly isDocument: WordTest;
  /** A house that can be meant by “the agency” where it has another name. */
  readonly isHouse: WordTest;
  /** Forms of verbs of saying; of those that are also deeds and need a “that”; of those by which a speaker vouches: confirm, reveal. */
  readonly isSaying: WordTest;
  readonly isSayingThat: WordTest;
  readonly isVouching: WordTest;
  readonly isThat: WordTest;
  /** What makes a verb passive, and so names no speaker. */
  readonly isBe: WordTest;
  /** What cannot speak: books, records, figures. */
  readonly isMute: WordTest;
  /** The writers themselves. */
  readonly isWriter: WordTest;
  /** A speaker after the clause: “…, the ministry confirmed”. Its first group is the speaker; “it was confirmed” has none. */
  readonly spokenBehind: RegExp;
  /** Words that look like speech and are none: “was told to”. Global. */
  readonly notSpeech: RegExp;
}
