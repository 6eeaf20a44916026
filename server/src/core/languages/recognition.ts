// What a language other than English gives for telling what a sentence does: whether a finite verb stands in it, and which
// sentences greet, order, ask or speak of their own document. Expressions are tried on the sentence's words in lower case, with
// straight apostrophes and single spaces; none of them is global. Types only.

import type { WordRow } from './word-row.ts';
import type { WordTest } from './word-set.ts';

export interface Recognition {
  /** Frequent words, by which a sentence is told to be in the language: its small words and its commonest verbs. */
  readonly marks: string;
  /** All nouns have a capital, which then tells no name. */
  readonly capitalisesNouns?: true;
  /** Whether the word is a finite verb where it stands. */
  readonly isFinite: (sentence: WordRow, index: number) => boolean;
  /** Whether the word, in a sentence without a finite verb, says what became of the noun before it: `Hafen gesperrt`. */
  readonly isResult: (sentence: WordRow, index: number) => boolean;
  /** Whether it opens a clause that belongs to a word before it; it says nothing itself of who did what. */
  readonly isClauseOpener: WordTest;
  /** Whether a figure before this word counts something: not before a month, nor before a small word. */
  readonly isCounted: (sentence: WordRow, index: number) => boolean;
  readonly greetings: RegExp;
  readonly orders: OrderForms;
  readonly document: DocumentForms;
  /** How a question begins that stands in a list as a topic: `Wie man Proben nimmt`. */
  readonly topicQuestion: RegExp;
  /** Words without a verb that deny or estimate something all the same: `Keine Verletzten`. */
  readonly unsure: RegExp;
}

export interface OrderForms {
  /** Openings that are an order wherever they stand. */
  readonly anywhere: RegExp;
  /** Openings that only look like an order: “Beachten Sie, dass …” tells what the clause says. */
  readonly asserting: RegExp;
  /** An order at the head of a list item, where the language writes it as an infinitive or in a form that may be another one. */
  readonly isItemOrder: (sentence: WordRow) => boolean;
}

export interface DocumentForms {
  /** Sentences about the text they stand in, about its tables, files and columns, its licence and its sources. */
  readonly talk: readonly RegExp[];
  /** What makes them assert something after all: “Dieser Bericht zeigt, dass …”. */
  readonly asserting: RegExp;
  /** How the headings of sections begin where they stand as a paragraph, without a verb. */
  readonly blurb: RegExp;
  /** “X heißt gültig, wenn …”. */
  readonly definition: RegExp;
}
