// What a language gives for reading quotations. The readers that ask for it are in model/evidence/quotations/. Types only.

export interface QuotationWords {
  /** The writer says that the words are a translation. */
  readonly translated: RegExp;
  /** What stands before the title of a work, with its opening mark. */
  readonly workBefore: RegExp;
  /** What stands before somebody's words, with their opening mark: “said”, “wrote:”. */
  readonly speechBefore: RegExp;
  /** Words besides its negations that turn what is said round where they are left out: “refused to”, “few”. */
  readonly turning: RegExp;
  /** Words that make what is said less than a fact: what may be, what is likely, what depends on something. */
  readonly weakening: RegExp;
  /** Clauses and asides that may be left out whole, with whatever turns them. Global. */
  readonly aside: RegExp;
  /** Words that others may take the place of in brackets: pronouns and the like. */
  readonly standIn: RegExp;
  /** Auxiliary verbs, which may change their tense. */
  readonly auxiliary: RegExp;
  /** The beginning of a noun phrase. */
  readonly article: RegExp;
}
