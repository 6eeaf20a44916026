// The source registries that briefings name: each file once, until somebody says that it changed, only inside the workspace, and
// whatever goes wrong becomes a sentence. What a registry says is the core's.

import { readRegistry } from '../core/model/registry/read-registry.ts';
import { isBibtexPath, type RegistryReading } from '../core/model/registry/registry.ts';
import type { RegistryResult } from '../core/model/workspace.ts';
import { createDocument, type Document } from '../core/text/document.ts';
import type { FileHost, TextReading } from '../host/host.ts';
import type { FileAccess } from './access.ts';
import { type DependencyBook, readFile } from './dependency.ts';
import { isInside } from './file-key.ts';
import type { Naming } from './naming.ts';

export interface RegistriesOptions {
  readonly host: FileHost;
  readonly naming: Naming;
  readonly access: FileAccess;
  readonly book: DependencyBook;
  /** The text on screen where the file is open, else the host's. */
  readonly read: (key: string) => Promise<TextReading>;
}

export class Registries {
  readonly #options: RegistriesOptions;
  #results = new Map<string, Promise<RegistryResult>>();
  readonly #documents = new Map<string, Document>();
  #copy: ReadonlyMap<string, Document> | undefined;

  constructor(options: RegistriesOptions) {
    this.#options = options;
  }

  /** The registry that `written` names as seen from `folder`; `root` is the workspace it must lie in, links followed. */
  async read(written: string, folder: string, root: string): Promise<RegistryResult> {
    const found = await this.#options.access.find(written, folder, root);
    if ('failure' in found) return this.#options.book.note({ failure: found.failure }, found.dependencies);
    const { file } = found;
    let result = this.#results.get(file);
    if (!result) this.#results.set(file, (result = this.#readFile(file)));
    return result;
  }

  /** The text of every registry that was read, by its key, as of now. */
  get documents(): ReadonlyMap<string, Document> {
    return (this.#copy ??= new Map(this.#documents));
  }

  documentOf(key: string): Document | undefined {
    return this.#documents.get(key);
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
    this.#documents.delete(key);
    this.#copy = undefined;
  }

  async #readFile(file: string): Promise<RegistryResult> {
    const { host, naming, book, read } = this.#options;
    const reading = await read(file);
    const dependencies = [readFile(file, reading, host)];
    if ('failure' in reading) return book.note({ failure: `${reading.failure}.` }, dependencies);
    const document = createDocument(naming.call(file), reading.text);
    this.#documents.set(file, document);
    this.#copy = undefined;
    const { value, problems } = await parseRegistry(document);
    const faults = problems
      .filter(({ kind }) => kind === 'invalid')
      .map(({ span, message }) => placed(document, span.start, message));
    const isLost = value.sources.size === 0 && !value.isWhole && faults.length > 0;
    return book.note<RegistryResult>(isLost ? { failure: faults[0]! } : { registry: value, faults }, dependencies);
  }
}

/** BibTeX has its own reader, which is loaded only when a briefing asks for it. */
async function parseRegistry({ path, text }: Document): Promise<RegistryReading> {
  if (!isBibtexPath(path)) return readRegistry(path, text);
  const { readBibtex } = await import('../core/model/registry/bibtex.ts');
  return readBibtex(path, text);
}

function placed(document: Document, offset: number, message: string): string {
  const { line, column } = document.sourceLines.positionAt(document.toSource(offset));
  return `${document.path}:${line + 1}:${column + 1}: ${message}`;
}
