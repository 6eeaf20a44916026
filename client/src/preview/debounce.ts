// Waits until a burst of calls is over, and never runs the same work twice at once: what comes in meanwhile is one more run.

export interface Debounced {
  (): void;
  cancel(): void;
}

/** `wait`: milliseconds without a call before the work is done. */
export function debounce(work: () => void | Promise<void>, wait: number | (() => number)): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    if (isRunning) {
      isWanted = true;
      return;
    }
    isRunning = true;
    try {
      await work();
    } finally {
      isRunning = false;
    }
    if (!isWanted) return;
    isWanted = false;
    await run();
  };
  const debounced = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), typeof wait === 'number' ? wait : wait());
  };
  return Object.assign(debounced, {
    cancel: () => {
      clearTimeout(timer);
      isWanted = false;
    },
  });
}
