// `--since` and `--staged`: what each briefing was in the commit that a run is compared with, and which sources changed outside of it.
// Which findings that leaves is the core's to say (changed-findings.ts).

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { changedSourceKeys } from '../../../core/lint/changed-findings.ts';
import { citedKeys } from '../../../core/model/cited-keys.ts';
import { readRegistry } from '../../../core/model/registry/read-registry.ts';
import { isBibtexPath, type Registry } from '../../../core/model/registry/registry.ts';
import type { Source } from '../../../core/model/sources/source.ts';
import { registriesOf, sourcesOf } from '../../../core/model/workspace.ts';
import { createDocument } from '../../../core/text/document.ts';
import type { FileHost } from '../../../host/host.ts';
import { createNodeFiles } from '../../../host/node-files.ts';
import { decodeText } from '../../../host/node-reading.ts';
import type { BriefingLoader, LoadedBriefing } from '../../briefing-loader.ts';
import { type Blob, Git } from '../../git/git.ts';
import { sizeAdvice } from '../../size-advice.ts';
import type { Io } from '../../terminal/io.ts';
import { keyOfFile } from '../../terminal/path-key.ts';
import { UsageError } from '../../usage-error.ts';
import type { EarlierVersion } from '../check-briefing.ts';
import { isBlobOnDisk } from './blob-id.ts';
import { createIndexFiles } from './index-files.ts';
import { pairMoved } from './moved-files.ts';
import { nameInTree } from './name-in-tree.ts';

export interface ChangeFlags {
  readonly since?: string;
  readonly staged?: boolean;
}

/** Keys by which a briefing names other files. */
const namesFiles = /^[ \t]*(?:- )?["']?(?:registry|text|supersedes)["']?[ \t]*:|[{,][ \t]*text[ \t]*:/m;

export class Changes {
  /** The disk that the run reads. */
  readonly host: FileHost | undefined;
  readonly #git: Git;
  readonly #before: ReadonlyMap<string, Blob>;
  /** Undefined where the working tree counts. */
  readonly #index: ReadonlyMap<string, Blob> | undefined;
  /** New path → old path. */
  readonly #renames: Map<string, string>;
  readonly #texts = new Map<string, string>();
  readonly #registries = new Map<string, Promise<readonly string[]>>();
  readonly #same = new Map<string, boolean>();

  private constructor(git: Git, commit: string | undefined, isStaged: boolean, { home }: Pick<Io, 'home'>) {
    this.#git = git;
    this.#before = commit === undefined ? new Map() : git.tree(commit);
    this.#index = isStaged ? git.index() : undefined;
    this.#renames = new Map(commit === undefined ? [] : git.renames(commit));
    this.host = this.#index && createIndexFiles(createNodeFiles({ home, sizeAdvice }), git, this.#index);
  }

  /** Undefined where neither option is there. @throws {UsageError} outside of a repository, and for a name that git does not know. */
  static open({ since, staged }: ChangeFlags, io: Pick<Io, 'cwd' | 'home'>): Changes | undefined {
    if (since !== undefined && staged) throw new UsageError('`--since` and `--staged` cannot be used together.');
    if (staged) {
      const git = Git.open(io.cwd, '--staged');
      return new Changes(git, git.head(), true, io);
    }
    if (since === undefined) return undefined;
    const git = Git.open(io.cwd, '--since');
    return new Changes(git, git.mergeBase(git.commit(since), since), false, io);
  }

  /** Those of `files` (absolute) that differ from what they were, or that name files which may. */
  async among(files: readonly string[], loader: BriefingLoader): Promise<readonly string[]> {
    this.#pairMoved(files);
    const wanted: string[] = [];
    for (const file of files) {
      const name = nameInTree(file, this.#git.top);
      if (name === undefined || (this.#index && !this.#index.has(name))) continue;
      if (!this.#isSame(file, name) || (await this.#mayNameChanged(file, loader))) wanted.push(file);
    }
    this.#readTexts(wanted);
    return wanted;
  }

  /** What the briefing was; undefined where nothing changed. A failure follows "path: ", without its full stop. */
  async earlierOf(
    { file, brief, workspace }: LoadedBriefing,
    loader: BriefingLoader,
    cwd: string,
  ): Promise<EarlierVersion | { readonly failure: string } | undefined> {
    const name = nameInTree(file, this.#git.top) ?? '';
    const blob = this.#blobBefore(name);
    const changedSources = new Set<string>();
    for (const { result } of registriesOf(brief, workspace))
      if ('registry' in result)
        for (const key of await this.#changedIn(result.registry, loader, cwd)) changedSources.add(key);
    const known = sourcesOf(brief, workspace).byId;
    for (const key of citedKeys(brief).keys()) {
      const source = known.get(key);
      if (source && this.#isTextChanged(source, cwd)) changedSources.add(key);
    }
    if (!blob) return { source: undefined, changedSources: [...changedSources] };
    if (this.#isSame(file, name) && changedSources.size === 0) return undefined;
    const source = this.#texts.get(blob.id);
    if (source === undefined)
      return { failure: 'its earlier text cannot be had from git (is this a partial clone?), so it was not checked' };
    return { source, changedSources: [...changedSources] };
  }

  #blobBefore(name: string): Blob | undefined {
    const blob = this.#before.get(this.#renames.get(name) ?? name);
    return blob?.isFile ? blob : undefined;
  }

  #isSame(file: string, name: string): boolean {
    let same = this.#same.get(file);
    if (same === undefined) {
      const before = this.#blobBefore(name);
      const staged = this.#index?.get(name);
      same = before !== undefined && (staged ? staged.id === before.id : isBlobOnDisk(file, before.id));
      this.#same.set(file, same);
    }
    return same;
  }

  async #mayNameChanged(file: string, loader: BriefingLoader): Promise<boolean> {
    const key = keyOfFile(file);
    const { config } = await loader.surroundings.configFor(key);
    if (config.registry.length > 0) return true;
    return namesFiles.test(await loader.host.readStart(key, headLength));
  }

  /** Keys of the sources in `registry` that are declared otherwise than before. */
  #changedIn(registry: Registry, loader: BriefingLoader, cwd: string): Promise<readonly string[]> {
    let changed = this.#registries.get(registry.path);
    if (!changed) this.#registries.set(registry.path, (changed = this.#compareRegistry(registry, loader, cwd)));
    return changed;
  }

  async #compareRegistry(registry: Registry, loader: BriefingLoader, cwd: string): Promise<readonly string[]> {
    const file = path.resolve(cwd, registry.path);
    const name = nameInTree(file, this.#git.top);
    const document = loader.registryCalled(registry.path);
    if (name === undefined || !document || this.#isSame(file, name)) return [];
    const blob = this.#blobBefore(name);
    const reading = blob && decodeText(this.#git.blobs([blob.id]).get(blob.id) ?? Buffer.alloc(0));
    const now = { sources: registry.sources, document };
    if (!reading || 'failure' in reading) return changedSourceKeys(now, undefined);
    const old = createDocument(registry.path, reading.text);
    const { value } = isBibtexPath(registry.path)
      ? (await import('../../../core/model/registry/bibtex.ts')).readBibtex(registry.path, old.text)
      : readRegistry(registry.path, old.text);
    return changedSourceKeys(now, { sources: value.sources, document: old });
  }

  /** A copy that git never had is told by its digest alone. */
  #isTextChanged({ text, declaredIn }: Source, cwd: string): boolean {
    if (text === undefined) return false;
    const file = path.resolve(cwd, path.dirname(declaredIn), text);
    const name = nameInTree(file, this.#git.top);
    return name !== undefined && this.#blobBefore(name) !== undefined && !this.#isSame(file, name);
  }

  #readTexts(files: readonly string[]): void {
    const ids = files.flatMap((file) => this.#blobBefore(nameInTree(file, this.#git.top)!)?.id ?? []);
    for (const [id, bytes] of this.#git.blobs([...new Set(ids)])) {
      const reading = decodeText(bytes);
      // What was no text had no statements.
      this.#texts.set(id, 'text' in reading ? reading.text : '');
    }
  }

  /** Finds the old path of files that were moved without telling git: the file that is gone and has most of their lines. */
  #pairMoved(files: readonly string[]): void {
    if (this.#index) return;
    const fresh = files.flatMap((file) => {
      const name = nameInTree(file, this.#git.top);
      return name !== undefined && !this.#before.has(this.#renames.get(name) ?? name) ? [{ file, name }] : [];
    });
    if (fresh.length === 0) return;
    const isMarkup = /\.(?:brief|md|markdown|mdown|mkd)$/i;
    const taken = new Set(this.#renames.values());
    const gone = [...this.#before].filter(
      ([name, { isFile }]) =>
        isFile && isMarkup.test(name) && !taken.has(name) && !existsSync(path.join(this.#git.top, name)),
    );
    if (gone.length === 0) return;
    const texts = this.#git.blobs(gone.map(([, { id }]) => id));
    const pairs = pairMoved(
      fresh.flatMap(({ file, name }) => {
        const bytes = readQuietly(file);
        return bytes ? [{ name, bytes }] : [];
      }),
      gone.flatMap(([name, { id }]) => {
        const bytes = texts.get(id);
        return bytes ? [{ name, id, bytes }] : [];
      }),
    );
    for (const [name, old] of pairs) this.#renames.set(name, old);
  }
}

/** In UTF-16 units: front matter with many sources. */
const headLength = 64 * 1024;

function readQuietly(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
