// Holds the extension's start to its budgets, beside the JSON support that comes with VS Code, on the same machine in the same
// minute: a figure alone would say more of the machine than of the extension.

import assert from 'node:assert/strict';
import type { Measurement } from './host/measurement.ts';

/** Milliseconds. */
const activationLimit = 50;
/** How many times what JSON takes. On an idle machine JSON takes some 400 ms and a briefing is to take 500; a busy one moves either by half. */
const findingsRatio = 2;

/** Looks at the least disturbed round of each. Gives a line for people; throws when a budget is exceeded. */
export function compareStart(rounds: readonly Measurement[]): string {
  const ofOurs = rounds.filter(({ name }) => name.endsWith('.brief'));
  const least = (figures: readonly (number | undefined)[]): number =>
    Math.min(...figures.map((figure) => figure ?? Infinity));
  const activation = least(ofOurs.map(({ start }) => start?.callActivate));
  const loading = least(ofOurs.map(({ start }) => start?.loadCode));
  const ours = least(ofOurs.map(({ firstFindings }) => firstFindings));
  const theirs = least(rounds.filter((round) => !ofOurs.includes(round)).map(({ firstFindings }) => firstFindings));
  const line = `activate() ${activation} ms, loading its code ${loading} ms; first findings after ${Math.round(ours)} ms, of JSON after ${Math.round(theirs)} ms, ratio ${(ours / theirs).toFixed(2)}`;
  assert.ok(activation < activationLimit, `activate() takes too long: ${line}`);
  assert.ok(ours / theirs <= findingsRatio, `the first findings come too late: ${line}`);
  return line;
}
