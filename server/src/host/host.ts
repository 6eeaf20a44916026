// What the server sees of the world beyond the connection: files by URI, the day, timers. Node and a browser worker each have
// their own; nobody else touches a disk or a clock.

import type { ArchiveFailure } from '../core/model/archives/archive.ts';

/** `kind` tells the failures apart that somebody may want to; without it the file is there and cannot be read. */
export type TextReading = { readonly text: string } | { readonly failure: string; readonly kind?: ArchiveFailure };

/** `link` is a link to a file; links to folders are not listed, so that no loop can hold a walk. */
export type EntryKind = 'file' | 'folder' | 'link';

/** By name, in order of code units; empty where the folder cannot be read. */
export type FolderEntries = ReadonlyMap<string, EntryKind>;

/** URIs are as `keyOf` (lsp/uri.ts) gives them; folders have no slash at their end. No method throws or rejects. */
export interface Host {
  /** The text of a file, or why there is none: without its full stop, to follow "path: ". */
  read(uri: string): Promise<TextReading>;
  /** About the first `length` characters; empty where there is no text to be had. */
  readStart(uri: string, length: number): Promise<string>;
  list(folder: string): Promise<FolderEntries>;
  /** SHA-256 of the text as UTF-8: of the bytes of the file that it was read from. */
  digest(text: string): string;
  /** With symbolic links followed; of what does not exist, its nearest folder that does and the rest as it is. */
  realUri(uri: string): Promise<string>;
  /** No configuration is looked for above it; undefined where there is none. */
  readonly home: string | undefined;
  /** The URI of the page of all rules; undefined where it is not shipped with the server. */
  readonly rulesPage: string | undefined;
  /** Today as an ISO 8601 day, in local time. */
  today(): string;
  /** Milliseconds since some moment. */
  now(): number;
  /** Lets whatever has come in meanwhile have its turn. */
  pause(): Promise<void>;
  /** Gives back the memory that a burst of work has left behind, where that can be done. */
  release(): void;
  /** Calls `action` once, later; the result calls that off. */
  after(milliseconds: number, action: () => void): () => void;
}

/** The day of `date` in local time, ISO 8601. */
export function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
