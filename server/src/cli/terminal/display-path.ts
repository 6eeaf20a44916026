// How files are called in output: relative to the working directory, with `/`.

import path from 'node:path';

/** `absolute` as seen from the folder `cwd`; `.` for `cwd` itself. */
export function displayPath(absolute: string, cwd: string): string {
  const relative = path.relative(cwd, absolute);
  if (relative === '') return '.';
  return path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
}

/** Whether `inner` is `folder` or lies in it. Both absolute; symbolic links are the caller's business. */
export function isInside(inner: string, folder: string): boolean {
  if (inner === folder) return true;
  return inner.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
