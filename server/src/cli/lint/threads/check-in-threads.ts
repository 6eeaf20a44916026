// Files checked in several threads, this one among them, and answered in their order whoever was first. What a thread does not bring,
// because it could not be started or broke down, this one does itself: the answers are those of a run in one thread.

import { Worker } from 'node:worker_threads';
import type { FileAnswer } from '../check-file.ts';
import type { LintPlan } from '../lint-plan.ts';
import { type ThreadData, type ThreadMessage, takeBatch } from './lint-thread.ts';
import { type Batch, orderOfWork } from './plan.ts';
import { threadArgument } from './thread-argument.ts';

export interface ThreadedWork {
  readonly plan: LintPlan;
  /** Absolute. */
  readonly files: readonly string[];
  readonly batches: readonly Batch[];
  /** With this one. */
  readonly threads: number;
  /** What a thread runs; absolute. */
  readonly program: string;
  /** Checks one file in this thread. */
  readonly check: (file: string) => Promise<FileAnswer>;
  /** Called between files, so that the run can be stopped and what other threads bring is received. */
  readonly pause: () => Promise<void>;
}

/** The answers to the files, in their order. */
export async function* checkInThreads(work: ThreadedWork): AsyncGenerator<FileAnswer> {
  const { files, batches, check, pause } = work;
  const order = orderOfWork(batches);
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const brought = new Map<number, readonly FileAnswer[]>();
  const crew = new Crew((message) => brought.set(message.batch, message.answers));
  const data: ThreadData = { plan: work.plan, files, batches, order, taken };
  for (let count = 1; count < work.threads; count++) crew.start(work.program, data);
  const checkBatch = async ({ start, end }: Batch): Promise<readonly FileAnswer[]> => {
    const answers: FileAnswer[] = [];
    for (const file of files.slice(start, end)) {
      answers.push(await check(file));
      await pause();
    }
    return answers;
  };
  for (const [index, batch] of batches.entries()) {
    for (let answers = brought.get(index); ; answers = brought.get(index)) {
      if (answers) {
        brought.delete(index);
        yield* answers;
        break;
      }
      const mine = takeBatch(order, taken);
      if (mine !== undefined) brought.set(mine, await checkBatch(batches[mine]!));
      else if (crew.isAtWork) await crew.news();
      else brought.set(index, await checkBatch(batch));
    }
  }
}

/** The other threads of a run. */
class Crew {
  readonly #onMessage: (message: ThreadMessage) => void;
  #count = 0;
  #wake: () => void = () => {};

  constructor(onMessage: (message: ThreadMessage) => void) {
    this.#onMessage = onMessage;
  }

  get isAtWork(): boolean {
    return this.#count > 0;
  }

  /** A thread that cannot be started is one that brings nothing. */
  start(program: string, data: ThreadData): void {
    try {
      const worker = new Worker(program, {
        argv: ['lint', threadArgument],
        workerData: data,
        stdout: true,
        stderr: true,
      });
      this.#count++;
      worker.on('message', (message: ThreadMessage) => {
        this.#onMessage(message);
        this.#wake();
      });
      worker.on('error', () => {});
      worker.once('exit', () => {
        this.#count--;
        this.#wake();
      });
    } catch {
      // the run goes on without it
    }
  }

  /** Fulfilled when a thread has brought something or has ended. */
  news(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }
}
