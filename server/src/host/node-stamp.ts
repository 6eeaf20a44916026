// What the system says of a path without opening it, links followed.

import { statSync } from 'node:fs';
import type { KnownStamp } from './host.ts';

/** `absent` for what is not there, or cannot be reached. Never throws. */
export function stampOf(file: string): Exclude<KnownStamp, undefined> {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) return 'absent';
    if (stats.isDirectory()) return { kind: 'folder', size: 0, modified: 0 };
    return { kind: stats.isFile() ? 'file' : 'other', size: stats.size, modified: stats.mtimeMs };
  } catch {
    return 'absent';
  }
}
