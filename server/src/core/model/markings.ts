// Marks of handling and their order. TLP 2.0 (FIRST, August 2022) unless a configuration gives a list of its own; no national
// words of classification are known here.

/** From the freest to the strictest. */
export const tlpMarks: readonly string[] = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];

/** How strict `mark` is among `marks`; -1 where it is none of them. Case counts: a mark is a sign. */
export function strictnessOf(mark: string, marks: readonly string[]): number {
  return marks.indexOf(mark);
}
