// `rule-costs.cjs ROUNDS FILE…`: what each rule takes over the files, and what their Markdown trees take, as JSON on standard output.
// Built with the stopwatches of build-programs.ts, one around each rule; without them it measures nothing.

import { readFileSync } from 'node:fs';
import { GFM, parser } from '@lezer/markdown';
import { BriefingLoader } from '../../server/src/cli/briefing-loader.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { defaultSizeLimit } from '../../server/src/host/host.ts';
import { today } from '../contenders.ts';
import { spent } from '../measure/stopwatch.ts';

/** Milliseconds, the least of all rounds for each file: what else the machine does, and collecting garbage, only ever add. */
export interface RuleCosts {
  /** To make the Markdown trees: fixed work on the same texts, that no change of ours makes faster or slower. */
  readonly trees: number;
  /** By id. What several rules need is charged to the one that asks first. */
  readonly rules: Readonly<Record<string, number>>;
}

const [rounds, ...files] = process.argv.slice(2);
const reader = parser.configure(GFM);
/** By rule, or empty for the trees; then by file. */
const least = new Map<string, Map<string, number>>();
const loader = new BriefingLoader(
  { cwd: process.cwd(), home: undefined },
  { flags: { profile: 'release', presets: [], rules: {} }, configFile: false, sizeLimit: defaultSizeLimit },
);

void measure().then((costs) => console.log(JSON.stringify(costs)));

async function measure(): Promise<RuleCosts> {
  for (let round = 0; round < Number(rounds); round++) for (const file of files) await measureFile(file);
  const sums = [...least].map(([name, byFile]) => [name, [...byFile.values()].reduce((a, b) => a + b, 0)] as const);
  const { '': trees = 0, ...rules } = Object.fromEntries(sums);
  return { trees, rules };
}

async function measureFile(file: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const began = performance.now();
  reader.parse(text);
  note('', file, performance.now() - began);
  // Read anew each time: what is known of a briefing is kept with it.
  const loaded = await loader.load(file);
  if ('failures' in loaded) throw new Error(`${file}: ${loaded.failures.map(({ message }) => message).join('; ')}`);
  const { brief, workspace, config } = await loader.readEvidence(loaded.briefing);
  spent.clear();
  lint(brief, workspace, config, today);
  for (const [rule, time] of spent) note(rule, file, time);
}

function note(name: string, file: string, time: number): void {
  let byFile = least.get(name);
  if (!byFile) least.set(name, (byFile = new Map()));
  byFile.set(file, Math.min(byFile.get(file) ?? Infinity, time));
}
