// How files are called in output: relative to the working directory, with `/`.

import path from 'node:path';
import { withoutCommands } from './command-lines.ts';

/** `absolute` as seen from the folder `cwd`; `.` for `cwd` itself. */
export function displayPath(absolute: string, cwd: string): string {
  const relative = path.relative(cwd, absolute);
  if (relative === '') return '.';
  const shown = path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
  // At the start of a line, the name alone would be a command to GitHub's runner.
  return withoutCommands(shown) === shown ? shown : `./${shown}`;
}
