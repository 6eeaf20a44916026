// What git calls a file: its path from the top of the working tree, with `/`, links on the way followed.

import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Undefined for what lies outside; empty for the top itself. The file need not be there. */
export function nameInTree(file: string, top: string): string | undefined {
  const name = path.relative(realFolder(top), path.join(realFolder(path.dirname(file)), path.basename(file)));
  if (name === '..' || name.startsWith(`..${path.sep}`) || path.isAbsolute(name)) return undefined;
  return path.sep === '/' ? name : name.replaceAll(path.sep, '/');
}

const realFolders = new Map<string, string>();

function realFolder(folder: string): string {
  let real = realFolders.get(folder);
  if (real === undefined) {
    try {
      real = realpathSync(folder);
    } catch {
      real = folder;
    }
    realFolders.set(folder, real);
  }
  return real;
}
