// The archived texts that sources name: each file once, as it is on disk, until somebody says that it changed. What no briefing
// holds any more may be forgotten.

import type { ArchiveState } from '../core/model/archives/archive.ts';
import type { Workspace } from '../core/model/workspace.ts';
import { createDocument } from '../core/text/document.ts';
import type { Host, TextReading } from '../host/host.ts';
import { findWorkspaceFile } from './workspace-file.ts';

export interface ArchiveStoreOptions {
  readonly host: Host;
  /** What messages call a file. */
  readonly call: (key: string) => string;
}

export class ArchiveStore {
  readonly #options: ArchiveStoreOptions;
  /** By where the file really is. */
  readonly #held = new Map<string, WeakRef<ArchiveState>>();
  /** Where the files really are that were asked for. */
  readonly #real = new Map<string, string>();
  /** What the disk no longer says. */
  readonly #stale = new WeakSet<ArchiveState>();
  /** Grows whenever a file may have changed: what is being read then is read again. */
  #generation = 0;

  constructor(options: ArchiveStoreOptions) {
    this.#options = options;
  }

  /** The text that `written` names as seen from `folder`; `root` is the workspace it must lie in, links followed. */
  async read(written: string, folder: string, root: string): Promise<ArchiveState> {
    const { host, call } = this.#options;
    const found = await findWorkspaceFile(host, written, folder, root, call);
    if ('failure' in found) return { state: 'outside', reason: found.failure };
    const { file, realFile } = found;
    this.#real.set(file, realFile);
    this.#real.set(realFile, realFile);
    const known = this.#held.get(realFile)?.deref();
    if (known && !this.#stale.has(known)) return known;
    let generation: number;
    let reading: TextReading;
    do {
      generation = this.#generation;
      reading = await host.read(realFile);
    } while (generation !== this.#generation);
    const result: ArchiveState =
      'failure' in reading
        ? { state: reading.kind ?? 'unreadable', reason: `${reading.failure}.` }
        : {
            state: 'read',
            archive: { document: createDocument(call(file), reading.text), sha256: host.digest(reading.text) },
          };
    this.#held.set(realFile, new WeakRef(result));
    return result;
  }

  /** Whether somebody asked for the file, be it there or not. */
  has(key: string): boolean {
    return this.#real.has(key);
  }

  /** Reads `key` anew when it is asked for next. */
  forget(key: string): void {
    this.#generation++;
    const known = this.#held.get(this.#real.get(key) ?? key)?.deref();
    if (known) this.#stale.add(known);
  }

  /** As `forget`, of every file. */
  forgetAll(): void {
    for (const key of this.#held.keys()) this.forget(key);
  }

  /** `workspace` without what has changed on disk since; itself where nothing has. */
  current(workspace: Workspace): Workspace {
    if (!workspace.archives) return workspace;
    const archives = new Map([...workspace.archives].filter(([, result]) => !this.#stale.has(result)));
    return archives.size === workspace.archives.size ? workspace : { ...workspace, archives };
  }
}
