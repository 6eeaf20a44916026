// What messages call a file, and which file is meant by that.

import { isInFolder, isInside, nameOf, relativePath } from './file-key.ts';

export interface Naming {
  call(key: string): string;
  /** The file that is called `path`; undefined when none was asked for. */
  keyOfPath(path: string): string | undefined;
}

/** Relative to the workspace folder, as the command line calls it when it runs there. */
export class FolderNaming implements Naming {
  #folders: readonly string[] = [];
  #keys = new Map<string, string>();

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Names given before hold no longer. */
  set folders(folders: readonly string[]) {
    this.#folders = folders;
    this.#keys = new Map();
  }

  /** With several folders the folder's name comes first; without any, the whole path. */
  call(key: string): string {
    const name = this.#nameOf(key);
    this.#keys.set(name, key);
    return name;
  }

  keyOfPath(path: string): string | undefined {
    return this.#keys.get(path);
  }

  #nameOf(key: string): string {
    if (!isInFolder(key)) return key;
    const [first, ...others] = this.#folders;
    if (first !== undefined && others.length === 0) return relativePath(key, first);
    const folder = this.#folders.find((one) => isInside(key, one));
    const isUnique = folder !== undefined && this.#folders.filter((one) => nameOf(one) === nameOf(folder)).length === 1;
    if (folder === undefined || !isUnique)
      return `/${relativePath(key, `${/^[^/]*:\/\/[^/]*/.exec(key)?.[0] ?? ''}/`)}`;
    const inside = relativePath(key, folder);
    return inside === '.' ? nameOf(folder) : `${nameOf(folder)}/${inside}`;
  }
}
