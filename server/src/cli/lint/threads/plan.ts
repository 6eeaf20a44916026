// How the files of a run are shared out among threads: in batches by bytes, and how many threads are worth their start. Reads nothing.

/** Files from `start` up to `end` (indexes, the end left out), which one thread checks one after the other. */
export interface Batch {
  readonly start: number;
  readonly end: number;
  readonly bytes: number;
}

/** Small enough that no thread waits long for the last one, large enough that handing it over costs nothing beside. */
const batchBytes = 48 * 1024;

/**
 * To load the program once more and to have it compiled takes a thread as long as the first one takes for a third of a megabyte. So that
 * all of it costs a tenth of the processor time at most, also once checking is faster, each thread beside the first has this much.
 */
const bytesWorthAThread = 4_000_000;

/**
 * One thread already keeps a third of a second processor busy, as V8 compiles and tidies its memory beside it. Where there is no third,
 * another thread gains little, and is for runs that keep somebody waiting.
 */
const bytesWorthTheLastProcessor = 16_000_000;

/** The files in their order, by their sizes in bytes. */
export function planBatches(sizes: readonly number[]): readonly Batch[] {
  const batches: Batch[] = [];
  let start = 0;
  let bytes = 0;
  for (const [index, size] of sizes.entries()) {
    bytes += size;
    if (bytes < batchBytes && index < sizes.length - 1) continue;
    batches.push({ start, end: index + 1, bytes });
    start = index + 1;
    bytes = 0;
  }
  return batches;
}

/** The batches in which order threads take them: in theirs, but first those that would keep everybody waiting at the end. */
export function orderOfWork(batches: readonly Batch[]): readonly number[] {
  const isLarge = (index: number): boolean => batches[index]!.bytes > 4 * batchBytes;
  const indexes = batches.map((_, index) => index);
  return [
    ...indexes.filter(isLarge).sort((a, b) => batches[b]!.bytes - batches[a]!.bytes || a - b),
    ...indexes.filter((index) => !isLarge(index)),
  ];
}

/** With the thread that runs already: `wanted` where the user says so, but none has nothing to do. */
export function countThreads(batches: readonly Batch[], processors: number, wanted: number | undefined): number {
  const bytes = batches.reduce((sum, batch) => sum + batch.bytes, 0);
  const free = bytes < bytesWorthTheLastProcessor ? processors - 1 : processors;
  const count = wanted ?? Math.min(free, 1 + Math.floor(bytes / bytesWorthAThread));
  return Math.max(1, Math.min(count, batches.length, mostThreads));
}

/** Each has a heap of its own. */
const mostThreads = 64;
