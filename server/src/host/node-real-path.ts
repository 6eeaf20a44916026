// Where a path leads once symbolic links are followed. Reads nothing of what is there.

import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Of what does not exist: the real path of its nearest folder that does, and the rest as written. Never throws. */
export function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(realPathOf(parent), path.basename(file));
  }
}
