// Everything that holds for a briefing beyond its text, found once and shared by all who ask: its configuration, what leaves it out,
// and the files that it names. The command line and the server ask here and nowhere else. Decides nothing about findings.

import type { Config } from '../core/lint/config/config.ts';
import type { ConfigFlags } from '../core/lint/config/resolve-config.ts';
import { type ArchiveState, notReadYet } from '../core/model/archives/archive.ts';
import { type Brief, parseBrief } from '../core/model/brief.ts';
import { archivesFull, type NamedArchive } from '../core/model/evidence/named-archives.ts';
import type { FrontMatter } from '../core/model/front-matter.ts';
import { emptyWorkspace, type NamedEdition, type NamedRegistry, type Workspace } from '../core/model/workspace.ts';
import { createDocument } from '../core/text/document.ts';
import type { FileHost, TextReading } from '../host/host.ts';
import { FileAccess } from './access.ts';
import { Archives } from './archives.ts';
import { type ConfigAnswer, Configurations } from './configuration.ts';
import { type Dependency, DependencyBook, unite } from './dependency.ts';
import { Editions } from './editions.ts';
import { folderOf, isInFolder } from './file-key.ts';
import { Folders } from './folders.ts';
import { IgnoreRules } from './ignore-rules.ts';
import type { Naming } from './naming.ts';
import { Registries } from './registries.ts';

export interface SurroundingsOptions {
  readonly host: FileHost;
  readonly naming: Naming;
  /** The folders that are open, or the working directory. */
  readonly tops: () => readonly string[];
  /** What wins over the configuration files, for the briefing `key`. The same object wherever the same wins. */
  readonly flagsFor: (key: string) => ConfigFlags;
  /** See `ConfigurationOptions.only`. */
  readonly onlyConfig?: string | false;
  /** In bytes, of each file that a briefing names; the host's where undefined. */
  readonly sizeLimit?: number;
  /** In characters, of archived texts that stay though no briefing holds them; none where undefined. */
  readonly keptArchives?: number;
  /** The text on screen; undefined where the file is not open. */
  readonly screenText?: (key: string) => string | undefined;
}

/** The files that a front matter names and that are read with it, as written. */
export interface NamesInFrontMatter {
  readonly registries: readonly string[];
  /** The previous edition. */
  readonly edition: string | undefined;
}

export function namesIn({ registry, supersedes }: Pick<FrontMatter, 'registry' | 'supersedes'>): NamesInFrontMatter {
  return { registries: registry.map(({ path }) => path), edition: supersedes };
}

/** Of what is not saved. */
const inNoFolder = { failure: 'the briefing is not in a folder yet; save it first.' } as const;

export class Surroundings {
  readonly folders: Folders;
  readonly access: FileAccess;
  readonly configurations: Configurations;
  readonly ignoreRules: IgnoreRules;
  readonly registries: Registries;
  readonly archives: Archives;
  readonly editions: Editions;
  readonly #options: SurroundingsOptions;
  readonly #book = new DependencyBook();

  constructor(options: SurroundingsOptions) {
    this.#options = options;
    const { host, naming, sizeLimit, onlyConfig } = options;
    this.folders = new Folders(host, options.tops);
    this.access = new FileAccess(host, naming, this.folders);
    this.configurations = new Configurations({
      host,
      folders: this.folders,
      access: this.access,
      naming,
      ...(onlyConfig === undefined ? {} : { only: onlyConfig }),
    });
    this.ignoreRules = new IgnoreRules({
      host,
      folders: this.folders,
      access: this.access,
      configurations: this.configurations,
    });
    const shared = { host, naming, access: this.access, book: this.#book, sizeLimit };
    this.registries = new Registries({ ...shared, read: (key) => this.#read(key) });
    this.archives = new Archives({ ...shared, keptLength: options.keptArchives ?? 0 });
    this.editions = new Editions({ ...shared, parse: (key, source) => this.#parse(key, source) });
  }

  configFor(key: string): Promise<ConfigAnswer> {
    return this.configurations.configFor(key, this.#options.flagsFor(key));
  }

  /**
   * What the briefing `key`, which messages call `path`, may look up: without archived texts, which are read when somebody wants them.
   * `previous` itself where nothing differs: its identity keeps what was found under it.
   */
  async workspaceFor(
    key: string,
    path: string,
    { registries: own, edition }: NamesInFrontMatter,
    { registry: configured }: Pick<Config, 'registry'>,
    previous?: Workspace,
  ): Promise<Workspace> {
    const kept = previous && this.archives.current(previous);
    if (own.length + configured.length === 0 && edition === undefined)
      return kept?.registries.size === 0 && !kept.editions ? kept : emptyWorkspace;
    const folder = isInFolder(key) ? folderOf(key) : this.#options.tops()[0];
    const root = folder === undefined ? undefined : await this.folders.rootOf(folder);
    const read = async (name: string, from: string | undefined): Promise<NamedRegistry> => ({
      name,
      result: from === undefined || root === undefined ? inNoFolder : await this.registries.read(name, from, root),
    });
    const registries: NamedRegistry[] = [];
    for (const name of own) registries.push(await read(name, folder));
    for (const name of configured) registries.push(await read(name, root));
    const earlier: NamedEdition | undefined =
      edition === undefined
        ? undefined
        : {
            name: edition,
            result:
              folder === undefined || root === undefined
                ? inNoFolder
                : await this.editions.read(edition, key, folder, root),
          };
    const before = previous?.registries.get(path) ?? [];
    const editionBefore = previous?.editions?.get(path);
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

  /** The texts `unread`, for the briefing `key`, by their keys in `workspace`; `onEach` is awaited behind each. */
  async readArchives(
    key: string,
    workspace: Workspace,
    unread: readonly NamedArchive[],
    onEach: () => Promise<void> = async () => {},
  ): Promise<ReadonlyMap<string, ArchiveState>> {
    const read = new Map<string, ArchiveState>();
    for (const named of unread) {
      read.set(named.key, archivesFull(workspace, read) ?? (await this.readArchive(key, named)));
      await onEach();
    }
    return read;
  }

  /** The text `named`, for the briefing `key`. */
  async readArchive(key: string, { name, declaredIn }: NamedArchive): Promise<ArchiveState> {
    const file = this.#options.naming.keyOfPath(declaredIn);
    // A briefing that is in no folder yet has none beside it: nobody can say that one is missing.
    if (file === undefined || !isInFolder(key) || !isInFolder(file)) return notReadYet;
    return this.archives.read(name, folderOf(file), await this.folders.rootOf(folderOf(key)));
  }

  /** Every file that the configuration and the `workspace` of the briefing `key` came from, and those that were looked for in vain. */
  async dependenciesOf(key: string, { registries, editions, archives }: Workspace): Promise<readonly Dependency[]> {
    const { dependencies } = await this.configFor(key);
    const named = [...[...registries.values()].flat(), ...(editions?.values() ?? [])].map(({ result }) => result);
    const answers: readonly object[] = [...named, ...(archives?.values() ?? [])];
    return unite(dependencies, ...answers.map((answer) => this.#book.of(answer)));
  }

  /** As `dependenciesOf`, of whether a walk finds the briefing. */
  async ignoredBy(key: string): Promise<readonly Dependency[]> {
    return isInFolder(key) ? this.ignoreRules.dependenciesOf(folderOf(key)) : [];
  }

  /** Folders, and where links lead, are asked anew from here on. */
  forgetPlaces(): void {
    this.folders.forget();
    this.access.forget();
  }

  /** What depends on configurations is found anew from here on. */
  forgetConfigurations(): void {
    this.forgetPlaces();
    this.configurations.forget();
    this.ignoreRules.forget();
    this.editions.forgetAll();
  }

  /** Whatever messages call a file is found anew from here on: files are called otherwise. */
  forgetNames(): void {
    for (const key of this.registries.documents.keys()) this.registries.forget(key);
    this.archives.forgetAll();
    this.editions.forgetAll();
    this.forgetConfigurations();
  }

  async #read(key: string): Promise<TextReading> {
    const text = this.#options.screenText?.(key);
    return text === undefined ? this.#options.host.read(key, this.#options.sizeLimit) : { text };
  }

  async #parse(key: string, source: string): Promise<Brief> {
    const { config } = await this.configFor(key);
    return parseBrief(createDocument(this.#options.naming.call(key), source), config);
  }
}
