// Compares the extension's start with its budgets, beside the JSON support that comes with VS Code, on the same machine in the
// same minute: a figure alone would say more of the machine than of the extension.

import type { Measurement } from './measurement.ts';

/** Milliseconds. */
const activationLimit = 50;
/** How many times what JSON takes. */
const findingsLimit = 2;

export interface StartVerdict {
  /** For people. */
  readonly line: string;
  readonly isMet: boolean;
}

/** Looks at the least disturbed round of each. */
export function compareStart(rounds: readonly Measurement[]): StartVerdict {
  const ofOurs = rounds.filter(({ name }) => name.endsWith('.brief'));
  const least = (figures: readonly (number | undefined)[]): number =>
    Math.min(...figures.map((figure) => figure ?? Infinity));
  const activation = least(ofOurs.map(({ start }) => start?.callActivate));
  const loading = least(ofOurs.map(({ start }) => start?.loadCode));
  const ours = least(ofOurs.map(({ firstFindings }) => firstFindings));
  const theirs = least(rounds.filter((round) => !ofOurs.includes(round)).map(({ firstFindings }) => firstFindings));
  const ratio = ours / theirs;
  return {
    line: `activate() ${activation} ms (at most ${activationLimit}), loading its code ${loading} ms; first findings after ${Math.round(ours)} ms, of JSON after ${Math.round(theirs)} ms, ratio ${ratio.toFixed(2)} (at most ${findingsLimit})`,
    isMet: activation < activationLimit && ratio <= findingsLimit,
  };
}
