// What lies in folders, and where the work of one repository ends: asked of the host once, until somebody says it changed.

import type { FolderEntries, Host } from '../host/host.ts';
import { folderOf, isInside } from './uri.ts';

export class FolderStore {
  readonly #host: Host;
  readonly #workspaceFolders: () => readonly string[];
  #entries = new Map<string, Promise<FolderEntries>>();

  constructor(host: Host, workspaceFolders: () => readonly string[]) {
    this.#host = host;
    this.#workspaceFolders = workspaceFolders;
  }

  list(folder: string): Promise<FolderEntries> {
    let entries = this.#entries.get(folder);
    if (!entries) this.#entries.set(folder, (entries = this.#host.list(folder)));
    return entries;
  }

  /** The nearest folder upward from `folder` that holds `.git`; undefined outside any repository. */
  async repositoryOf(folder: string): Promise<string | undefined> {
    for (let at = folder; ; at = folderOf(at)) {
      if ((await this.list(at)).has('.git')) return at;
      if (folderOf(at) === at) return undefined;
    }
  }

  /** The repository of `folder`; else the workspace folder it lies in; else `folder` itself. */
  async rootOf(folder: string): Promise<string> {
    return (
      (await this.repositoryOf(folder)) ?? this.#workspaceFolders().find((root) => isInside(folder, root)) ?? folder
    );
  }

  /** Everything is asked anew from here on. */
  forget(): void {
    this.#entries = new Map();
  }
}
