// Where a path leads once symbolic links are followed. Reads nothing of what is there.

import { readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Of what does not exist: the real path of its nearest folder that does, and the rest as written. A link that leads to nothing leads
 * to where that would be. Never throws.
 */
export function realPathOf(file: string, steps = longestChain): string {
  try {
    return realPath(file);
  } catch {
    const parent = path.dirname(file);
    if (parent === file || steps === 0) return file;
    const target = linkTargetOf(file);
    return target === undefined
      ? path.join(realPathOf(parent, steps - 1), path.basename(file))
      : realPathOf(path.resolve(parent, target), steps - 1);
  }
}

/** The system's own takes a fifth of the time; that of Windows and macOS gives other spellings of drives and letters. */
const realPath = process.platform === 'linux' ? realpathSync.native : realpathSync;

/** Steps after which links are taken to lead in a circle; deeper paths than that are not followed either. */
const longestChain = 200;

function linkTargetOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}
