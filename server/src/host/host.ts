// What the server and the command line see of the world beyond themselves: files by URI, the day, timers. Node and a browser worker
// each have their own; nobody else of the server touches a disk or a clock.

import type { ArchiveFailure } from '../core/model/archives/archive.ts';

/** In bytes; a briefing of this size is some four thousand pages. Larger files are not read unless somebody says so. */
export const defaultSizeLimit = 10 * 1024 * 1024;

/** What tells whether something changed on disk without reading it. Of a folder: that it is there. */
export interface FileStamp {
  /** `other` is a device, a pipe or a socket. */
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes; 0 for a folder. */
  readonly size: number;
  /** Milliseconds since 1970; 0 for a folder, where files come and go. */
  readonly modified: number;
}

/** Undefined where the host cannot tell. */
export type KnownStamp = FileStamp | 'absent' | undefined;

/**
 * `kind` tells the failures apart that somebody may want to; without it the file is there and cannot be read. `stamp` is taken
 * before the text is read: what changes meanwhile has another.
 */
export type TextReading = ({ readonly text: string } | { readonly failure: string; readonly kind?: ArchiveFailure }) & {
  readonly stamp?: KnownStamp;
};

/** `link` is a link to a file; `other` a link to a folder or to nothing, a device, a pipe: never walked, so that no loop can hold a walk. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** By name, in order of code units: the order of output must not depend on the disk's. */
export type FolderEntries = ReadonlyMap<string, EntryKind>;

export interface FolderListing {
  readonly entries: FolderEntries;
  /** Why the folder cannot be read, where it cannot: `entries` is empty then. Ends no sentence. */
  readonly failure?: string;
}

/** Files by URI. URIs are as `keyOf` (workspace/file-key.ts) gives them; folders have no slash at their end. No method throws or rejects. */
export interface FileHost {
  /** The text of a file, or why there is none: without its full stop, to follow "path: ". `sizeLimit` is in bytes. */
  read(uri: string, sizeLimit?: number): Promise<TextReading>;
  /** About the first `length` characters; empty where there is no text to be had. */
  readStart(uri: string, length: number): Promise<string>;
  list(folder: string): Promise<FolderListing>;
  /** Links are followed. */
  stamp(uri: string): Promise<KnownStamp>;
  /** SHA-256 of the text as UTF-8: of the bytes of the file that it was read from. */
  digest(text: string): string;
  /** With symbolic links followed; of what does not exist, its nearest folder that does and the rest as it is. */
  realUri(uri: string): Promise<string>;
  /** No configuration is looked for above it; undefined where there is none. */
  readonly home: string | undefined;
  /** Whether names that differ in case alone are usually one file here; they are not where undefined. */
  readonly ignoresCase?: boolean;
}

export interface Host extends FileHost {
  /** The URI of the page of all rules; undefined where it is not shipped with the server. */
  readonly rulesPage: string | undefined;
  /** Today as an ISO 8601 day, in local time. */
  today(): string;
  /** Milliseconds since some moment. */
  now(): number;
  /** Lets whatever has come in meanwhile have its turn. */
  pause(): Promise<void>;
  /** Frees what a burst of work has left behind, in the midst of it, where that can be done: costs tenths of a second, and later work is slower at first. */
  release(): void;
  /** As `release`, once the burst is over, and gives the memory back to the system: for a program that idles. */
  rest(): void;
  /** Calls `action` once, later; the result calls that off. */
  after(milliseconds: number, action: () => void): () => void;
}

/** What a host of Node asks somebody else for: files that are not on its disk. */
export type Elsewhere = Pick<FileHost, 'read' | 'readStart' | 'list'>;

/** The day of `date` in local time, ISO 8601. */
export function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Settled with `work`, or after `milliseconds`, whichever comes first: who asks then waits no more. Never rejects. */
export function inTime(host: Pick<Host, 'after'>, work: Promise<unknown>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const cancel = host.after(milliseconds, resolve);
    const end = (): void => {
      cancel();
      resolve();
    };
    work.then(end, end);
  });
}
