// What a language gives for reading quotations. The readers that ask for it are in model/evidence/quotations/. Types only.

export interface QuotationWords {
  /** The writer says that the words are a translation. */
  readonly translated: RegExp;
  /** What stands before the title of a work, with its opening mark. */
  readonly workBefore: RegExp;
}
