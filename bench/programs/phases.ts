// `phases.cjs FILE ARG…`: the command line with ARG…, and how long each phase of it took, as JSON in FILE. Built with the
// stopwatches of build-programs.ts; without them it measures nothing.

import { writeFileSync } from 'node:fs';
import { run } from '../../server/src/cli/main.ts';
import { createProcessIo } from '../../server/src/cli/terminal/process-io.ts';
import { spent } from '../measure/stopwatch.ts';

/** Milliseconds. */
export interface PhaseTimes {
  /** From the start of the process to the first line of ours: Node, and loading the program. */
  readonly startUp: number;
  readonly phases: Readonly<Record<string, number>>;
  /** From there to the end of the work. */
  readonly work: number;
}

const startUp = performance.now();
const [file, ...args] = process.argv.slice(2);
// One thread: a stopwatch does not know of others.
void run(args, { ...createProcessIo(), program: undefined }).then((code) => {
  const times: PhaseTimes = { startUp, phases: Object.fromEntries(spent), work: performance.now() - startUp };
  writeFileSync(file!, JSON.stringify(times));
  process.exitCode = code;
  // As the program that ships does.
  if (process.stdout.writableLength === 0) process.exit();
});
