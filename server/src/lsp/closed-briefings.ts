// The briefings of the workspace folders as they are on disk: found and read in the background, a slice at a time.

import { createDocument } from '../core/text/document.ts';
import type { Host } from '../host/host.ts';
import { folderOf, nameOf } from '../workspace/file-key.ts';
import { type Ground, isFoundBelow, walkBriefings } from '../workspace/find-briefings.ts';
import type { Surroundings } from '../workspace/surroundings.ts';
import { type BackgroundWork, describeError } from './background-work.ts';
import type { EvidenceReading } from './evidence-reading.ts';
import { areSame, createSessionBrief, failureLines, readingAtFirstUse, type SessionBrief } from './session-brief.ts';

/** Told how far the reading of the workspace is, in per cent. */
export type ReportProgress = (percentage: number, message: string) => void;

export interface ClosedBriefingsOptions {
  readonly host: Host;
  readonly surroundings: Surroundings;
  readonly evidence: EvidenceReading;
  readonly work: BackgroundWork;
  /** The workspace folders. */
  readonly tops: () => readonly string[];
  /** What messages call a file. */
  readonly call: (key: string) => string;
  /** What is known has changed: snapshots given out before are old. */
  readonly touch: () => void;
  readonly log: (message: string) => void;
}

/** Characters of closed briefings that stay read; what is beyond is read again when it is asked for. */
const keptLimit = 250_000;

/** Milliseconds of background work between two chances for requests. */
const sliceLength = 8;

export class ClosedBriefings {
  readonly #options: ClosedBriefingsOptions;
  readonly #ground: Ground;
  #known: ReadonlyMap<string, SessionBrief> = new Map();
  /** Characters of the closed briefings that stay read. */
  #keptLength = 0;

  constructor(options: ClosedBriefingsOptions) {
    this.#options = options;
    const { host, surroundings } = options;
    const { folders, access, ignoreRules } = surroundings;
    this.#ground = { host, folders, access, ignoreRules };
  }

  /** By their keys; never changed, but replaced. */
  get known(): ReadonlyMap<string, SessionBrief> {
    return this.#known;
  }

  /** Finds and reads every briefing of the workspace folders. */
  async readFolders(report: ReportProgress = () => {}): Promise<void> {
    const keys = new Set<string>();
    for (const top of this.#options.tops()) for (const key of await this.#find(top)) keys.add(key);
    this.#replace(new Map([...this.#known].filter(([key]) => keys.has(key))));
    await this.#read([...keys].sort(), report);
  }

  /** Reads all that are known anew. */
  async readAll(): Promise<void> {
    await this.#read([...this.#known.keys()]);
  }

  /** Files that are there come in or are read anew, others go. */
  async reread(keys: readonly string[]): Promise<void> {
    const wanted: string[] = [];
    for (const key of keys) if (await this.#belongs(key)) wanted.push(key);
    const gone = keys.filter((key) => !wanted.includes(key));
    if (gone.some((key) => this.#known.has(key)))
      this.#replace(new Map([...this.#known].filter(([key]) => !gone.includes(key))));
    await this.#read(wanted);
  }

  async #belongs(key: string): Promise<boolean> {
    for (const top of this.#options.tops()) {
      const { entries } = await this.#ground.folders.list(folderOf(key));
      if (entries.has(nameOf(key)) && (await isFoundBelow(top, key, this.#ground))) return true;
    }
    return false;
  }

  /** Each once: a link to one that is found too is left out. */
  async #find(top: string): Promise<readonly string[]> {
    const { host, surroundings, work, call, log } = this.#options;
    const onFolder = async (): Promise<boolean> => {
      await host.pause();
      return !work.isEnded;
    };
    const { found, failures } = await walkBriefings(top, { ...this.#ground, onFolder });
    for (const { key, failure } of failures) log(`${call(key)}: ${failure}`);
    const real = new Set(found.filter(({ isLink }) => !isLink).map(({ key }) => key));
    const keys = [...real];
    for (const { key } of found.filter(({ isLink }) => isLink)) {
      const target = await surroundings.access.realKeyOf(key);
      if (real.has(target)) continue;
      real.add(target);
      keys.push(key);
    }
    return keys;
  }

  async #read(keys: readonly string[], report: ReportProgress = () => {}): Promise<void> {
    const { host, work } = this.#options;
    this.#keptLength = [...this.#known.values()].reduce(
      (sum, { isKept, document }) => sum + (isKept ? document.text.length : 0),
      0,
    );
    let since = host.now();
    let batch = new Map<string, SessionBrief | undefined>();
    const flush = (): void => {
      const known = new Map(this.#known);
      for (const [key, read] of batch) {
        if (read) known.set(key, read);
        else known.delete(key);
      }
      batch = new Map();
      this.#replace(known);
    };
    for (const [index, key] of keys.entries()) {
      if (work.isEnded) return;
      batch.set(key, await this.#readFile(key));
      if (host.now() - since < sliceLength) continue;
      flush();
      report(Math.floor((index * 100) / keys.length), `${index} of ${keys.length} briefings`);
      await host.pause();
      since = host.now();
    }
    flush();
  }

  /** As it is on disk; undefined, with a line in the log, where it cannot be read. */
  async #readFile(key: string): Promise<SessionBrief | undefined> {
    const { host, surroundings, evidence, call, log } = this.#options;
    const onDisk = await host.read(key);
    const path = call(key);
    if ('failure' in onDisk) {
      log(`${path}: ${onDisk.failure}; it is left out`);
      return undefined;
    }
    const previous = this.#known.get(key);
    const isSameText = previous?.document.source === onDisk.text && previous.document.path === path;
    const document = isSameText ? previous.document : createDocument(path, onDisk.text);
    try {
      const answer = await surroundings.configFor(key);
      const { config } = answer;
      const failures = failureLines(answer);
      const reading = isSameText ? previous : readingAtFirstUse(document);
      const around = await surroundings.workspaceFor(key, path, reading.names, config, previous?.workspace);
      const workspace = await evidence.withEvidence(key, document, around, config, isSameText ? previous : undefined);
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
        () => host.today(),
      );
    } catch (error) {
      log(`${path}: internal error: ${describeError(error)}`);
      return undefined;
    }
  }

  #replace(known: ReadonlyMap<string, SessionBrief>): void {
    this.#known = known;
    this.#options.touch();
  }
}
