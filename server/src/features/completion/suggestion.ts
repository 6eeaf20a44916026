// One thing to offer at the cursor, before it becomes a completion item: what to write, what to say about it, where it ranks.

import type { Span } from '../../core/text/span.ts';
import type { Card } from '../cards/card.ts';

/** Protocol values of CompletionItemKind, under what they stand for here. */
export const itemKinds = {
  source: 18,
  statement: 18,
  term: 20,
  word: 14,
  key: 10,
  value: 12,
  file: 17,
  folder: 19,
  rule: 21,
  directive: 14,
} as const;

export interface Suggestion {
  readonly label: string;
  readonly kind: keyof typeof itemKinds;
  /** Plain words beside the label. */
  readonly detail?: string;
  /** A few words at the right end of the line. */
  readonly description?: string;
  /** What typing is matched with where it is more than the label; begins with what is replaced. */
  readonly filterText?: string;
  readonly newText: string;
  /** What comes after the cursor then: the bracket that is missing. */
  readonly closing?: string;
  /** More must be typed at the cursor: a client that cannot put it before `closing` gets none. */
  readonly isOpenEnded?: boolean;
  readonly card?: () => Card | undefined;
  /** Set where the card is made when the item is looked at. */
  readonly documentedSource?: string;
  /** Struck through: retracted, superseded. */
  readonly isDeprecated?: boolean;
}

/** All of one place; the best first. */
export interface Suggestions {
  /** What they replace, within one line of the document's text. */
  readonly span: Span;
  readonly list: readonly Suggestion[];
  /** There are more than were listed: ask again when more is typed. */
  readonly isCut?: boolean;
}
