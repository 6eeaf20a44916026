// How files are called in output: relative to the working directory, with `/`.

import path from 'node:path';

/** `absolute` as seen from the folder `cwd`; `.` for `cwd` itself. */
export function displayPath(absolute: string, cwd: string): string {
  const relative = path.relative(cwd, absolute);
  if (relative === '') return '.';
  return path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
}
