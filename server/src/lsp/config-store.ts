// The configuration of each briefing: finds the files that hold for it through the host, reads each once, follows `extends`.
// The same cascade as the command line's; what the keys mean is the core's.

import picomatch from 'picomatch';
import type { Config, ConfigFile } from '../core/lint/config/config.ts';
import { configNames, globOf, holdsPackageKey, packageKey } from '../core/lint/config/config-names.ts';
import { readConfig } from '../core/lint/config/read-config.ts';
import { type ConfigFlags, type ConfigLayer, resolveConfig } from '../core/lint/config/resolve-config.ts';
import { rules } from '../core/lint/registry.generated.ts';
import { indexLines } from '../core/text/line-index.ts';
import type { Host } from '../host/host.ts';
import type { FolderStore } from './folder-store.ts';
import { childOf, folderOf, isInFolder, keyOf, nameOf, relativePath, resolvePath } from './uri.ts';

export interface ConfigResult {
  /** The same object wherever the same holds. */
  readonly config: Config;
  /** Not empty: what these files govern is not to be checked. `path:line:column: what is wrong`. */
  readonly failures: readonly string[];
}

interface LoadedConfig {
  readonly folder: string;
  readonly file: ConfigFile;
}

interface Chain {
  /** The farthest first, so that the nearest has the last word. */
  readonly files: readonly LoadedConfig[];
  readonly failures: readonly string[];
}

const empty: Chain = { files: [], failures: [] };

export class ConfigStore {
  readonly #host: Host;
  readonly #folders: FolderStore;
  /** What messages call a file. */
  readonly #call: (key: string) => string;
  #chains = new Map<string, Promise<Chain>>();
  #loaded = new Map<string, Promise<Chain>>();
  readonly #home: string | undefined;
  /** Every file that has a say in some configuration. */
  readonly #files = new Set<string>();
  /** Survives `forget`: a configuration that reads as before is the one from before. */
  readonly #interned = new Map<string, Config>();

  constructor(host: Host, folders: FolderStore, call: (key: string) => string) {
    this.#host = host;
    this.#folders = folders;
    this.#call = call;
    this.#home = host.home === undefined ? undefined : keyOf(host.home);
  }

  async configFor(briefing: string, flags: ConfigFlags): Promise<ConfigResult> {
    if (!isInFolder(briefing)) return { config: this.#intern(resolveConfig([], flags)), failures: [] };
    const { files, failures } = await this.#chainOf(folderOf(briefing));
    const root = await this.#folders.rootOf(folderOf(briefing));
    const layers = files.map(
      ({ folder, file }): ConfigLayer => ({
        file,
        matches: (patterns) => picomatch(patterns.map(globOf), { dot: true })(relativePath(briefing, folder)),
        locate: (registryPath) => relativePath(resolvePath(folder, registryPath), root),
      }),
    );
    return { config: this.#intern(resolveConfig(layers, flags)), failures };
  }

  /** The `ignores` of the files in force in `folder`, the farthest first. */
  async ignoresOf(
    folder: string,
  ): Promise<readonly { readonly folder: string; readonly patterns: readonly string[] }[]> {
    const { files } = await this.#chainOf(folder);
    return files.flatMap(({ folder: base, file }) => (file.ignores ? [{ folder: base, patterns: file.ignores }] : []));
  }

  /** Whether `key` was read, or looked for, on behalf of some configuration. */
  has(key: string): boolean {
    return this.#files.has(key);
  }

  /** Everything is read anew from here on. */
  forget(): void {
    this.#chains = new Map();
    this.#loaded = new Map();
  }

  #intern(config: Config): Config {
    const text = JSON.stringify(config);
    let known = this.#interned.get(text);
    if (!known) this.#interned.set(text, (known = config));
    return known;
  }

  #chainOf(folder: string): Promise<Chain> {
    let chain = this.#chains.get(folder);
    if (!chain) this.#chains.set(folder, (chain = this.#findChain(folder)));
    return chain;
  }

  async #findChain(folder: string): Promise<Chain> {
    const own = await this.#ownConfig(folder);
    const parent = folderOf(folder);
    const isLast = parent === folder || folder === this.#home || (await this.#folders.list(folder)).has('.git');
    if (isLast || own.files.at(-1)?.file.root) return own;
    const outer = await this.#chainOf(parent);
    return own === empty ? outer : join([outer, own]);
  }

  async #ownConfig(folder: string): Promise<Chain> {
    const entries = await this.#folders.list(folder);
    for (const name of configNames) {
      if (!entries.has(name) || entries.get(name) === 'folder') continue;
      const file = childOf(folder, name);
      if (name !== 'package.json' || (await this.#isConfiguredIn(file))) return this.#load(file, []);
    }
    return empty;
  }

  async #isConfiguredIn(packageFile: string): Promise<boolean> {
    const reading = await this.#host.read(packageFile);
    return 'text' in reading && holdsPackageKey(reading.text);
  }

  /** `file` behind all that it extends. `trail` are the files that led here: one of them is being read, and is never awaited. */
  #load(file: string, trail: readonly string[]): Promise<Chain> {
    let chain = this.#loaded.get(file);
    if (!chain) this.#loaded.set(file, (chain = this.#read(file, trail)));
    return chain;
  }

  async #read(file: string, trail: readonly string[]): Promise<Chain> {
    this.#files.add(file);
    const reading = await this.#host.read(file);
    if ('failure' in reading)
      return { files: [], failures: [`${this.#call(file)}:1:1: cannot read it: ${reading.failure}`] };
    const { text } = reading;
    const { value, problems } = readConfig(text, rules, nameOf(file) === 'package.json' ? packageKey : undefined);
    const bases: Chain[] = [];
    for (const written of value.extends ?? []) bases.push(await this.#readBase(written, file, text, [...trail, file]));
    const failures = problems.map(({ span, message }) => this.#locate(file, text, span.start, message));
    return join([...bases, { files: [{ folder: folderOf(file), file: value }], failures }]);
  }

  async #readBase(written: string, by: string, text: string, trail: readonly string[]): Promise<Chain> {
    const complain = (message: string): Chain => {
      const at = Math.max(0, text.indexOf(written, text.indexOf('extends')));
      return { files: [], failures: [this.#locate(by, text, at, message)] };
    };
    if (written.startsWith('/') || /^[a-z]+:/i.test(written)) {
      return complain(`\`extends\` takes paths relative to this file, not \`${written}\`.`);
    }
    const base = resolvePath(folderOf(by), written);
    if (trail.includes(base)) {
      const loop = [...trail.slice(trail.indexOf(base)), base].map(this.#call).join(' → ');
      return complain(`These files extend each other in a circle: ${loop}.`);
    }
    // Not through what is being loaded: two chains that start at both ends of a circle would wait for each other.
    this.#files.add(base);
    const reading = await this.#host.read(base);
    if ('failure' in reading) return complain(`\`${written}\` cannot be read: ${reading.failure}.`);
    return this.#read(base, trail);
  }

  #locate(file: string, text: string, offset: number, message: string): string {
    const { line, column } = indexLines(text).positionAt(offset);
    return `${this.#call(file)}:${line + 1}:${column + 1}: ${message}`;
  }
}

function join(chains: readonly Chain[]): Chain {
  return { files: chains.flatMap(({ files }) => files), failures: chains.flatMap(({ failures }) => failures) };
}
