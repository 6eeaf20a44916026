// What lies in folders, read once per run and shared by all who look: the walk, ignore files, configuration.

import { type Dirent, readdirSync } from 'node:fs';
import { fileFailure } from '../host/node-file-failure.ts';

export interface FolderListing {
  /** By name, in order of code units: the order of output must not depend on the disk's. */
  readonly entries: ReadonlyMap<string, Dirent>;
  /** Set where the folder cannot be read. */
  readonly failure?: string;
}

export interface Folders {
  /** `folder` is absolute. Never throws: what cannot be read is empty and says why. */
  list(folder: string): FolderListing;
}

export function createFolders(): Folders {
  const known = new Map<string, FolderListing>();
  return {
    list(folder) {
      let listing = known.get(folder);
      if (!listing) known.set(folder, (listing = readListing(folder)));
      return listing;
    },
  };
}

function readListing(folder: string): FolderListing {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { entries: new Map(entries.map((entry) => [entry.name, entry])) };
  } catch (error) {
    return { entries: new Map(), failure: fileFailure(error) };
  }
}
