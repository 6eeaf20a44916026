// Everything a command needs to know of one briefing: its text, its configuration, what it may look up. Shares what can be
// shared between the briefings of a run. Decides nothing about findings.

import path from 'node:path';
import type { Config } from '../core/lint/config/config.ts';
import type { ConfigFlags } from '../core/lint/config/resolve-config.ts';
import { type Brief, parseBrief } from '../core/model/brief.ts';
import {
  type NamedArchive,
  unreadArchives,
  unreadEvidence,
  withArchives,
} from '../core/model/evidence/named-archives.ts';
import type { Workspace } from '../core/model/workspace.ts';
import { createDocument, type Document } from '../core/text/document.ts';
import type { FileHost } from '../host/host.ts';
import { createNodeFiles } from '../host/node-files.ts';
import type { ConfigFailure } from '../workspace/configuration.ts';
import { type Dependency, readFile, unite } from '../workspace/dependency.ts';
import { namesIn, Surroundings } from '../workspace/surroundings.ts';
import type { DocumentLookup, Failure } from './report.ts';
import { sizeAdvice } from './size-advice.ts';
import type { Io } from './terminal/io.ts';
import { createPathNaming, fileOfKey, keyOfFile } from './terminal/path-key.ts';
import { replaceFile } from './terminal/write-file.ts';

export interface LoadedBriefing {
  /** Absolute; what it is called stands in `brief.document.path`. */
  readonly file: string;
  readonly brief: Brief;
  readonly workspace: Workspace;
  readonly config: Config;
  /** The file as it was when it was read; undefined where the text came from elsewhere. */
  readonly origin: Dependency | undefined;
}

export type LoadResult = { readonly briefing: LoadedBriefing } | { readonly failures: readonly Failure[] };

export interface LoaderOptions {
  readonly flags: ConfigFlags;
  /** `false` reads none; a path reads that one and looks for no other. */
  readonly configFile?: string | false;
  /** In bytes. */
  readonly sizeLimit: number;
  /** What is read in place of the disk. */
  readonly host?: FileHost;
}

export class BriefingLoader {
  readonly surroundings: Surroundings;
  readonly host: FileHost;
  readonly #naming;
  readonly #sizeLimit: number;
  /** The keys of the files that were written, and where they really are. */
  readonly #written = new Set<string>();

  constructor({ cwd, home }: Pick<Io, 'cwd' | 'home'>, { flags, configFile, sizeLimit, host }: LoaderOptions) {
    this.#sizeLimit = sizeLimit;
    this.#naming = createPathNaming(cwd);
    this.host = host ?? createNodeFiles({ home, sizeAdvice });
    const tops = [keyOfFile(cwd)];
    this.surroundings = new Surroundings({
      host: this.host,
      naming: this.#naming,
      tops: () => tops,
      flagsFor: () => flags,
      ...(configFile === undefined ? {} : { onlyConfig: configFile && keyOfFile(path.resolve(cwd, configFile)) }),
      sizeLimit,
      keptArchives: keptLength,
    });
  }

  /** Never rejects for anything that is in the file. */
  async load(file: string): Promise<LoadResult> {
    const key = keyOfFile(file);
    const permission = await this.surroundings.access.read(key);
    if ('refusal' in permission) return { failures: [{ path: this.#naming.call(key), message: permission.refusal }] };
    const reading = await this.host.read(key, this.#sizeLimit);
    if ('failure' in reading) return { failures: [{ path: this.#naming.call(key), message: reading.failure }] };
    return this.#loadText(file, key, reading.text, readFile(key, reading, this.host));
  }

  /** As `load`, with a text that is not, or not yet, in `file`. */
  loadText(file: string, source: string): Promise<LoadResult> {
    return this.#loadText(file, keyOfFile(file), source, undefined);
  }

  /** `briefing` with the archived texts that its sources name; itself where there are none to read. */
  readArchives(briefing: LoadedBriefing): Promise<LoadedBriefing> {
    return this.#withRead(briefing, unreadArchives(briefing.brief, briefing.workspace));
  }

  /** As `readArchives`, those that findings need: of sources that the briefing declares or cites. */
  readEvidence(briefing: LoadedBriefing): Promise<LoadedBriefing> {
    return this.#withRead(briefing, unreadEvidence(briefing.brief, briefing.workspace));
  }

  /** Every file that anything in `briefing` came from, and those that were looked for in vain; its own comes first. */
  async dependenciesOf({ file, origin, workspace }: LoadedBriefing): Promise<readonly Dependency[]> {
    return unite(origin ? [origin] : [], await this.surroundings.dependenciesOf(keyOfFile(file), workspace));
  }

  /** What is wrong with the configuration in force in the folder `folder` (absolute). */
  configFailuresIn(folder: string): Promise<readonly ConfigFailure[]> {
    return this.surroundings.configurations.failuresOf(keyOfFile(folder));
  }

  /**
   * Puts `text` where `file` (absolute), a briefing or a registry, holds `previous`. Gives undefined, or why nothing was written: a
   * sentence without its full stop that follows "path: ". Whoever names the file from here on has it as it is then.
   */
  async replace(file: string, previous: string, text: string): Promise<string | undefined> {
    const key = keyOfFile(file);
    const permission = await this.surroundings.access.write(key);
    if ('refusal' in permission) return permission.refusal;
    const refusal = replaceFile(fileOfKey(permission.realFile), previous, text);
    if (refusal === undefined) for (const one of [key, permission.realFile]) this.#forget(one);
    return refusal;
  }

  /** Whether one of `dependencies` (keys), links followed, was written since this loader was made. */
  async hasWritten(dependencies: readonly string[]): Promise<boolean> {
    if (this.#written.size === 0) return false;
    for (const one of dependencies) {
      const permission = await this.surroundings.access.read(one);
      if (this.#written.has(one) || ('realFile' in permission && this.#written.has(permission.realFile))) return true;
    }
    return false;
  }

  /** The registry that output calls `called`, if it was read. */
  registryCalled(called: string): Document | undefined {
    const key = this.#naming.keyOfPath(called);
    return key === undefined ? undefined : this.surroundings.registries.documentOf(key);
  }

  /** Looks up the registries read so far, and those of `called` that are earlier editions. */
  async lookupOf(called: Iterable<string>): Promise<DocumentLookup> {
    const editions = new Map<string, Document>();
    for (const one of new Set(called)) {
      const key = this.#naming.keyOfPath(one);
      const document = key === undefined ? undefined : await this.surroundings.editions.documentOf(key);
      if (document) editions.set(one, document);
    }
    return (one) => this.registryCalled(one) ?? editions.get(one);
  }

  async #loadText(file: string, key: string, source: string, origin: Dependency | undefined): Promise<LoadResult> {
    const { config, failures } = await this.surroundings.configFor(key);
    if (failures.length > 0) return { failures };
    const brief = parseBrief(createDocument(this.#naming.call(key), source), config);
    const { path: called } = brief.document;
    const workspace = await this.surroundings.workspaceFor(key, called, namesIn(brief.frontMatter), config);
    return { briefing: { file, brief, workspace, config, origin } };
  }

  #forget(key: string): void {
    this.#written.add(key);
    this.surroundings.registries.forget(key);
    this.surroundings.archives.forget(key);
    this.surroundings.editions.forgetAll();
  }

  async #withRead(briefing: LoadedBriefing, unread: readonly NamedArchive[]): Promise<LoadedBriefing> {
    if (unread.length === 0) return briefing;
    const read = await this.surroundings.readArchives(keyOfFile(briefing.file), briefing.workspace, unread);
    return { ...briefing, workspace: withArchives(briefing.workspace, read) };
  }
}

/** In characters: a run over a thousand briefings must not hold all archived texts. */
const keptLength = 8_000_000;
