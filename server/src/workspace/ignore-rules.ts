// Which paths `.gitignore`, `.briefwrightignore` and the configuration's `ignores` leave out. What patterns mean
// is ignore-patterns.ts's; this file only knows which pattern file reaches where.

import { ignoreFileNames } from '../core/lint/config/config-names.ts';
import type { FileHost } from '../host/host.ts';
import type { FileAccess } from './access.ts';
import type { Configurations, ConfiguredPatterns } from './configuration.ts';
import { absentFile, type Dependency, readFile, seenFile } from './dependency.ts';
import { childOf, folderOf, isInside, relativePath } from './file-key.ts';
import type { Folders } from './folders.ts';
import { IgnorePatterns } from './ignore-patterns.ts';

interface Matcher {
  readonly folder: string;
  readonly patterns: IgnorePatterns;
}

/** The ignore files of one folder. */
interface FileRules {
  readonly matchers: readonly Matcher[];
  readonly refused: readonly RefusedFile[];
  readonly dependencies: readonly Dependency[];
}

/** An ignore file that may not be read, and why: follows "path: ", without its full stop. */
export interface RefusedFile {
  readonly file: string;
  readonly refusal: string;
}

export interface IgnoreRulesOptions {
  readonly host: FileHost;
  readonly folders: Folders;
  readonly access: FileAccess;
  readonly configurations: Configurations;
}

export class IgnoreRules {
  readonly #host: FileHost;
  readonly #folders: Folders;
  readonly #access: FileAccess;
  readonly #configurations: Configurations;
  #chains = new Map<string, Promise<readonly Matcher[]>>();
  #files = new Map<string, Promise<FileRules>>();

  constructor({ host, folders, access, configurations }: IgnoreRulesOptions) {
    this.#host = host;
    this.#folders = folders;
    this.#access = access;
    this.#configurations = configurations;
  }

  /**
   * Whether what lies in `folder` is left out. Only itself and what ignores it by name is asked, so a walk must ask for each folder
   * on its way; `isIgnoredAnywhere` asks for all of them.
   */
  async ignoredIn(folder: string): Promise<(key: string, isFolder: boolean) => boolean> {
    let chain = this.#chains.get(folder);
    if (!chain) this.#chains.set(folder, (chain = this.#findChain(folder)));
    const matchers = await chain;
    return (key, isFolder) => isIgnored(key, isFolder, matchers);
  }

  /** Whether the file `key` is left out, or a folder on the way to it from `top`; without `top`, from the root of its workspace. */
  async isIgnoredAnywhere(key: string, top?: string): Promise<boolean> {
    const root = top ?? (await this.#folders.rootOf(folderOf(key)));
    for (let at = folderOf(key); at !== root && isInside(at, root); at = folderOf(at))
      if ((await this.ignoredIn(folderOf(at)))(at, true)) return true;
    return (await this.ignoredIn(folderOf(key)))(key, false);
  }

  /** The ignore files that reach into `folder`, there or not; what the configuration depends on is its own. */
  async dependenciesOf(folder: string): Promise<readonly Dependency[]> {
    const files = await this.#filesFor(folder);
    return files.flatMap(({ dependencies }) => dependencies);
  }

  /** The ignore files that reach into `folder` and may not be read: what they leave out is not left out. */
  async refusedIn(folder: string): Promise<readonly RefusedFile[]> {
    const files = await this.#filesFor(folder);
    return files.flatMap(({ refused }) => refused);
  }

  /** Ignore files are read anew from here on. */
  forget(): void {
    this.#chains = new Map();
    this.#files = new Map();
  }

  /** Everything that reaches into `folder`, the nearest first: the last word is the nearest's; configurations come before files. */
  async #findChain(folder: string): Promise<readonly Matcher[]> {
    const configured = await this.#configurations.ignoresOf(folder);
    const files = await this.#filesFor(folder);
    return [
      ...configured.map((one) => this.#createMatcher(one)).reverse(),
      ...files.flatMap(({ matchers }) => matchers),
    ];
  }

  async #filesFor(folder: string): Promise<readonly FileRules[]> {
    const root = await this.#folders.rootOf(folder);
    const files: FileRules[] = [];
    for (let at = folder; ; at = folderOf(at)) {
      let own = this.#files.get(at);
      if (!own) this.#files.set(at, (own = this.#readFiles(at)));
      files.push(await own);
      if (at === root || folderOf(at) === at) return files;
    }
  }

  async #readFiles(folder: string): Promise<FileRules> {
    const { entries } = await this.#folders.list(folder);
    const dependencies: Dependency[] = [];
    const refused: RefusedFile[] = [];
    const texts: string[] = [];
    for (const name of ignoreFileNames) {
      const file = childOf(folder, name);
      if (!entries.has(name)) {
        dependencies.push(absentFile(file));
        continue;
      }
      const permission = await this.#access.read(file);
      if ('refusal' in permission) {
        refused.push({ file, refusal: permission.refusal });
        dependencies.push(await seenFile(file, this.#host));
        continue;
      }
      const reading = await this.#host.read(file);
      dependencies.push(readFile(file, reading, this.#host));
      if ('text' in reading) texts.push(reading.text);
    }
    const patterns = this.#read(texts.flatMap((text) => text.split('\n')));
    return { matchers: texts.length === 0 ? [] : [{ folder, patterns }], refused, dependencies };
  }

  #createMatcher({ folder, patterns }: ConfiguredPatterns): Matcher {
    return { folder, patterns: this.#read(patterns) };
  }

  /** Case counts where it does for files, as for git. */
  #read(lines: readonly string[]): IgnorePatterns {
    return new IgnorePatterns(lines, this.#host.ignoresCase === true);
  }
}

function isIgnored(key: string, isFolder: boolean, matchers: readonly Matcher[]): boolean {
  for (const { folder, patterns } of matchers) {
    if (key === folder || !isInside(key, folder)) continue;
    const relative = relativePath(key, folder);
    const verdict = patterns.verdictOn(relative, isFolder);
    if (verdict) return verdict === 'ignored';
  }
  return false;
}
