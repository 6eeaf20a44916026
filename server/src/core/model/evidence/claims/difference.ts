// What a difference between a claim and a sentence of its source is, and a sentence as it is compared. Types only.

import type { DifferenceKind } from '../../../languages/difference-words.ts';
import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import type { MarkedWord } from './marked-words.ts';

export interface Difference {
  readonly kind: DifferenceKind;
  /** In the claim; of the word itself where nothing stands before it that the source has. */
  readonly ours: Span;
  /** The sentence of the source. */
  readonly archive: Archive;
  readonly sentence: Span;
  /** In the archive's text. */
  readonly theirs: Span;
}

/** A sentence of a source. */
export interface ReadSentence {
  readonly archive: Archive;
  readonly span: Span;
  readonly text: string;
  /** Keys that stand in the sentences beside it: whom “he” is. */
  readonly isBeside: (key: string) => boolean;
  readonly words: readonly MarkedWord[];
}
