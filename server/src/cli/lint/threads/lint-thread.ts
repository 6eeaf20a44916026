// A thread that checks files of a run: it takes batches until none is left, and sends what it found. Prints and writes nothing.

import { homedir } from 'node:os';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { checkFile, type FileAnswer } from '../check-file.ts';
import { type LintPlan, openLoader } from '../lint-plan.ts';
import type { Batch } from './plan.ts';

/** What a thread is started with. */
export interface ThreadData {
  readonly plan: LintPlan;
  /** Absolute. */
  readonly files: readonly string[];
  readonly batches: readonly Batch[];
  /** The order in which they are taken, as indexes. */
  readonly order: readonly number[];
  /** One number, which all threads share: how many were taken. */
  readonly taken: Int32Array;
}

export interface ThreadMessage {
  /** Index of the batch. */
  readonly batch: number;
  /** In the order of its files. */
  readonly answers: readonly FileAnswer[];
}

/** Does what this thread was started for; calls `otherwise` in the first thread of a process, which was not started for it. */
export async function serve(otherwise: () => void): Promise<void> {
  if (isMainThread) return otherwise();
  const { plan, files, batches, order, taken } = workerData as ThreadData;
  const io = { cwd: process.cwd(), home: homedir() || undefined, env: process.env };
  const loader = openLoader(plan, io);
  for (let batch = takeBatch(order, taken); batch !== undefined; batch = takeBatch(order, taken)) {
    const { start, end } = batches[batch]!;
    const answers: FileAnswer[] = [];
    for (const file of files.slice(start, end))
      answers.push(await checkFile(file, (one) => loader.load(one), loader, plan.options, io));
    parentPort!.postMessage({ batch, answers } satisfies ThreadMessage);
  }
}

/** The index of the next batch that no thread has; undefined where all are taken. */
export function takeBatch(order: readonly number[], taken: Int32Array): number | undefined {
  return order[Atomics.add(taken, 0, 1)];
}
