// What a scale is, and how terms are found on it. The scales themselves are data: scales/*.ts.

/** The axes are never compared or merged: an analyst may be highly confident that something is unlikely. */
export type Axis = 'confidence' | 'likelihood' | 'reliability' | 'credibility';

/** One rung of a scale. */
export interface Rung {
  /** The preferred term first, then its synonyms; lower case. */
  readonly terms: readonly [string, ...string[]];
  /** One line a writer reads in a list. */
  readonly meaning: string;
  /** Probability in tenths of a per cent, `[low, high]`; only on likelihood scales. */
  readonly range?: readonly [low: number, high: number];
  /** The low end itself is excluded (`>0`). */
  readonly isLowOpen?: boolean;
  /** The high end itself is excluded (`<100`). */
  readonly isHighOpen?: boolean;
  /** "No basis to judge" (Admiralty F and 6): not the bottom rung, never ordered, never a number. */
  readonly isUnjudged?: boolean;
}

/** How neighbouring ranges of a likelihood scale lie: sharing borders, leaving gaps, or one within another. */
export type Shape = 'contiguous' | 'gapped' | 'nested';

export interface Scale {
  readonly id: string;
  readonly axis: Axis;
  /** What a reader knows the scale as. */
  readonly title: string;
  /** The document the terms and ranges come from, with its edition. */
  readonly source: string;
  /** From the weakest to the strongest. */
  readonly rungs: readonly Rung[];
  readonly shape?: Shape;
}

/** The pair of scales a briefing is written in. */
export interface ScalePair {
  readonly confidence: Scale;
  /** Without rungs where the standard has no words of likelihood (GRADE). */
  readonly likelihood: Scale;
}

/** A term as the scales spell it: lower case, single spaces. */
export function normaliseTerm(term: string): string {
  return term.trim().replace(/\s+/g, ' ').toLowerCase();
}

const termTables = new WeakMap<Scale, ReadonlyMap<string, number>>();

/** The rung `term` names, its position from the weakest, the term as the scale spells it, or undefined. Case and spacing do not matter. */
export function findRung(
  scale: Scale,
  term: string,
): { readonly rung: Rung; readonly index: number; readonly term: string } | undefined {
  let table = termTables.get(scale);
  if (!table) {
    table = new Map(scale.rungs.flatMap((rung, index) => rung.terms.map((one) => [one, index] as const)).reverse());
    termTables.set(scale, table);
  }
  const spelt = table.has(term) ? term : normaliseTerm(term);
  const index = table.get(spelt);
  return index === undefined ? undefined : { rung: scale.rungs[index]!, index, term: spelt };
}
