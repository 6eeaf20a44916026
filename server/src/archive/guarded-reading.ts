// Reads a page in a thread of its own, with limits of time and memory that are kept from outside: whatever a page or PDF was made to do,
// the run goes on with the next address.

import { Worker } from 'node:worker_threads';
import type { PageTextResult } from './page-text.ts';
import type { PageBytes } from './read-page.ts';
import program from './reading-worker.ts?source';

interface ReadingLimits {
  /** In milliseconds. */
  readonly time: number;
  /** In bytes, that reading may add to what the run needs: buffers are not in the heap that Node can limit. */
  readonly memory: number;
}

/** The longest reports take a tenth of the time. */
const usualLimits: ReadingLimits = { time: 10_000, memory: 280 * 1024 * 1024 };

/** In milliseconds, between two looks at the memory. */
const lookEvery = 10;

/** Never rejects. */
export function readGuarded(page: PageBytes, { time, memory } = usualLimits): Promise<PageTextResult> {
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const worker = new Worker(program, {
      eval: true,
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const end = (result: PageTextResult): void => {
      clearTimeout(timer);
      clearInterval(look);
      // Terminated at once; who waits for the end of the run does not wait for it.
      void worker.terminate().then(() => resolve(result));
    };
    const refuse = (why: string): void =>
      end({ failure: `It ${why}, so it was not read to its end. Save the part that you read as text and use --from.` });
    const timer = setTimeout(() => refuse(`takes more than ${time / 1000} seconds to read`), time);
    const look = setInterval(() => {
      if (process.memoryUsage.rss() - before > memory) refuse('takes too much memory to read');
    }, lookEvery);
    worker.once('message', (result: PageTextResult) => end(result));
    worker.once('error', (error: Error & { readonly code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? refuse('takes too much memory to read')
        : end({
            failure: `It could not be read (${error.message}). Save the part that you read as text and use --from.`,
          }),
    );
    // A copy: the bytes may be part of a larger buffer.
    worker.postMessage({ ...page, bytes: new Uint8Array(page.bytes) });
  });
}
