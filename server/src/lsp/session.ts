// The server's only mutable state: open texts, the briefings of the workspace, what holds for each, settings. Gives snapshots
// out. Knows no connection; whoever listens tells the client.

import type * as lsp from 'vscode-languageserver';
import type { Config } from '../core/lint/config/config.ts';
import { configNames, ignoreFileNames } from '../core/lint/config/config-names.ts';
import { type ArchiveState, notReadYet } from '../core/model/archives/archive.ts';
import { type Brief, parseBrief } from '../core/model/brief.ts';
import { headLength, holdsBriefingKey, isBriefingName } from '../core/model/briefing-name.ts';
import {
  archivesFull,
  type NamedArchive,
  unreadArchives,
  unreadEvidence,
  withArchives,
} from '../core/model/evidence/named-archives.ts';
import { prepareRanking } from '../core/model/evidence/passages/rank-sources.ts';
import type { NamedRegistry, Workspace } from '../core/model/workspace.ts';
import { emptyWorkspace } from '../core/model/workspace.ts';
import { createDocument, type Document } from '../core/text/document.ts';
import type { ColumnEncoding, Snapshot } from '../features/feature.ts';
import type { Host, TextReading } from '../host/host.ts';
import { applyChanges } from './apply-changes.ts';
import { ArchiveStore } from './archive-store.ts';
import { BriefingFinder } from './briefing-finder.ts';
import { type ConfigResult, ConfigStore } from './config-store.ts';
import { EditionStore } from './edition-store.ts';
import { FolderStore } from './folder-store.ts';
import { Naming } from './naming.ts';
import { RegistryStore } from './registry-store.ts';
import {
  createSessionBrief,
  type NamedFiles,
  readingAtFirstUse,
  readingOf,
  type SessionBrief,
} from './session-brief.ts';
import { defaultSettings, type SessionSettings } from './settings.ts';
import { folderOf, isInFolder, isInside, keyOf, nameOf } from './uri.ts';

/** What the session tells whoever listens. */
export interface SessionListener {
  /** An open briefing has a new text or is new. */
  documentChanged(uri: string): void;
  /** The archived texts that the findings of an open briefing need were read: findings may be others now. */
  evidenceRead(uri: string): void;
  documentClosed(uri: string): void;
  /** Registries, configuration or settings changed: every answer given so far may be stale. All is loaded again by now. */
  surroundingsChanged(): void;
  log(message: string): void;
}

/** Told how far the reading of the workspace is, in per cent. */
export type ReportProgress = (percentage: number, message: string) => void;

interface OpenFile {
  readonly key: string;
  readonly uri: string;
  readonly languageId: string;
  version: number;
  document: Document;
  /** What was made of it last; may be older than `document`. */
  known?: SessionBrief;
  /** That of the session when `known` was made. */
  generation: number;
  /** Set when the reading of `document` failed, which is a bug. */
  failure?: string;
}

/** Characters of closed briefings that stay read; what is beyond is read again when it is asked for. */
const keptLimit = 500_000;

/** Milliseconds of background work between two chances for requests. */
const sliceLength = 8;

/** Milliseconds that an answer waits for archived texts at most. */
const patience = 1000;

/** As `patience`, of findings: they may come without, and again with them. */
const shortPatience = 100;

export class Session {
  readonly #host: Host;
  readonly #listener: SessionListener;
  readonly #folders: FolderStore;
  readonly #configs: ConfigStore;
  readonly #registries: RegistryStore;
  readonly #archives: ArchiveStore;
  readonly #editions: EditionStore;
  readonly #finder: BriefingFinder;
  readonly #naming = new Naming();
  readonly #open = new Map<string, OpenFile>();
  readonly #loading = new Map<string, Promise<void>>();
  readonly #loadingArchives = new Map<string, Promise<void>>();
  readonly #loadingEvidence = new Map<string, Promise<void>>();
  #client: lsp.ClientCapabilities = {};
  #encoding: ColumnEncoding = 'utf-16';
  #settings: SessionSettings = defaultSettings;
  #closed: ReadonlyMap<string, SessionBrief> = new Map();
  /** Grows whenever surroundings may have changed. */
  #generation = 0;
  #work: Promise<void> = Promise.resolve();
  /** Set while a loading of all surroundings waits for its turn. */
  #queued: Promise<void> | undefined;
  #needsWalk = false;
  #snapshot: Snapshot | undefined;
  /** Characters of the closed briefings that stay read. */
  #keptLength = 0;
  #isEnded = false;

  constructor(host: Host, listener: SessionListener) {
    this.#host = host;
    this.#listener = listener;
    const call = (key: string): string => this.#naming.call(key);
    this.#folders = new FolderStore(host, () => this.#naming.folders);
    this.#configs = new ConfigStore(host, this.#folders, call);
    this.#finder = new BriefingFinder(host, this.#folders, this.#configs);
    this.#registries = new RegistryStore({ host, read: (key) => this.#readText(key), call });
    this.#archives = new ArchiveStore({ host, call });
    this.#editions = new EditionStore({
      host,
      call,
      parse: async (key, source) => parseBrief(createDocument(call(key), source), (await this.#configFor(key)).config),
    });
  }

  /** Before anything else; `folders` are URIs. */
  start(
    client: lsp.ClientCapabilities,
    encoding: ColumnEncoding,
    folders: readonly string[],
    settings: SessionSettings,
  ): void {
    this.#client = client;
    this.#settings = settings;
    this.#encoding = encoding;
    this.#naming.folders = folders.map(keyOf);
  }

  /** Background work ends at its next slice. */
  end(): void {
    this.#isEnded = true;
  }

  get client(): lsp.ClientCapabilities {
    return this.#client;
  }

  get settings(): SessionSettings {
    return this.#settings;
  }

  openDocument({ uri, languageId, version, text }: lsp.TextDocumentItem): void {
    const key = keyOf(uri);
    const document = createDocument(this.#naming.call(key), text);
    const closed = this.#closed.get(key);
    this.#open.set(key, {
      key,
      uri,
      languageId,
      version,
      document,
      generation: -1,
      ...(closed ? { known: closed } : {}),
    });
    this.#documentMoved(key);
  }

  changeDocument(
    { uri, version }: lsp.VersionedTextDocumentIdentifier,
    changes: readonly lsp.TextDocumentContentChangeEvent[],
  ): void {
    const file = this.#open.get(keyOf(uri));
    if (!file) return;
    file.document = applyChanges(file.document, changes, this.#encoding);
    file.version = version;
    delete file.failure;
    this.#documentMoved(keyOf(uri));
  }

  closeDocument(uri: string): void {
    const key = keyOf(uri);
    const file = this.#open.get(key);
    if (!file) return;
    this.#open.delete(key);
    this.#touch();
    this.#listener.documentClosed(file.uri);
    // What was on screen and not saved is gone: the disk counts again.
    if (this.#closed.has(key)) void this.#inBackground(() => this.#reread([key]));
    if (this.#registries.has(key)) void this.#resurround(() => this.#registries.forget(key));
  }

  /** The version that is on screen; undefined for what is not open. */
  versionOf(uri: string): number | undefined {
    return this.#open.get(keyOf(uri))?.version;
  }

  /** Why the text on screen could not be read: a bug of ours. Undefined where it could. */
  failureOf(uri: string): string | undefined {
    return this.#open.get(keyOf(uri))?.failure;
  }

  openUris(): readonly string[] {
    return [...this.#open.values()].map(({ uri }) => uri);
  }

  /** Undefined when everything that `uri` needs is loaded; else settled once it is. Never rejects. */
  ready(uri: string): Promise<void> | undefined {
    const key = keyOf(uri);
    const file = this.#open.get(key);
    if (!file || this.#settle(file)) return undefined;
    let loading = this.#loading.get(key);
    if (!loading) {
      loading = this.#load(key).finally(() => this.#loading.delete(key));
      this.#loading.set(key, loading);
    }
    return loading;
  }

  /**
   * Undefined when all archived texts that `uri` names were read, or cannot be; else settled once they are, or once patience is
   * over: they come in later then. To be asked for when `uri` is ready. Never rejects.
   */
  archivesReady(uri: string): Promise<void> | undefined {
    const key = keyOf(uri);
    const known = this.#open.get(key)?.known;
    if (!known || unreadArchives(known.brief, known.workspace).length === 0) return undefined;
    let wait = this.#loadingArchives.get(key);
    if (!wait) {
      const loading = this.#loadArchives(key).finally(() => this.#loadingArchives.delete(key));
      wait = this.#inTime(loading, patience);
      this.#loadingArchives.set(key, wait);
    }
    return wait;
  }

  /** As `archivesReady`, of the texts that findings need, which are being read once `uri` is ready. */
  evidenceReady(uri: string): Promise<void> | undefined {
    return this.#loadingEvidence.get(keyOf(uri));
  }

  /** Whoever asks once patience is over waits no more. */
  #inTime(loading: Promise<void>, milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#host.after(milliseconds, resolve);
      void loading.then(cancel).then(resolve);
    });
  }

  /** Settled once the background work that is under way now is done. */
  idle(): Promise<void> {
    return this.#work;
  }

  snapshot(): Snapshot {
    for (const file of this.#open.values()) this.#settle(file);
    return (this.#snapshot ??= this.#createSnapshot());
  }

  /** Reads every briefing of the workspace folders, in the background, once `begin` is done. */
  readWorkspace(begin: () => Promise<void>, report: ReportProgress): Promise<void> {
    return this.#inBackground(async () => {
      await begin();
      await this.#readFolders(report);
    });
  }

  changeSettings(settings: SessionSettings): Promise<void> {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return Promise.resolve();
    this.#settings = settings;
    return this.#resurround();
  }

  changeFolders(folders: readonly string[]): Promise<void> {
    this.#naming.folders = folders.map(keyOf);
    for (const [key, file] of this.#open) {
      file.document = createDocument(this.#naming.call(key), file.document.source);
    }
    // What they are called is part of what was read.
    for (const key of this.#registries.known.keys()) this.#registries.forget(key);
    this.#archives.forgetAll();
    this.#editions.forgetAll();
    return this.#rereadEverything();
  }

  get workspaceFolders(): readonly string[] {
    return this.#naming.folders;
  }

  /** Files that were created, changed or deleted on disk. */
  filesChanged(uris: readonly string[]): Promise<void> {
    const keys = uris.map(keyOf).filter((key) => !key.includes('/node_modules/'));
    if (keys.length === 0) return Promise.resolve();
    this.#folders.forget();
    const isConfig = (key: string): boolean =>
      configNames.includes(nameOf(key)) || ignoreFileNames.includes(nameOf(key)) || this.#configs.has(key);
    if (keys.some(isConfig)) return this.#rereadEverything();
    const registries = keys.filter((key) => this.#registries.has(key) && !this.#open.has(key));
    const archives = keys.filter((key) => this.#archives.has(key));
    const editions = keys.filter((key) => this.#editions.has(key));
    const work = this.#inBackground(() => this.#reread(keys.filter((key) => !registries.includes(key))));
    if (registries.length + archives.length + editions.length === 0) return work;
    return this.#resurround(() => {
      registries.forEach((key) => this.#registries.forget(key));
      archives.forEach((key) => this.#archives.forget(key));
      editions.forEach((key) => this.#editions.forget(key));
    });
  }

  // -- open documents

  #documentMoved(key: string): void {
    this.#touch();
    const file = this.#open.get(key);
    if (!file) return;
    if (isBriefing(file)) this.#listener.documentChanged(file.uri);
    if (this.#registries.has(key)) void this.#resurround(() => this.#registries.forget(key));
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
      this.#keep(
        file,
        createSessionBrief({ uri: file.uri, isOpen: true, isKept: true, version: file.version }, reading, known, () =>
          this.#host.today(),
        ),
      );
    } catch (error) {
      this.#fail(file, error);
    }
    return true;
  }

  async #load(key: string): Promise<void> {
    for (;;) {
      const file = this.#open.get(key);
      if (!file || this.#settle(file)) return;
      const { document, version, known } = file;
      const generation = this.#generation;
      try {
        const { config, failures } = await this.#configFor(key);
        const isRead = known?.document === document && known.config === config;
        const previous = known?.document.path === document.path ? known.brief : undefined;
        const reading = readingOf(isRead ? known.brief : parseBrief(document, config, previous));
        const workspace = await this.#workspaceFor(key, document.path, reading.names, config, known);
        if (this.#open.get(key) !== file) continue;
        file.generation = generation;
        this.#keep(
          file,
          createSessionBrief(
            { uri: file.uri, isOpen: true, isKept: true, version },
            reading,
            { config, failures, workspace },
            () => this.#host.today(),
          ),
        );
      } catch (error) {
        if (file.document === document) this.#fail(file, error);
      }
    }
  }

  #keep(file: OpenFile, known: SessionBrief | undefined): void {
    if (known) file.known = known;
    else delete file.known;
    this.#touch();
    const { key } = file;
    if (!known?.isOpen || this.#loadingEvidence.has(key) || unreadEvidence(known.brief, known.workspace).length === 0)
      return;
    const loading = this.#loadEvidence(file).finally(() => this.#loadingEvidence.delete(key));
    this.#loadingEvidence.set(key, this.#inTime(loading, shortPatience));
  }

  #fail(file: OpenFile, error: unknown): void {
    file.failure = error instanceof Error ? error.message : String(error);
    this.#listener.log(
      `${file.document.path}: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    this.#keep(file, undefined);
  }

  #configFor(key: string): Promise<ConfigResult> {
    const folder = this.#naming.folders.find((one) => isInside(key, one));
    const { flags, folders } = this.#settings;
    return this.#configs.configFor(key, (folder === undefined ? undefined : folders[folder]) ?? flags);
  }

  /** That of `previous` where nothing differs: its identity keeps what was found under it. */
  async #workspaceFor(
    key: string,
    path: string,
    { registries: own, edition }: NamedFiles,
    { registry: configured }: Config,
    previous: SessionBrief | undefined,
  ): Promise<Workspace> {
    const kept = previous && this.#archives.current(previous.workspace);
    if (own.length + configured.length === 0 && edition === undefined)
      return kept?.registries.size === 0 && !kept.editions ? kept : emptyWorkspace;
    const folder = isInFolder(key) ? folderOf(key) : this.#naming.folders[0];
    const read = async (name: string, from: string | undefined, root: string | undefined): Promise<NamedRegistry> => ({
      name,
      result: from === undefined || root === undefined ? inNoFolder : await this.#registries.read(name, from, root),
    });
    const root = folder === undefined ? undefined : await this.#folders.rootOf(folder);
    const registries: NamedRegistry[] = [];
    for (const name of own) registries.push(await read(name, folder, root));
    for (const name of configured) registries.push(await read(name, root, root));
    const earlier =
      edition === undefined
        ? undefined
        : {
            name: edition,
            result:
              folder === undefined || root === undefined
                ? inNoFolder
                : await this.#editions.read(edition, key, folder, root),
          };
    const before = previous?.workspace.registries.get(path) ?? [];
    const editionBefore = previous?.workspace.editions?.get(path);
    const isSame =
      before.length === registries.length &&
      before.every(({ name, result }, i) => name === registries[i]!.name && result === registries[i]!.result) &&
      editionBefore?.name === earlier?.name &&
      editionBefore?.result === earlier?.result;
    if (isSame && kept) return kept;
    return {
      registries: registries.length === 0 ? emptyWorkspace.registries : new Map([[path, registries]]),
      ...(earlier ? { editions: new Map([[path, earlier]]) } : {}),
    };
  }

  /** Behind the first findings: they are silent about texts until these are read. */
  async #loadEvidence({ key, uri }: OpenFile): Promise<void> {
    // Not before the briefing is kept that is to be read for.
    await this.#host.pause();
    const hasRead = await this.#readArchives(key, unreadEvidence, () => []);
    if (hasRead && this.#open.has(key) && !this.#isEnded) this.#listener.evidenceRead(uri);
  }

  /** For fixes: all that any source names, indexed. */
  async #loadArchives(key: string): Promise<void> {
    await this.#readArchives(key, unreadArchives, prepareRanking);
  }

  /** Reads what is missing, a little at a time: nobody who types may wait for that. Whether anything was. */
  async #readArchives(
    key: string,
    unreadOf: (brief: Brief, workspace: Workspace) => readonly NamedArchive[],
    prepare: (brief: Brief, workspace: Workspace) => Iterable<unknown>,
  ): Promise<boolean> {
    let hasRead = false;
    try {
      for (;;) {
        const known = this.#open.get(key)?.known;
        const unread = known ? unreadOf(known.brief, known.workspace) : [];
        if (!known || unread.length === 0 || this.#isEnded) return hasRead;
        const read = new Map<string, ArchiveState>();
        for (const { key: name, name: written, declaredIn } of unread) {
          read.set(name, archivesFull(known.workspace, read) ?? (await this.#readArchive(key, written, declaredIn)));
          await this.#host.pause();
        }
        const workspace = this.#archives.current(withArchives(known.workspace, read));
        for (const _step of prepare(known.brief, workspace)) await this.#host.pause();
        const file = this.#open.get(key);
        const latest = file?.known;
        // While it was read, the registries or an archived text may have become others.
        if (!file || !latest || latest.workspace !== known.workspace || this.#archives.current(workspace) !== workspace)
          continue;
        const { uri, isOpen, isKept, version, config, failures } = latest;
        const placing = { uri, isOpen, isKept, ...(version === undefined ? {} : { version }) };
        this.#keep(
          file,
          createSessionBrief(placing, readingOf(latest.brief), { config, failures, workspace }, () =>
            this.#host.today(),
          ),
        );
        hasRead = true;
      }
    } catch (error) {
      this.#listener.log(
        `${this.#naming.call(key)}: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
    return hasRead;
  }

  /** `workspace` with the texts that the findings of a closed briefing need; it is read for that only where a source may name one. */
  async #withEvidence(
    key: string,
    document: Document,
    workspace: Workspace,
    config: Config,
    previous: SessionBrief | undefined,
  ): Promise<Workspace> {
    const names = [...workspace.registries.values()]
      .flat()
      .some(
        ({ result }) =>
          'registry' in result && [...result.registry.sources.values()].some(({ text }) => text !== undefined),
      );
    if (!names && !/\btext["']?\s*:/.test(document.source)) return workspace;
    const brief = previous?.config === config ? previous.brief : parseBrief(document, config);
    const read = new Map<string, ArchiveState>();
    for (const { key: name, name: written, declaredIn } of unreadEvidence(brief, workspace)) {
      const reading = this.#readArchive(key, written, declaredIn);
      let state: ArchiveState = notReadYet;
      // A disk that does not answer must not keep all other briefings waiting.
      await this.#inTime(
        reading.then((found) => void (state = found)),
        patience,
      );
      if (state.state !== 'not-read-yet') read.set(name, archivesFull(workspace, read) ?? state);
    }
    return withArchives(workspace, read);
  }

  async #readArchive(key: string, written: string, declaredIn: string): Promise<ArchiveState> {
    const file = this.#naming.keyOfPath(declaredIn);
    // A briefing that is in no folder yet has none beside it: nobody can say that one is missing.
    if (file === undefined || !isInFolder(key) || !isInFolder(file)) return notReadYet;
    return this.#archives.read(written, folderOf(file), await this.#folders.rootOf(folderOf(key)));
  }

  #readText(key: string): Promise<TextReading> {
    const file = this.#open.get(key);
    return file ? Promise.resolve({ text: file.document.source }) : this.#host.read(key);
  }

  // -- briefings of the workspace

  #inBackground(task: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(task).catch((error: unknown) => {
      this.#listener.log(`internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
    return this.#work;
  }

  async #readFolders(report: ReportProgress): Promise<void> {
    const isWanted = (): boolean => !this.#isEnded;
    const keys = new Set<string>();
    for (const folder of this.#naming.folders)
      for (const key of await this.#finder.find(folder, isWanted)) keys.add(key);
    const kept = [...this.#closed].filter(([key]) => keys.has(key));
    this.#closed = new Map(kept);
    this.#touch();
    await this.#readClosed([...keys].sort(), report);
  }

  /** Files that are there come in or are read anew, others go. */
  async #reread(keys: readonly string[]): Promise<void> {
    const wanted: string[] = [];
    for (const key of keys) {
      const tops = this.#naming.folders;
      let isWanted = false;
      for (const top of tops)
        isWanted ||=
          (await this.#folders.list(folderOf(key))).has(nameOf(key)) && (await this.#finder.accepts(key, top));
      if (isWanted) wanted.push(key);
    }
    const gone = keys.filter((key) => !wanted.includes(key));
    if (gone.some((key) => this.#closed.has(key))) {
      this.#closed = new Map([...this.#closed].filter(([key]) => !gone.includes(key)));
      this.#touch();
    }
    await this.#readClosed(wanted, () => {});
  }

  async #readClosed(keys: readonly string[], report: ReportProgress): Promise<void> {
    this.#keptLength = [...this.#closed.values()].reduce(
      (sum, { isKept, document }) => sum + (isKept ? document.text.length : 0),
      0,
    );
    let since = this.#host.now();
    let batch = new Map<string, SessionBrief | undefined>();
    const flush = (): void => {
      const closed = new Map(this.#closed);
      for (const [key, known] of batch) {
        if (known) closed.set(key, known);
        else closed.delete(key);
      }
      batch = new Map();
      this.#closed = closed;
      this.#touch();
    };
    for (const [index, key] of keys.entries()) {
      if (this.#isEnded) return;
      batch.set(key, await this.#readClosedFile(key));
      if (this.#host.now() - since < sliceLength) continue;
      flush();
      report(Math.floor((index * 100) / keys.length), `${index} of ${keys.length} briefings`);
      await this.#host.pause();
      since = this.#host.now();
    }
    flush();
  }

  /** As it is on disk; undefined, with a line in the log, where it cannot be read. */
  async #readClosedFile(key: string): Promise<SessionBrief | undefined> {
    const reading = await this.#host.read(key);
    const path = this.#naming.call(key);
    if ('failure' in reading) {
      this.#listener.log(`${path}: ${reading.failure}; it is left out`);
      return undefined;
    }
    const previous = this.#closed.get(key);
    const isSameText = previous?.document.source === reading.text && previous.document.path === path;
    const document = isSameText ? previous.document : createDocument(path, reading.text);
    try {
      const { config, failures } = await this.#configFor(key);
      const reading = isSameText ? previous : readingAtFirstUse(document);
      const surroundings = await this.#workspaceFor(key, path, reading.names, config, previous);
      const workspace = await this.#withEvidence(
        key,
        document,
        surroundings,
        config,
        isSameText ? previous : undefined,
      );
      const isSame =
        isSameText &&
        previous.config === config &&
        previous.workspace === workspace &&
        areSame(previous.failures, failures);
      if (isSame) return previous;
      const isKept = this.#keptLength + reading.document.text.length <= keptLimit;
      if (isKept) this.#keptLength += reading.document.text.length;
      return createSessionBrief(
        { uri: key, isOpen: false, isKept },
        { document, names: reading.names },
        { config, failures, workspace },
        () => this.#host.today(),
      );
    } catch (error) {
      this.#listener.log(
        `${path}: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return undefined;
    }
  }

  // -- changes that reach many briefings

  #rereadEverything(): Promise<void> {
    this.#needsWalk = true;
    return this.#resurround(() => {
      this.#folders.forget();
      this.#configs.forget();
      this.#editions.forgetAll();
      this.#finder.forget();
    });
  }

  /** `forget` what changed, load all that depended on it, then tell the listener. What waits for its turn already serves both. */
  #resurround(forget: () => void = () => {}): Promise<void> {
    forget();
    this.#generation++;
    this.#touch();
    this.#queued ??= this.#inBackground(async () => {
      this.#queued = undefined;
      const needsWalk = this.#needsWalk;
      this.#needsWalk = false;
      if (needsWalk) await this.#readFolders(() => {});
      else await this.#readClosed([...this.#closed.keys()], () => {});
      for (const uri of this.openUris()) await this.ready(uri);
      if (!this.#isEnded) this.#listener.surroundingsChanged();
    });
    return this.#queued;
  }

  // -- snapshots

  #touch(): void {
    this.#snapshot = undefined;
  }

  #createSnapshot(): Snapshot {
    const closed = this.#closed;
    const open = new Map<string, SessionBrief | undefined>();
    for (const [key, { known }] of this.#open) open.set(key, known);
    const registries = this.#registries.known;
    const archives = this.#archives;
    const naming = this.#naming;
    const at = (key: string): SessionBrief | undefined => (open.has(key) ? open.get(key) : closed.get(key));
    let all: readonly SessionBrief[] | undefined;
    return {
      client: this.#client,
      encoding: this.#encoding,
      settings: this.#settings,
      today: this.#host.today(),
      ...(this.#host.rulesPage === undefined ? {} : { rulesPage: this.#host.rulesPage }),
      briefAt: (uri) => at(keyOf(uri)),
      briefs: () =>
        (all ??= inOrder([
          ...open.values(),
          ...[...closed].filter(([key]) => !open.has(key)).map(([, known]) => known),
        ])),
      registryAt: (uri) => registries.get(keyOf(uri)),
      uriOf(path) {
        const key = naming.keyOfPath(path);
        return key === undefined
          ? undefined
          : (at(key)?.uri ?? registries.get(key)?.uri ?? (archives.has(key) ? key : undefined));
      },
    };
  }
}

/** By its language, its name or its front matter. */
function isBriefing({ key, languageId, document }: OpenFile): boolean {
  return (
    languageId === 'briefing' || isBriefingName(nameOf(key)) || holdsBriefingKey(document.source.slice(0, headLength))
  );
}

/** Of what is not saved. */
const inNoFolder = { failure: 'the briefing is not in a folder yet; save it first.' } as const;

function nameTheSame(a: NamedFiles, b: NamedFiles): boolean {
  return areSame(a.registries, b.registries) && a.edition === b.edition;
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function inOrder(briefs: readonly (SessionBrief | undefined)[]): readonly SessionBrief[] {
  return briefs.filter((known) => known !== undefined).sort((a, b) => (a.uri < b.uri ? -1 : 1));
}
