// Waits for changes of files. Programs that export a bibliography put a new file in the place of the old one, so it is the name that is
// watched, by looking at it again and again.

import { statSync, watchFile } from 'node:fs';

/** In milliseconds, between two looks. */
const interval = 300;

/** When a file was last written, and how long it is: equal as long as nobody writes it. Empty where there is none. */
export function lastWritten(file: string): string {
  try {
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs} ${size}`;
  } catch {
    // Not there, or not for us: reading it says why.
    return '';
  }
}

/**
 * Calls `onChange` for each file whose stamp is not that of `stamps` any more, one after another, whenever that happens. Does not end.
 */
export function watchFiles(
  stamps: ReadonlyMap<string, string>,
  onChange: (file: string) => Promise<void>,
): Promise<never> {
  const known = new Map(stamps);
  let last: Promise<void> = Promise.resolve();
  const look = (file: string): void => {
    const stamp = lastWritten(file);
    // A file that is gone for a moment is about to be written.
    if (stamp === '' || stamp === known.get(file)) return;
    known.set(file, stamp);
    last = last.then(() => onChange(file));
  };
  for (const file of stamps.keys()) {
    watchFile(file, { interval }, () => look(file));
    // What changed before the first look of the system is no change to it.
    look(file);
    setTimeout(() => look(file), interval);
  }
  return new Promise<never>(() => undefined);
}
