// The editions that briefings supersede: each file once, as it is on disk, until somebody says that it changed, and only inside the
// workspace. What is remembered of an edition is the core's; texts are not kept: a run may read thousands.

import type { Brief } from '../core/model/brief.ts';
import { type EditionResult, ownEdition, readEdition } from '../core/model/editions/edition.ts';
import { createDocument, type Document } from '../core/text/document.ts';
import type { FileHost } from '../host/host.ts';
import type { FileAccess } from './access.ts';
import { type DependencyBook, readFile } from './dependency.ts';
import { isInside } from './file-key.ts';
import type { Naming } from './naming.ts';

export interface EditionsOptions {
  readonly host: FileHost;
  readonly naming: Naming;
  readonly access: FileAccess;
  readonly book: DependencyBook;
  /** In bytes; the host's where undefined. */
  readonly sizeLimit: number | undefined;
  /** Reads the text of a file as the briefing that it is. */
  readonly parse: (key: string, source: string) => Promise<Brief>;
}

export class Editions {
  readonly #options: EditionsOptions;
  #results = new Map<string, Promise<EditionResult>>();
  #latest: Document | undefined;

  constructor(options: EditionsOptions) {
    this.#options = options;
  }

  /** The edition that `written` names in the briefing `key`, as seen from `folder`; `root` is the workspace it must lie in, links followed. */
  async read(written: string, key: string, folder: string, root: string): Promise<EditionResult> {
    const { access, book } = this.#options;
    const found = await access.find(written, folder, root);
    if ('failure' in found) return book.note({ failure: found.failure }, found.dependencies);
    const { file, realFile } = found;
    if (realFile === (await access.realKeyOf(key))) return { failure: ownEdition };
    let result = this.#results.get(file);
    if (!result) this.#results.set(file, (result = this.#readFile(file)));
    return result;
  }

  /** The text of the edition `key` as it is on disk now; undefined where none was read from there, or it cannot be any more. */
  async documentOf(key: string): Promise<Document | undefined> {
    if (!this.#results.has(key)) return undefined;
    const { host, naming, sizeLimit } = this.#options;
    const path = naming.call(key);
    if (this.#latest?.path === path) return this.#latest;
    const reading = await host.read(key, sizeLimit);
    return 'failure' in reading ? undefined : (this.#latest = createDocument(path, reading.text));
  }

  /** Whether somebody asked for the file, be it there or not. */
  has(key: string): boolean {
    return this.#results.has(key);
  }

  /** Those that somebody asked for and that lie in `folder`. */
  within(folder: string): readonly string[] {
    return [...this.#results.keys()].filter((key) => key !== folder && isInside(key, folder));
  }

  /** Reads `key` anew when it is asked for next. */
  forget(key: string): void {
    this.#results.delete(key);
    this.#latest = undefined;
  }

  /** As `forget`, of every file. */
  forgetAll(): void {
    this.#results = new Map();
    this.#latest = undefined;
  }

  async #readFile(file: string): Promise<EditionResult> {
    const { host, book, parse, sizeLimit } = this.#options;
    const reading = await host.read(file, sizeLimit);
    const dependencies = [readFile(file, reading, host)];
    if ('failure' in reading) return book.note({ failure: `${reading.failure}.` }, dependencies);
    return book.note({ edition: readEdition(await parse(file, reading.text)) }, dependencies);
  }
}
