// Waits for changes of files. Programs that export a bibliography put a new file in the place of the old one, so it is the name that is
// watched, by looking at it again and again.

import { type Stats, watchFile } from 'node:fs';

/** In milliseconds, between two looks. */
const interval = 300;

/** Calls `onChange` for each file that changed, one after another. Does not end. */
export function watchFiles(files: readonly string[], onChange: (file: string) => Promise<void>): Promise<never> {
  let last: Promise<void> = Promise.resolve();
  for (const file of files)
    watchFile(file, { interval, persistent: true }, (now: Stats, before: Stats) => {
      // A file that is gone for a moment is about to be written.
      if (now.mtimeMs === 0 || (now.mtimeMs === before.mtimeMs && now.size === before.size)) return;
      last = last.then(() => onChange(file));
    });
  return new Promise<never>(() => undefined);
}
