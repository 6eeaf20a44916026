// Holds the extension's start to its budgets, beside the JSON support that comes with VS Code, on the same machine in the same
// minute: a figure alone would say more of the machine than of the extension.

import assert from 'node:assert/strict';
import type { Measurement } from './host/measurement.ts';

/** Milliseconds. */
const activationLimit = 50;
/** How many times what JSON takes. */
const findingsRatio = 1;

/** Looks at the least disturbed round of each. Gives a line for people; throws when a budget is exceeded. */
export function compareStart(rounds: readonly Measurement[]): string {
  const least = (end: string, figure: (each: Measurement) => number): number => Math.min(...rounds.filter(({ name }) => name.endsWith(end)).map(figure));
  const activation = least('.brief', ({ callActivate }) => callActivate);
  const loading = least('.brief', ({ loadCode }) => loadCode);
  const [ours, theirs] = [least('.brief', ({ firstFindings }) => firstFindings), least('.json', ({ firstFindings }) => firstFindings)];
  const line = `activate() ${activation} ms, loading its code ${loading} ms; first findings after ${Math.round(ours)} ms, of JSON after ${Math.round(theirs)} ms, ratio ${(ours / theirs).toFixed(2)}`;
  assert.ok(activation < activationLimit, `activate() takes too long: ${line}`);
  assert.ok(ours / theirs <= findingsRatio, `the first findings come too late: ${line}`);
  return line;
}
