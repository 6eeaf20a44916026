// What the exemption rules are told of a sentence besides its words, and what they may answer. Types only.

export type SentenceExemption = 'imperative' | 'meta' | 'greeting' | 'fragment';

/** What a sentence stands in. A table cell is read as a list item is. */
export interface SentencePlace {
  readonly isListItem: boolean;
  readonly isCell?: boolean;
  /** In a paragraph of labels with which the document records who wrote it, and when. */
  readonly isRecord?: boolean;
}
