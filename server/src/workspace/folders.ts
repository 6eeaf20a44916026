// What lies in folders, and where the work of one repository ends: asked of the host once, until somebody says it changed.

import type { FileHost, FolderListing } from '../host/host.ts';
import { absentFile, type Dependency } from './dependency.ts';
import { childOf, folderOf, isInside } from './file-key.ts';

/** What makes a folder a repository: a folder, or a file or link that leads to one. */
const repositoryMark = '.git';

export class Folders {
  readonly #host: FileHost;
  readonly #tops: () => readonly string[];
  #listings = new Map<string, Promise<FolderListing>>();
  #repositories = new Map<string, Promise<boolean>>();

  /** `tops` are the folders that are open, or the working directory: work ends there outside any repository. */
  constructor(host: FileHost, tops: () => readonly string[]) {
    this.#host = host;
    this.#tops = tops;
  }

  list(folder: string): Promise<FolderListing> {
    let listing = this.#listings.get(folder);
    if (!listing) this.#listings.set(folder, (listing = this.#host.list(folder)));
    return listing;
  }

  /** Whether a repository begins in `folder`. */
  isRepository(folder: string): Promise<boolean> {
    let answer = this.#repositories.get(folder);
    if (!answer) this.#repositories.set(folder, (answer = this.#lookForMark(folder)));
    return answer;
  }

  /** The nearest folder upward from `folder` that is a repository; undefined outside any. */
  async repositoryOf(folder: string): Promise<string | undefined> {
    for (let at = folder; ; at = folderOf(at)) {
      if (await this.isRepository(at)) return at;
      if (folderOf(at) === at) return undefined;
    }
  }

  /** The repository of `folder`; else the open folder it lies in; else `folder` itself. */
  async rootOf(folder: string): Promise<string> {
    return (await this.repositoryOf(folder)) ?? this.topOf(folder) ?? folder;
  }

  /** The open folder that `folder` lies in. */
  topOf(folder: string): string | undefined {
    return this.#tops().find((top) => isInside(folder, top));
  }

  /** What `isRepository` depends on. */
  async markOf(folder: string): Promise<Dependency> {
    const file = childOf(folder, repositoryMark);
    return (await this.isRepository(folder))
      ? { file, stamp: await this.#host.stamp(file), digest: undefined }
      : absentFile(file);
  }

  /** Everything is asked anew from here on. */
  forget(): void {
    this.#listings = new Map();
    this.#repositories = new Map();
  }

  async #lookForMark(folder: string): Promise<boolean> {
    const kind = (await this.list(folder)).entries.get(repositoryMark);
    // A link may lead to a folder, or nowhere.
    return kind === 'other'
      ? (await this.#host.stamp(childOf(folder, repositoryMark))) !== 'absent'
      : kind !== undefined;
  }
}
