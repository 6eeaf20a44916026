// The archived texts that sources name: each file once, as it is on disk, until somebody says that it changed. What no briefing holds
// any more may be forgotten; the latest may be kept, since the next briefing often names the same.

import type { Archive, ArchiveState } from '../core/model/archives/archive.ts';
import type { Workspace } from '../core/model/workspace.ts';
import { createDocument } from '../core/text/document.ts';
import type { FileHost, TextReading } from '../host/host.ts';
import type { FileAccess, FoundFile } from './access.ts';
import { type DependencyBook, readFile } from './dependency.ts';
import { isInside } from './file-key.ts';
import type { Naming } from './naming.ts';

export interface ArchivesOptions {
  readonly host: FileHost;
  readonly naming: Naming;
  readonly access: FileAccess;
  readonly book: DependencyBook;
  /** In bytes; the host's where undefined. */
  readonly sizeLimit: number | undefined;
  /** In characters, of the latest texts together that stay, whoever holds them. */
  readonly keptLength: number;
}

export class Archives {
  readonly #options: ArchivesOptions;
  /** By where the file really is. */
  readonly #held = new Map<string, WeakRef<ArchiveState>>();
  /** Where the files really are that were asked for. */
  readonly #real = new Map<string, string>();
  /** What the disk no longer says. */
  readonly #stale = new WeakSet<ArchiveState>();
  /** By where the file really is; the latest at the end. */
  readonly #latest = new Map<string, { readonly state: ArchiveState; readonly length: number }>();
  #latestLength = 0;
  /** Grows whenever a file may have changed: what is being read then is read again. */
  #generation = 0;

  constructor(options: ArchivesOptions) {
    this.#options = options;
  }

  /** The text that `written` names as seen from `folder`; `root` is the workspace it must lie in, links followed. */
  async read(written: string, folder: string, root: string): Promise<ArchiveState> {
    const { naming, access, book, host, sizeLimit } = this.#options;
    const found = await access.find(written, folder, root);
    if ('failure' in found) return this.#outside(found);
    const { file, realFile } = found;
    this.#real.set(file, realFile);
    this.#real.set(realFile, realFile);
    const known = this.#held.get(realFile)?.deref();
    if (known && known.state !== 'outside' && !this.#stale.has(known)) {
      this.#noteName(known, file);
      this.#keep(realFile, known);
      return known;
    }
    let generation: number;
    let reading: TextReading;
    do {
      generation = this.#generation;
      reading = await host.read(realFile, sizeLimit);
    } while (generation !== this.#generation);
    const state: ArchiveState =
      'failure' in reading
        ? { state: reading.kind ?? 'unreadable', reason: `${reading.failure}.` }
        : { state: 'read', archive: createArchive(naming.call(file), reading.text, host) };
    book.note(state, [readFile(file, reading, host)]);
    this.#held.set(realFile, new WeakRef(state));
    this.#keep(realFile, state);
    return state;
  }

  /** Whether somebody asked for the file, be it there or not. */
  has(key: string): boolean {
    return this.#real.has(key);
  }

  /** Those that somebody asked for and that lie in `folder`. */
  within(folder: string): readonly string[] {
    return [...this.#real.keys()].filter((key) => key !== folder && isInside(key, folder));
  }

  /** Reads `key` anew when it is asked for next. */
  forget(key: string): void {
    this.#generation++;
    const realFile = this.#real.get(key) ?? key;
    const known = this.#held.get(realFile)?.deref();
    if (known) this.#stale.add(known);
    this.#drop(realFile);
  }

  /** As `forget`, of every file. */
  forgetAll(): void {
    for (const key of this.#held.keys()) this.forget(key);
  }

  /** `workspace` without what has changed on disk since; itself where nothing has. */
  current(workspace: Workspace): Workspace {
    if (!workspace.archives) return workspace;
    const archives = new Map([...workspace.archives].filter(([, state]) => !this.#stale.has(state)));
    return archives.size === workspace.archives.size ? workspace : { ...workspace, archives };
  }

  /** The same state as long as nobody says that the file, or a link on the way to it, changed. */
  #outside({ failure: reason, dependencies }: Extract<FoundFile, { readonly failure: string }>): ArchiveState {
    const file = dependencies[0]?.file;
    const known = file === undefined ? undefined : this.#held.get(file)?.deref();
    if (known?.state === 'outside' && !this.#stale.has(known)) return known;
    const state = this.#options.book.note<ArchiveState>({ state: 'outside', reason }, dependencies);
    if (file !== undefined) {
      this.#real.set(file, file);
      this.#held.set(file, new WeakRef(state));
    }
    return state;
  }

  /** It depends on every name that it was asked by: a link may lead elsewhere tomorrow. */
  #noteName(state: ArchiveState, file: string): void {
    const { book } = this.#options;
    const dependencies = book.of(state);
    const [first] = dependencies;
    if (!first || dependencies.some((one) => one.file === file)) return;
    const { stamp } = first;
    const named = {
      file,
      stamp,
      get digest() {
        return first.digest;
      },
    };
    book.note(state, [...dependencies, named]);
  }

  #keep(realFile: string, state: ArchiveState): void {
    const { keptLength } = this.#options;
    if (keptLength === 0 || state.state !== 'read') return;
    this.#drop(realFile);
    const length = state.archive.document.rope.length;
    this.#latest.set(realFile, { state, length });
    this.#latestLength += length;
    for (const oldest of this.#latest.keys()) {
      if (this.#latestLength <= keptLength) break;
      this.#drop(oldest);
    }
  }

  #drop(realFile: string): void {
    this.#latestLength -= this.#latest.get(realFile)?.length ?? 0;
    this.#latest.delete(realFile);
  }
}

function createArchive(path: string, text: string, host: FileHost): Archive {
  return { document: createDocument(path, text), sha256: host.digest(text) };
}
