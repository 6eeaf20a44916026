// The weakest of the named statements that a judgment rests on: its confidence is at most that. Premises without a level have no say.

import type { BasisItem } from '../../syntax/tag.ts';

export interface Premise {
  readonly name: string;
  /** The step of its confidence, counted from the weakest. */
  readonly index: number;
}

/** The first of equals; undefined where no premise has a level. */
export function weakestPremise(
  basis: readonly BasisItem[],
  levelOf: (name: string) => number | undefined,
): Premise | undefined {
  let weakest: Premise | undefined;
  for (const { name, stance } of basis) {
    const index = stance === 'supports' ? levelOf(name) : undefined;
    if (index !== undefined && (!weakest || index < weakest.index)) weakest = { name, index };
  }
  return weakest;
}
