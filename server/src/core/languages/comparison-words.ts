// What a language gives for knowing a statement again in another edition. The comparison is in model/editions/. Types only.

export interface ComparisonWords {
  /** Words, each whole, that make it another statement when they are others. */
  readonly negation: RegExp;
  readonly quantity: RegExp;
  /** Where one sentence that asserts two things may be cut: before what stands behind the comma. Global. */
  readonly seam: RegExp;
}
