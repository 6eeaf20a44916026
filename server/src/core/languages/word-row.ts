// A sentence as a row of words and the gaps between them: what is asked about instead of characters. Types only.

export interface Word {
  /** Lower case, apostrophes straight. Marks inside a word stay: `co-author`, `7.11.2`, `won't`, `9,400`, `09:27`. */
  readonly text: string;
  readonly isCapitalised: boolean;
  readonly isNumber: boolean;
  /** All that stands between it and the next word, or the sentence's end. */
  readonly gap: string;
}

export interface WordRow {
  readonly words: readonly Word[];
  /** The sentence has more words than are listed. */
  readonly isCut: boolean;
  /** It opens with a quotation mark. */
  readonly isQuotation: boolean;
  /** No listed letter is lower case: capitals tell nothing about names then. */
  readonly isShouted: boolean;
  /** What "under four words" is measured in: words, or half the characters of a script that is written without spaces. */
  readonly size: number;
}
