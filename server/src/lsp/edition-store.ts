// The editions that briefings supersede: each file once, as it is on disk, until somebody says that it changed, and only inside the
// workspace. What is remembered of an edition is the core's.

import type { Brief } from '../core/model/brief.ts';
import { type EditionResult, ownEdition, readEdition } from '../core/model/editions/edition.ts';
import type { Host } from '../host/host.ts';
import { keyOf } from './uri.ts';
import { findWorkspaceFile } from './workspace-file.ts';

export interface EditionStoreOptions {
  readonly host: Host;
  /** What messages call a file. */
  readonly call: (key: string) => string;
  /** Reads the text of a file as the briefing that it is. */
  readonly parse: (key: string, source: string) => Promise<Brief>;
}

export class EditionStore {
  readonly #options: EditionStoreOptions;
  #results = new Map<string, Promise<EditionResult>>();

  constructor(options: EditionStoreOptions) {
    this.#options = options;
  }

  /** The edition that `written` names in the briefing `key`, as seen from `folder`; `root` is the workspace it must lie in, links followed. */
  async read(written: string, key: string, folder: string, root: string): Promise<EditionResult> {
    const { host, call } = this.#options;
    const found = await findWorkspaceFile(host, written, folder, root, call);
    if ('failure' in found) return found;
    const { file, realFile } = found;
    if (realFile === keyOf(await host.realUri(key))) return { failure: ownEdition };
    let result = this.#results.get(file);
    if (!result) this.#results.set(file, (result = this.#readFile(file)));
    return result;
  }

  /** Whether somebody asked for the file, be it there or not. */
  has(key: string): boolean {
    return this.#results.has(key);
  }

  /** Reads `key` anew when it is asked for next. */
  forget(key: string): void {
    this.#results.delete(key);
  }

  /** As `forget`, of every file. */
  forgetAll(): void {
    this.#results = new Map();
  }

  async #readFile(file: string): Promise<EditionResult> {
    const reading = await this.#options.host.read(file);
    if ('failure' in reading) return { failure: `${reading.failure}.` };
    return { edition: readEdition(await this.#options.parse(file, reading.text)) };
  }
}
