// Absolute paths of the command line as keys of files (workspace/file-key.ts), and back.

import { fileURLToPath, pathToFileURL } from 'node:url';
import { keyOf } from '../../workspace/file-key.ts';
import type { Naming } from '../../workspace/naming.ts';
import { displayPath } from './display-path.ts';

export function keyOfFile(absolute: string): string {
  return keyOf(pathToFileURL(absolute).href);
}

export function fileOfKey(key: string): string {
  return fileURLToPath(key);
}

/** Files as output calls them: relative to the working directory `cwd`. */
export function createPathNaming(cwd: string): Naming {
  const names = new Map<string, string>();
  const keys = new Map<string, string>();
  return {
    call(key) {
      let name = names.get(key);
      if (name === undefined) {
        name = displayPath(fileOfKey(key), cwd);
        names.set(key, name);
        keys.set(name, key);
      }
      return name;
    },
    keyOfPath: (path) => keys.get(path),
  };
}
