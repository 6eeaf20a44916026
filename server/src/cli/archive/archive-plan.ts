// Which sources `archive` is about: those of a briefing or registry, those that keys name, each once. Asks no network and writes
// nothing.

import path from 'node:path';
import { citedKeys } from '../../core/model/cited-keys.ts';
import { readRegistry } from '../../core/model/registry/read-registry.ts';
import { isBibtexPath } from '../../core/model/registry/registry.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { registriesOf, sourcesOf } from '../../core/model/workspace.ts';
import { type DeclarationKind, declaredSources } from '../../core/refactor/set-source-keys.ts';
import { createDocument, type Document } from '../../core/text/document.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { BriefingLoader, LoadedBriefing } from '../briefing-loader.ts';
import { openSource } from '../briefing-source.ts';
import type { Failure } from '../report.ts';
import { displayPath } from '../terminal/display-path.ts';
import type { Io } from '../terminal/io.ts';
import { keyOfFile } from '../terminal/path-key.ts';

/** A file that declares sources, as it was when it was read. */
export interface DeclaringFile {
  /** Absolute. */
  readonly file: string;
  readonly kind: DeclarationKind;
  readonly document: Document;
}

export interface WantedSource {
  readonly source: Source;
  readonly declaredBy: DeclaringFile;
  /** Whether a key named it; else it is one of those that a file brings. */
  readonly isNamed: boolean;
}

export interface ArchivePlan {
  /** In the order of files, then of declaration. */
  readonly wanted: readonly WantedSource[];
  /** What was asked for and is not there. */
  readonly failures: readonly Failure[];
}

function isRegistryPath(file: string): boolean {
  return isBibtexPath(file) || /\.(?:ya?ml|json)$/i.test(file);
}

/** `operand` is a briefing or a registry; without one, all briefings below the working directory. Never throws for what is in files. */
export async function planArchive(
  operand: string | undefined,
  keys: readonly string[],
  loader: BriefingLoader,
  sizeLimit: number,
  io: Io,
): Promise<ArchivePlan> {
  const plan = new Plan(keys, loader, io);
  if (operand !== undefined && isRegistryPath(operand))
    await plan.addRegistry(path.resolve(io.cwd, operand), sizeLimit);
  else {
    const briefings = await openSource(operand === undefined ? [] : [operand], { ignore: true }, loader, sizeLimit, io);
    plan.fail(...briefings.failures);
    for (const file of briefings.files) {
      const loaded = await briefings.load(file);
      if ('failures' in loaded) plan.fail(...loaded.failures);
      else plan.addBriefing(loaded.briefing);
      await io.pause();
    }
  }
  return plan.result(operand ?? '.');
}

/** State of one plan. */
class Plan {
  readonly #keys: ReadonlySet<string>;
  readonly #loader: BriefingLoader;
  readonly #io: Io;
  /** By the place of the declaration. */
  readonly #wanted = new Map<string, WantedSource>();
  readonly #failures: Failure[] = [];
  readonly #known = new Set<string>();

  constructor(keys: readonly string[], loader: BriefingLoader, io: Io) {
    this.#keys = new Set(keys);
    this.#loader = loader;
    this.#io = io;
  }

  fail(...failures: readonly Failure[]): void {
    this.#failures.push(...failures);
  }

  addBriefing({ file, brief, workspace }: LoadedBriefing): void {
    const cited = citedKeys(brief);
    for (const { name, result } of registriesOf(brief, workspace)) {
      if ('failure' in result)
        this.fail({ path: brief.document.path, message: `the registry \`${name}\` was not read: ${result.failure}` });
    }
    for (const source of sourcesOf(brief, workspace).byId.values()) {
      this.#known.add(source.id);
      const isOwn = source.declaredIn === brief.document.path;
      const document = isOwn ? brief.document : this.#loader.registryCalled(source.declaredIn);
      const isWanted = this.#keys.size > 0 ? this.#keys.has(source.id) : isOwn || cited.has(source.id);
      if (document && isWanted)
        this.#add(source, {
          file: isOwn ? file : path.resolve(this.#io.cwd, source.declaredIn),
          kind: isOwn ? 'briefing' : 'registry',
          document,
        });
    }
  }

  async addRegistry(file: string, sizeLimit: number): Promise<void> {
    const called = displayPath(file, this.#io.cwd);
    const permission = await this.#loader.surroundings.access.read(keyOfFile(file));
    if ('refusal' in permission) return this.fail({ path: called, message: permission.refusal });
    const reading = await this.#loader.host.read(keyOfFile(file), sizeLimit);
    if ('failure' in reading) return this.fail({ path: called, message: reading.failure });
    const document = createDocument(called, reading.text);
    const { problems } = readRegistry(called, reading.text);
    const sources = declaredSources(document, 'registry');
    if (sources.size === 0) this.fail({ path: called, message: problems[0]?.message ?? 'it declares no source' });
    for (const source of sources.values()) {
      this.#known.add(source.id);
      if (this.#keys.size === 0 || this.#keys.has(source.id)) this.#add(source, { file, kind: 'registry', document });
    }
  }

  result(searched: string): ArchivePlan {
    for (const key of this.#keys) {
      if (this.#known.has(key)) continue;
      const near = nearest(key, [...this.#known]);
      this.fail({
        path: searched,
        message: `no source \`${key}\` is declared there${near === undefined ? '' : `; did you mean \`@${near}\`?`}`,
      });
    }
    return { wanted: [...this.#wanted.values()], failures: this.#failures };
  }

  #add(source: Source, declaredBy: DeclaringFile): void {
    const place = `${declaredBy.file}\n${source.id}`;
    if (!this.#wanted.has(place)) this.#wanted.set(place, { source, declaredBy, isNamed: this.#keys.has(source.id) });
  }
}
