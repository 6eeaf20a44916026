// The server's only mutable state, behind one door: open texts (open-briefings.ts), the briefings of the workspace
// (closed-briefings.ts), what holds for each (workspace/surroundings.ts), settings. Gives snapshots out and says what changed. Knows
// no connection; whoever listens tells the client.

import type * as lsp from 'vscode-languageserver';
import { configNames, ignoreFileNames } from '../core/lint/config/config-names.ts';
import type { ColumnEncoding, Snapshot } from '../features/feature.ts';
import type { FolderEntries, Host } from '../host/host.ts';
import type { ConfigFailure } from '../workspace/configuration.ts';
import { folderOf, isInside, keyOf, nameOf } from '../workspace/file-key.ts';
import { FolderNaming } from '../workspace/naming.ts';
import { Surroundings } from '../workspace/surroundings.ts';
import { BackgroundWork, describeError } from './background-work.ts';
import { ChangesOnDisk } from './changes-on-disk.ts';
import { ClosedBriefings, type ReportProgress } from './closed-briefings.ts';
import { OpenBriefings } from './open-briefings.ts';
import type { SessionBrief } from './session-brief.ts';
import { defaultSettings, type FolderSettings, type SessionSettings } from './settings.ts';
import { createSnapshot } from './snapshot.ts';

/** Not so for the files that briefings are and name: of them there are many, and their names tell. */
function mayBeFolder(key: string): boolean {
  return !/\.(?:brief|md|markdown|mdown|mkd|txt|text|ya?ml|json|bib|bibtex|biblatex)$|\/\.git\//i.test(key);
}

/** What the session tells whoever listens. */
export interface SessionListener {
  /** An open text is new or has changed; it may be a briefing, or may have been one before. */
  documentChanged(uri: string): void;
  /** The archived texts that the findings of an open briefing need were read: findings may be others now. */
  evidenceRead(uri: string): void;
  documentClosed(uri: string): void;
  /** Registries, configuration or settings changed: every answer given so far may be stale. All is loaded again by now. */
  surroundingsChanged(): void;
  log(message: string): void;
}

export class Session {
  readonly #host: Host;
  readonly #listener: SessionListener;
  readonly #naming = new FolderNaming();
  readonly #surroundings: Surroundings;
  readonly #work: BackgroundWork;
  readonly #open: OpenBriefings;
  readonly #closed: ClosedBriefings;
  readonly #changes: ChangesOnDisk;
  #client: lsp.ClientCapabilities = {};
  #encoding: ColumnEncoding = 'utf-16';
  #settings: SessionSettings = defaultSettings;
  /** Set while a loading of all surroundings waits for its turn. */
  #queued: Promise<void> | undefined;
  #needsWalk = false;
  #snapshot: Snapshot | undefined;

  constructor(host: Host, listener: SessionListener) {
    this.#host = host;
    this.#listener = listener;
    const tops = (): readonly string[] => this.#naming.folders;
    const log = (message: string): void => listener.log(message);
    this.#work = new BackgroundWork(log);
    this.#surroundings = new Surroundings({
      host,
      naming: this.#naming,
      tops,
      flagsFor: (key) => this.#flagsFor(key),
      screenText: (key) => this.#open.textOf(key),
    });
    const shared = {
      host,
      surroundings: this.#surroundings,
      work: this.#work,
      call: (key: string): string => this.#naming.call(key),
      touch: (): void => void (this.#snapshot = undefined),
      log,
    };
    this.#open = new OpenBriefings({ ...shared, evidenceRead: (uri) => listener.evidenceRead(uri) });
    this.#closed = new ClosedBriefings({ ...shared, tops, evidence: this.#open.evidence });
    this.#changes = new ChangesOnDisk(host);
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

  /** What is wrong with configuration files, by the file's URI. */
  async configurationFaults(): Promise<ReadonlyMap<string, readonly ConfigFailure[]>> {
    const byFile = new Map<string, ConfigFailure[]>();
    for (const failure of await this.#surroundings.configurations.failures()) {
      const key = this.#naming.keyOfPath(failure.path);
      if (key !== undefined) byFile.set(key, [...(byFile.get(key) ?? []), failure]);
    }
    return byFile;
  }

  /** Background work ends at its next slice. */
  end(): void {
    this.#work.end();
  }

  get client(): lsp.ClientCapabilities {
    return this.#client;
  }

  get settings(): SessionSettings {
    return this.#settings;
  }

  get workspaceFolders(): readonly string[] {
    return this.#naming.folders;
  }

  // -- open texts

  openDocument(item: lsp.TextDocumentItem): void {
    this.#open.open(item, this.#closed.known.get(keyOf(item.uri)));
    this.#textMoved(item.uri);
  }

  changeDocument(
    identifier: lsp.VersionedTextDocumentIdentifier,
    changes: readonly lsp.TextDocumentContentChangeEvent[],
  ): void {
    if (this.#open.change(identifier, changes, this.#encoding)) this.#textMoved(identifier.uri);
  }

  closeDocument(uri: string): void {
    const key = keyOf(uri);
    const opened = this.#open.close(key);
    if (opened === undefined) return;
    this.#changes.forget(key);
    this.#listener.documentClosed(opened);
    // What was on screen and not saved is gone: the disk counts again.
    if (this.#closed.known.has(key)) void this.#work.run(() => this.#closed.reread([key]));
    this.#forgetRegistry(key);
  }

  /** The version that is on screen; undefined for what is not open. */
  versionOf(uri: string): number | undefined {
    return this.#open.versionOf(keyOf(uri));
  }

  /** Why the text on screen could not be read: a bug of ours. Undefined where it could. */
  failureOf(uri: string): string | undefined {
    return this.#open.failureOf(keyOf(uri));
  }

  openUris(): readonly string[] {
    return this.#open.uris;
  }

  /** Undefined when everything that `uri` needs is loaded; else settled once it is. Never rejects. */
  ready(uri: string): Promise<void> | undefined {
    return this.#open.ready(keyOf(uri));
  }

  /** Settled once every open text is what counts, and none of them what is on disk. Never rejects. */
  async allOpenReady(): Promise<void> {
    for (const uri of this.openUris()) await this.ready(uri);
  }

  /** See `EvidenceReading.archivesReady`; to be asked for when `uri` is ready. */
  archivesReady(uri: string): Promise<void> | undefined {
    return this.#open.evidence.archivesReady(keyOf(uri));
  }

  /** As `archivesReady`, of the texts that findings need, which are being read once `uri` is ready. */
  evidenceReady(uri: string): Promise<void> | undefined {
    return this.#open.evidence.evidenceReady(keyOf(uri));
  }

  /** Settled once the background work that is under way now is done. */
  idle(): Promise<void> {
    return this.#work.idle();
  }

  snapshot(): Snapshot {
    const open = this.#open.known();
    return (this.#snapshot ??= createSnapshot({
      client: this.#client,
      encoding: this.#encoding,
      settings: this.#settings,
      host: this.#host,
      surroundings: this.#surroundings,
      naming: this.#naming,
      open,
      versionOf: (key) => this.#open.versionOf(key),
      closed: this.#closed.known,
    }));
  }

  /** What lies in `folder`, for the document `uri`: nothing where that may not be read. */
  entriesFor(uri: string, folder: string): Promise<FolderEntries> {
    return this.#surroundings.access.list(keyOf(folder), folderOf(keyOf(uri)));
  }

  // -- what changes around them

  /** Reads every briefing of the workspace folders, in the background, once `begin` is done. */
  readWorkspace(begin: () => Promise<void>, report: ReportProgress): Promise<void> {
    return this.#work.run(async () => {
      await begin();
      await this.#closed.readFolders(report);
    });
  }

  changeSettings(settings: SessionSettings): Promise<void> {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return Promise.resolve();
    this.#settings = settings;
    return this.#resurround();
  }

  changeFolders(folders: readonly string[]): Promise<void> {
    this.#naming.folders = folders.map(keyOf);
    this.#open.rename();
    // What they are called is part of what was read.
    this.#surroundings.forgetNames();
    return this.#rereadEverything();
  }

  /** Files that were created, changed or deleted on disk. */
  filesChanged(uris: readonly string[]): Promise<void> {
    const keys = uris.map(keyOf).filter((key) => !key.includes('/node_modules/'));
    if (keys.length === 0) return Promise.resolve();
    const { configurations } = this.#surroundings;
    const isConfig = (key: string): boolean =>
      configNames.includes(nameOf(key)) || ignoreFileNames.includes(nameOf(key)) || configurations.has(key);
    const unknown: string[] = [];
    const gone: string[] = [];
    for (const key of keys) {
      const inside = this.#knownWithin(key);
      if (inside.length > 0) gone.push(key, ...inside);
      else if (mayBeFolder(key) && !this.#open.has(key) && !this.#isNamed(key)) unknown.push(key);
    }
    if (unknown.length > 0) void this.#work.run(() => this.#takeInFolders(unknown));
    return this.#changed([...new Set([...keys, ...gone])], (key) => gone.includes(key) || isConfig(key));
  }

  /** Editors say of a folder that was moved, renamed or deleted only that: not what became of the files in it. */
  #knownWithin(folder: string): readonly string[] {
    const { registries, archives, editions } = this.#surroundings;
    const briefings = [...this.#closed.known.keys()].filter((key) => key !== folder && isInside(key, folder));
    return [...briefings, ...[registries, archives, editions].flatMap((files) => files.within(folder))];
  }

  /** What lies in those of `keys` that are folders counts from here on. */
  async #takeInFolders(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const stamp = await this.#host.stamp(key);
      if (typeof stamp === 'object' && stamp.kind === 'folder') return void this.#rereadEverything();
    }
  }

  /**
   * Looks again at the files that what is known of `uri` came from, and takes in what has changed; now and then while it is only asked
   * about, at once where that `isUrgent`. Undefined where nothing is to be waited for, else settled once `uri` is up to date. Never
   * rejects.
   */
  lookAgain(uri: string, isUrgent = false): Promise<void> | undefined {
    const key = keyOf(uri);
    const known = (): SessionBrief | undefined => this.#open.known().get(key) ?? this.#closed.known.get(key);
    const looking = this.#changes.look(
      key,
      isUrgent,
      async () => {
        await this.#open.ready(key);
        const workspace = known()?.workspace;
        if (!workspace) return [];
        const { dependenciesOf, ignoredBy } = this.#surroundings;
        return [
          ...(await dependenciesOf.call(this.#surroundings, key, workspace)),
          ...(await ignoredBy.call(this.#surroundings, key)),
        ];
      },
      (keys) => void this.#changed(keys, (one) => !this.#isNamed(one)),
    );
    return looking
      ?.catch((error: unknown) => this.#listener.log(`${uri}: internal error: ${describeError(error)}`))
      .then(() => this.#open.ready(key));
  }

  #textMoved(uri: string): void {
    this.#listener.documentChanged(uri);
    this.#forgetRegistry(keyOf(uri));
  }

  /** The text on screen counts while it is open, the file when it is not. */
  #forgetRegistry(key: string): void {
    const { registries } = this.#surroundings;
    if (registries.has(key)) void this.#resurround(() => registries.forget(key));
  }

  #flagsFor(key: string): FolderSettings {
    const folder = this.#naming.folders.find((one) => isInside(key, one));
    const { flags, folders } = this.#settings;
    return (folder === undefined ? undefined : folders[folder]) ?? flags;
  }

  /** Whether some briefing names the file `key`. */
  #isNamed(key: string): boolean {
    const { registries, archives, editions } = this.#surroundings;
    return registries.has(key) || archives.has(key) || editions.has(key);
  }

  #changed(keys: readonly string[], isConfig: (key: string) => boolean): Promise<void> {
    this.#surroundings.forgetPlaces();
    const { registries, archives, editions } = this.#surroundings;
    const ofRegistries = keys.filter((key) => registries.has(key) && !this.#open.has(key));
    const forget = (): void => {
      ofRegistries.forEach((key) => registries.forget(key));
      keys.filter((key) => archives.has(key)).forEach((key) => archives.forget(key));
      keys.filter((key) => editions.has(key)).forEach((key) => editions.forget(key));
    };
    if (keys.some(isConfig)) {
      forget();
      return this.#rereadEverything();
    }
    const isNamed = ofRegistries.length > 0 || keys.some((key) => archives.has(key) || editions.has(key));
    const work = this.#work.run(() => this.#closed.reread(keys.filter((key) => !ofRegistries.includes(key))));
    return isNamed ? this.#resurround(forget) : work;
  }

  #rereadEverything(): Promise<void> {
    this.#needsWalk = true;
    return this.#resurround(() => this.#surroundings.forgetConfigurations());
  }

  /** `forget` what changed, load all that depended on it, then tell the listener. What waits for its turn already serves both. */
  #resurround(forget: () => void = () => {}): Promise<void> {
    forget();
    this.#open.surroundingsMoved();
    this.#queued ??= this.#work.run(async () => {
      this.#queued = undefined;
      const needsWalk = this.#needsWalk;
      this.#needsWalk = false;
      if (needsWalk) await this.#closed.readFolders();
      else await this.#closed.readAll();
      await this.allOpenReady();
      if (!this.#work.isEnded) this.#listener.surroundingsChanged();
    });
    return this.#queued;
  }
}
