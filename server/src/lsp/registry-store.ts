// The source registries that briefings name: each file once, only inside the workspace, and whatever goes wrong becomes a
// sentence. What a registry says is the core's.

import { readRegistry } from '../core/model/registry/read-registry.ts';
import { isBibtexPath, type RegistryReading } from '../core/model/registry/registry.ts';
import type { RegistryResult } from '../core/model/workspace.ts';
import { createDocument, type Document } from '../core/text/document.ts';
import type { KnownRegistry } from '../features/feature.ts';
import type { Host, TextReading } from '../host/host.ts';
import { findWorkspaceFile } from './workspace-file.ts';

export interface RegistryStoreOptions {
  readonly host: Host;
  /** The text on screen where the file is open, else the host's. */
  readonly read: (key: string) => Promise<TextReading>;
  /** What messages call a file. */
  readonly call: (key: string) => string;
}

export class RegistryStore {
  readonly #options: RegistryStoreOptions;
  #results = new Map<string, Promise<RegistryResult>>();
  #known = new Map<string, KnownRegistry>();

  constructor(options: RegistryStoreOptions) {
    this.#options = options;
  }

  /** The registry that `written` names as seen from `folder`; `root` is the workspace it must lie in, links followed. */
  async read(written: string, folder: string, root: string): Promise<RegistryResult> {
    const found = await findWorkspaceFile(this.#options.host, written, folder, root, this.#options.call);
    if ('failure' in found) return found;
    const { file } = found;
    let result = this.#results.get(file);
    if (!result) this.#results.set(file, (result = this.#readFile(file)));
    return result;
  }

  knownAt(key: string): KnownRegistry | undefined {
    return this.#known.get(key);
  }

  /** Every registry that was read, by the path that messages call it. */
  get known(): ReadonlyMap<string, KnownRegistry> {
    return this.#known;
  }

  /** Whether somebody asked for the file, be it there or not. */
  has(key: string): boolean {
    return this.#results.has(key);
  }

  /** Reads `key` anew when it is asked for next. */
  forget(key: string): void {
    this.#results.delete(key);
    this.#known = new Map([...this.#known].filter(([one]) => one !== key));
  }

  async #readFile(file: string): Promise<RegistryResult> {
    const reading = await this.#options.read(file);
    if ('failure' in reading) return { failure: `${reading.failure}.` };
    const document = createDocument(this.#options.call(file), reading.text);
    this.#known = new Map([...this.#known, [file, { uri: file, document }]]);
    const { value, problems } = await parse(document);
    const failures = problems
      .filter(({ kind }) => kind === 'invalid')
      .map(({ span, message }) => describe(document, span.start, message));
    if (value.sources.size === 0 && failures.length > 0) return { failure: failures[0]! };
    return { registry: value, faults: failures };
  }
}

async function parse({ path, text }: Document): Promise<RegistryReading> {
  if (!isBibtexPath(path)) return readRegistry(path, text);
  const { readBibtex } = await import('../core/model/registry/bibtex.ts');
  return readBibtex(path, text);
}

function describe(document: Document, offset: number, message: string): string {
  const { line, column } = document.sourceLines.positionAt(document.toSource(offset));
  return `${document.path}:${line + 1}:${column + 1}: ${message}`;
}
