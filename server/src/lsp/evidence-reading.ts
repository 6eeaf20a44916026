// Reads the archived texts that briefings name, behind the first answers: findings say nothing of a text until it is read, and what
// waits for one does not wait for ever.

import type { Config } from '../core/lint/config/config.ts';
import { type ArchiveState, notReadYet } from '../core/model/archives/archive.ts';
import { type Brief, parseBrief } from '../core/model/brief.ts';
import {
  archivesFull,
  type NamedArchive,
  unreadArchives,
  unreadDeclared,
  unreadEvidence,
  withArchives,
} from '../core/model/evidence/named-archives.ts';
import { prepareRanking } from '../core/model/evidence/passages/rank-sources.ts';
import type { Workspace } from '../core/model/workspace.ts';
import type { Document } from '../core/text/document.ts';
import { type Host, inTime } from '../host/host.ts';
import type { Surroundings } from '../workspace/surroundings.ts';
import { type BackgroundWork, describeError } from './background-work.ts';
import { createSessionBrief, frontMatterOf, readingOf, type SessionBrief } from './session-brief.ts';

/** The open briefings, as far as texts are read for them. */
export interface EvidenceReader {
  /** What is known of the open briefing `key`; undefined when it is not open. */
  knownAt(key: string): SessionBrief | undefined;
  /** `known` is what is known of `key` from now on. */
  keep(key: string, known: SessionBrief): void;
  /** Texts that the findings of `key` need were read. */
  evidenceRead(key: string): void;
  log(message: string): void;
}

export interface EvidenceOptions {
  readonly host: Host;
  readonly surroundings: Surroundings;
  readonly work: BackgroundWork;
  readonly reader: EvidenceReader;
  /** What messages call a file. */
  readonly call: (key: string) => string;
}

/** Milliseconds that an answer waits for archived texts at most. */
const patience = 1000;

/** As `patience`, of findings: they may come without, and again with them. */
const shortPatience = 100;

export class EvidenceReading {
  readonly #options: EvidenceOptions;
  readonly #archives = new Map<string, Promise<void>>();
  readonly #evidence = new Map<string, Promise<void>>();

  constructor(options: EvidenceOptions) {
    this.#options = options;
  }

  /**
   * Undefined when all archived texts that the open briefing `key` names were read, or cannot be; else settled once they are, or once
   * patience is over: they come in later then. Never rejects.
   */
  archivesReady(key: string): Promise<void> | undefined {
    const known = this.#options.reader.knownAt(key);
    if (!known || unreadArchives(known.brief, known.workspace).length === 0) return undefined;
    let wait = this.#archives.get(key);
    if (!wait) {
      // For fixes: all that any source names, indexed.
      const loading = this.#read(key, unreadArchives, prepareRanking).finally(() => this.#archives.delete(key));
      wait = inTime(this.#options.host, loading, patience);
      this.#archives.set(key, wait);
    }
    return wait;
  }

  /** As `archivesReady`, of the texts that findings need, which are being read since `begin`. */
  evidenceReady(key: string): Promise<void> | undefined {
    return this.#evidence.get(key);
  }

  /** Reads what the findings in `known` need, which is what is known of `key` now. */
  begin(key: string, known: SessionBrief): void {
    if (this.#evidence.has(key) || unreadEvidence(known.brief, known.workspace).length === 0) return;
    const loading = this.#readEvidence(key).finally(() => this.#evidence.delete(key));
    this.#evidence.set(key, inTime(this.#options.host, loading, shortPatience));
  }

  /** `workspace` with the texts that the findings of a closed briefing need; it is read for that only where a source may name one. */
  async withEvidence(
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
    const read = new Map<string, ArchiveState>();
    const unread = names
      ? unreadEvidence(previous?.config === config ? previous.brief : parseBrief(document, config), workspace)
      : unreadDeclared(frontMatterOf(document).declarations, workspace);
    for (const named of unread) {
      const reading = this.#options.surroundings.readArchive(key, named);
      let state: ArchiveState = notReadYet;
      // A disk that does not answer must not keep all other briefings waiting.
      await inTime(
        this.#options.host,
        reading.then((found) => void (state = found)),
        patience,
      );
      if (state.state !== 'not-read-yet') read.set(named.key, archivesFull(workspace, read) ?? state);
    }
    return withArchives(workspace, read);
  }

  async #readEvidence(key: string): Promise<void> {
    const { host, reader, work } = this.#options;
    // Not before the briefing is kept that is to be read for.
    await host.pause();
    const hasRead = await this.#read(key, unreadEvidence, () => []);
    if (hasRead && !work.isEnded) reader.evidenceRead(key);
  }

  /** Reads what is missing, a little at a time: nobody who types may wait for that. Whether anything was. Never rejects. */
  async #read(
    key: string,
    unreadOf: (brief: Brief, workspace: Workspace) => readonly NamedArchive[],
    prepare: (brief: Brief, workspace: Workspace) => Iterable<unknown>,
  ): Promise<boolean> {
    const { host, surroundings, reader, work } = this.#options;
    let hasRead = false;
    try {
      for (;;) {
        const known = reader.knownAt(key);
        const unread = known ? unreadOf(known.brief, known.workspace) : [];
        if (!known || unread.length === 0 || work.isEnded) return hasRead;
        const read = await surroundings.readArchives(key, known.workspace, unread, () => host.pause());
        const workspace = surroundings.archives.current(withArchives(known.workspace, read));
        for (const _step of prepare(known.brief, workspace)) await host.pause();
        const latest = reader.knownAt(key);
        // While it was read, the registries or an archived text may have become others.
        if (latest?.workspace !== known.workspace || surroundings.archives.current(workspace) !== workspace) continue;
        const { uri, isOpen, isKept, version, config, failures } = latest;
        const placing = { uri, isOpen, isKept, ...(version === undefined ? {} : { version }) };
        reader.keep(
          key,
          createSessionBrief(placing, readingOf(latest.brief), { config, failures, workspace }, () => host.today()),
        );
        hasRead = true;
      }
    } catch (error) {
      reader.log(`${this.#options.call(key)}: internal error: ${describeError(error)}`);
    }
    return hasRead;
  }
}
