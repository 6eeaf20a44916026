// Lets the file that is being written be finished, or taken back, before a signal ends the run: nothing half-written is left where
// that can be helped. A run that writes nothing is ended at once, as ever.

import { constants } from 'node:os';

/** From here on, signals that ask the run to end are heeded between files: what writes a file waits for nothing. Once is enough. */
export function finishBeforeSignals(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of ['SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

let isListening = false;
