// The texts that are open in the editor, and what is known of each: kept up with every keystroke where that needs no file, loaded
// where it does.

import type * as lsp from 'vscode-languageserver';
import { parseBrief } from '../core/model/brief.ts';
import { headLength, holdsBriefingKey, isBriefingName } from '../core/model/briefing-name.ts';
import { createDocument, type Document } from '../core/text/document.ts';
import type { ColumnEncoding } from '../features/feature.ts';
import type { Host } from '../host/host.ts';
import { keyOf, nameOf } from '../workspace/file-key.ts';
import type { NamesInFrontMatter, Surroundings } from '../workspace/surroundings.ts';
import { applyChanges } from './apply-changes.ts';
import { type BackgroundWork, describeError } from './background-work.ts';
import { EvidenceReading } from './evidence-reading.ts';
import { areSame, createSessionBrief, failureLines, readingOf, type SessionBrief } from './session-brief.ts';

interface OpenFile {
  readonly key: string;
  readonly uri: string;
  readonly languageId: string;
  version: number;
  document: Document;
  /** What was made of it last; may be older than `document`. */
  known?: SessionBrief;
  /** That of the surroundings when `known` was made. */
  generation: number;
  /** Set when the reading of `document` failed, which is a bug. */
  failure?: string;
}

export interface OpenBriefingsOptions {
  readonly host: Host;
  readonly surroundings: Surroundings;
  readonly work: BackgroundWork;
  /** What messages call a file. */
  readonly call: (key: string) => string;
  /** What is known has changed: snapshots given out before are old. */
  readonly touch: () => void;
  /** The archived texts that the findings of the open briefing `uri` need were read. */
  readonly evidenceRead: (uri: string) => void;
  readonly log: (message: string) => void;
}

export class OpenBriefings {
  readonly evidence: EvidenceReading;
  readonly #options: OpenBriefingsOptions;
  readonly #files = new Map<string, OpenFile>();
  readonly #loading = new Map<string, Promise<void>>();
  /** Grows whenever surroundings may have changed. */
  #generation = 0;

  constructor(options: OpenBriefingsOptions) {
    this.#options = options;
    const { host, surroundings, work, call, evidenceRead, log } = options;
    this.evidence = new EvidenceReading({
      host,
      surroundings,
      work,
      call,
      reader: {
        knownAt: (key) => this.#files.get(key)?.known,
        keep: (key, known) => this.#keep(this.#files.get(key), known),
        evidenceRead: (key) => {
          const file = this.#files.get(key);
          if (file) evidenceRead(file.uri);
        },
        log,
      },
    });
  }

  /** `closed` is what is known of the file on disk. */
  open({ uri, languageId, version, text }: lsp.TextDocumentItem, closed: SessionBrief | undefined): void {
    const key = keyOf(uri);
    const document = createDocument(this.#options.call(key), text);
    const file = { key, uri, languageId, version, document, generation: -1, ...(closed ? { known: closed } : {}) };
    this.#files.set(key, file);
    this.#options.touch();
  }

  /** Gives whether the text is open. */
  change(
    { uri, version }: lsp.VersionedTextDocumentIdentifier,
    changes: readonly lsp.TextDocumentContentChangeEvent[],
    encoding: ColumnEncoding,
  ): boolean {
    const file = this.#files.get(keyOf(uri));
    if (!file) return false;
    file.document = applyChanges(file.document, changes, encoding);
    file.version = version;
    delete file.failure;
    this.#options.touch();
    return true;
  }

  /** The URI as the client wrote it; undefined when it was not open. */
  close(key: string): string | undefined {
    const file = this.#files.get(key);
    if (!file) return undefined;
    this.#files.delete(key);
    this.#options.touch();
    return file.uri;
  }

  has(key: string): boolean {
    return this.#files.has(key);
  }

  versionOf(key: string): number | undefined {
    return this.#files.get(key)?.version;
  }

  failureOf(key: string): string | undefined {
    return this.#files.get(key)?.failure;
  }

  /** The text on screen; undefined when it is not open. */
  textOf(key: string): string | undefined {
    return this.#files.get(key)?.document.source;
  }

  get uris(): readonly string[] {
    return [...this.#files.values()].map(({ uri }) => uri);
  }

  /** What is known of each text, by its key: up to date where that needs no file. */
  known(): ReadonlyMap<string, SessionBrief | undefined> {
    const known = new Map<string, SessionBrief | undefined>();
    for (const [key, file] of this.#files) {
      this.#settle(file);
      known.set(key, file.known);
    }
    return known;
  }

  /** Undefined when everything that `key` needs is loaded; else settled once it is. Never rejects. */
  ready(key: string): Promise<void> | undefined {
    const file = this.#files.get(key);
    if (!file || this.#settle(file)) return undefined;
    let loading = this.#loading.get(key);
    if (!loading) {
      loading = this.#load(key).finally(() => this.#loading.delete(key));
      this.#loading.set(key, loading);
    }
    return loading;
  }

  /** Surroundings may have changed: all is loaded anew when it is asked for. */
  surroundingsMoved(): void {
    this.#generation++;
    this.#options.touch();
  }

  /** Files are called otherwise. */
  rename(): void {
    for (const [key, file] of this.#files)
      file.document = createDocument(this.#options.call(key), file.document.source);
  }

  /** Brings `known` up to the text on screen if that needs no file; false when it does. */
  #settle(file: OpenFile): boolean {
    if (file.failure !== undefined) return true;
    if (!isBriefing(file)) {
      if (file.known) this.#keep(file, undefined);
      return true;
    }
    const { known } = file;
    if (!known?.isOpen || file.generation !== this.#generation) return false;
    if (known.document === file.document && known.version === file.version) return true;
    try {
      const reading = readingOf(parseBrief(file.document, known.config, known.brief));
      if (!nameTheSame(reading.names, known.names)) return false;
      const placing = { uri: file.uri, isOpen: true, isKept: true, version: file.version };
      this.#keep(
        file,
        createSessionBrief(placing, reading, known, () => this.#options.host.today()),
      );
    } catch (error) {
      this.#fail(file, error);
    }
    return true;
  }

  async #load(key: string): Promise<void> {
    const { surroundings, host } = this.#options;
    for (;;) {
      const file = this.#files.get(key);
      if (!file || this.#settle(file)) return;
      const { document, version, known } = file;
      const generation = this.#generation;
      try {
        const answer = await surroundings.configFor(key);
        const { config } = answer;
        const isRead = known?.document === document && known.config === config;
        const previous = known?.document.path === document.path ? known.brief : undefined;
        const reading = readingOf(isRead ? known.brief : parseBrief(document, config, previous));
        const workspace = await surroundings.workspaceFor(key, document.path, reading.names, config, known?.workspace);
        if (this.#files.get(key) !== file) continue;
        file.generation = generation;
        const placing = { uri: file.uri, isOpen: true, isKept: true, version };
        this.#keep(
          file,
          createSessionBrief(placing, reading, { config, failures: failureLines(answer), workspace }, () =>
            host.today(),
          ),
        );
      } catch (error) {
        if (file.document === document) this.#fail(file, error);
      }
    }
  }

  #keep(file: OpenFile | undefined, known: SessionBrief | undefined): void {
    if (!file) return;
    if (known) file.known = known;
    else delete file.known;
    this.#options.touch();
    if (known?.isOpen) this.evidence.begin(file.key, known);
  }

  #fail(file: OpenFile, error: unknown): void {
    file.failure = error instanceof Error ? error.message : String(error);
    this.#options.log(`${file.document.path}: internal error: ${describeError(error)}`);
    this.#keep(file, undefined);
  }
}

/** By its language, its name or its front matter. */
function isBriefing({ key, languageId, document }: OpenFile): boolean {
  return (
    languageId === 'briefing' || isBriefingName(nameOf(key)) || holdsBriefingKey(document.source.slice(0, headLength))
  );
}

function nameTheSame(a: NamesInFrontMatter, b: NamesInFrontMatter): boolean {
  return areSame(a.registries, b.registries) && a.edition === b.edition;
}
