// The configuration of each briefing: finds the files that hold for it, reads each once, follows `extends`. What their keys mean is
// the core's; what is wrong in them is kept with file, line and column.

import type { Config, ConfigFile } from '../core/lint/config/config.ts';
import { configNames, globOf, holdsPackageKey, packageKey } from '../core/lint/config/config-names.ts';
import { readConfig } from '../core/lint/config/read-config.ts';
import { type ConfigFlags, type ConfigLayer, resolveConfig } from '../core/lint/config/resolve-config.ts';
import { rules } from '../core/lint/registry.generated.ts';
import { indexLines } from '../core/text/line-index.ts';
import type { FileHost, TextReading } from '../host/host.ts';
import type { FileAccess } from './access.ts';
import { absentFile, type Dependency, readFile, seenFile, unite } from './dependency.ts';
import { childOf, folderOf, isInFolder, keyOf, nameOf, relativePath, resolvePath } from './file-key.ts';
import type { Folders } from './folders.ts';
import { compileGlobs, type Matcher } from './glob.ts';
import type { Naming } from './naming.ts';

/** What is wrong with a configuration file. Line and column are 1-based; both 1 where the file itself is the trouble. */
export interface ConfigFailure {
  /** What messages call the file. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What the file said before it was broken is in force. */
  readonly isStanding?: true;
}

export interface ConfigAnswer {
  /** The same object wherever the same holds. */
  readonly config: Config;
  /** Any that is not standing: what these files govern is not to be checked. */
  readonly failures: readonly ConfigFailure[];
  readonly dependencies: readonly Dependency[];
}

/** Patterns that reach everything below `folder`. */
export interface ConfiguredPatterns {
  readonly folder: string;
  readonly patterns: readonly string[];
}

export interface ConfigurationOptions {
  readonly host: FileHost;
  readonly folders: Folders;
  readonly access: FileAccess;
  readonly naming: Naming;
  /** `false` reads none; a key reads that file and looks for no other. */
  readonly only?: string | false;
}

interface LoadedConfig {
  /** What its paths and patterns are relative to. */
  readonly folder: string;
  readonly file: ConfigFile;
}

interface Chain {
  /** The farthest first, so that the nearest has the last word. */
  readonly files: readonly LoadedConfig[];
  readonly failures: readonly ConfigFailure[];
  readonly dependencies: readonly Dependency[];
}

/** A file as it was read, whoever asked. */
interface ReadConfig {
  readonly dependency: Dependency;
  readonly text: string;
  readonly file: ConfigFile;
  readonly failures: readonly ConfigFailure[];
}

const empty: Chain = { files: [], failures: [], dependencies: [] };

export class Configurations {
  readonly #options: ConfigurationOptions;
  readonly #home: string | undefined;
  #chains = new Map<string, Promise<Chain>>();
  #read = new Map<string, Promise<ReadConfig | TextReading>>();
  /** By folder, of those where no file has something to say about single briefings. */
  #answers = new Map<string, { readonly flags: ConfigFlags; readonly answer: ConfigAnswer }>();
  /** What each file said when it was whole last; survives `forget`. */
  readonly #whole = new Map<string, ConfigFile>();
  /** Every file that has a say in some configuration. */
  readonly #files = new Set<string>();
  readonly #matchers = new WeakMap<readonly string[], Matcher>();
  /** Survives `forget`: a configuration that reads as before is the one from before. */
  readonly #interned = new Map<string, Config>();

  constructor(options: ConfigurationOptions) {
    this.#options = options;
    this.#home = options.host.home === undefined ? undefined : keyOf(options.host.home);
  }

  async configFor(briefing: string, flags: ConfigFlags): Promise<ConfigAnswer> {
    if (!isInFolder(briefing))
      return { config: this.#intern(resolveConfig([], flags)), failures: [], dependencies: [] };
    const folder = folderOf(briefing);
    // Those of now: what is forgotten meanwhile stays so.
    const answers = this.#answers;
    const known = answers.get(folder);
    if (known?.flags === flags) return known.answer;
    const { files, failures, dependencies } = await this.#chainOf(folder);
    const isForAll = files.every(({ file }) => file.overrides === undefined);
    const root = files.length === 0 ? folder : await this.#options.folders.rootOf(folder);
    const layers = files.map(
      ({ folder: base, file }): ConfigLayer => ({
        file,
        matches: (patterns) => this.#matcherOf(patterns)(relativePath(briefing, base)),
        locate: (registryPath) => relativePath(resolvePath(base, registryPath), root),
      }),
    );
    const answer = { config: this.#intern(resolveConfig(layers, flags)), failures, dependencies };
    if (isForAll) answers.set(folder, { flags, answer });
    return answer;
  }

  /** What is wrong with the files in force in `folder`, existing or not. */
  async failuresOf(folder: string): Promise<readonly ConfigFailure[]> {
    return (await this.#chainOf(folder)).failures;
  }

  /** Whether any file is in force in `folder`. */
  async hasFiles(folder: string): Promise<boolean> {
    return (await this.#chainOf(folder)).files.length > 0;
  }

  /** What is wrong with any file that was read since the last `forget`, each once. */
  async failures(): Promise<readonly ConfigFailure[]> {
    const chains = await Promise.all(this.#chains.values());
    const byPlace = new Map(
      chains
        .flatMap(({ failures }) => failures)
        .map((failure) => [`${failure.path}:${failure.line}:${failure.column} ${failure.message}`, failure] as const),
    );
    return [...byPlace.values()];
  }

  /** The `ignores` of the files in force in `folder`, the farthest first. */
  async ignoresOf(folder: string): Promise<readonly ConfiguredPatterns[]> {
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
    this.#read = new Map();
    this.#answers = new Map();
  }

  #matcherOf(patterns: readonly string[]): Matcher {
    let matcher = this.#matchers.get(patterns);
    if (!matcher) this.#matchers.set(patterns, (matcher = compileGlobs(patterns.map(globOf))));
    return matcher;
  }

  #intern(config: Config): Config {
    const text = JSON.stringify(config);
    let known = this.#interned.get(text);
    if (!known) this.#interned.set(text, (known = config));
    return known;
  }

  #chainOf(folder: string): Promise<Chain> {
    const { only } = this.#options;
    const place = only === undefined ? folder : '';
    let chain = this.#chains.get(place);
    if (!chain) {
      chain =
        only === undefined ? this.#findChain(folder) : only === false ? Promise.resolve(empty) : this.#load(only, []);
      this.#chains.set(place, chain);
    }
    return chain;
  }

  async #findChain(folder: string): Promise<Chain> {
    const { folders } = this.#options;
    const own = await this.#ownConfig(folder);
    if (own.files.at(-1)?.file.root) return own;
    const parent = folderOf(folder);
    if (parent === folder || folder === this.#home) return own;
    const mark: Chain = { ...empty, dependencies: [await folders.markOf(folder)] };
    return (await folders.isRepository(folder)) ? join([own, mark]) : join([await this.#chainOf(parent), own, mark]);
  }

  async #ownConfig(folder: string): Promise<Chain> {
    const { entries } = await this.#options.folders.list(folder);
    const looked: Dependency[] = [];
    for (const name of configNames) {
      const file = childOf(folder, name);
      if (!entries.has(name) || entries.get(name) === 'folder') {
        looked.push(absentFile(file));
        continue;
      }
      const refused = await this.#refused(file);
      if (refused) return join([refused, { ...empty, dependencies: looked }]);
      if (name === 'package.json') {
        const reading = await this.#options.host.read(file);
        if (!('text' in reading && holdsPackageKey(reading.text))) {
          looked.push(readFile(file, reading, this.#options.host));
          continue;
        }
      }
      return join([await this.#load(file, []), { ...empty, dependencies: looked }]);
    }
    return { ...empty, dependencies: looked };
  }

  /** Undefined where `file`, which a folder has, may be read; else what is wrong with it. */
  async #refused(file: string): Promise<Chain | undefined> {
    const { access, host, naming } = this.#options;
    const permission = await access.read(file);
    if ('realFile' in permission) return undefined;
    this.#files.add(file);
    const message = `cannot read it: ${permission.refusal}`;
    const failures = [{ path: naming.call(file), line: 1, column: 1, message }];
    return { files: [], failures, dependencies: [await seenFile(file, host)] };
  }

  /** `file` behind all that it extends. `trail` are the files that led here. */
  async #load(file: string, trail: readonly string[]): Promise<Chain> {
    const found = await this.#readOnce(file);
    const path = this.#options.naming.call(file);
    if (!('dependency' in found)) {
      const reason = 'failure' in found ? found.failure : '';
      const failures = [{ path, line: 1, column: 1, message: `cannot read it: ${reason}` }];
      return { files: [], failures, dependencies: [readFile(file, found, this.#options.host)] };
    }
    const bases: Chain[] = [];
    const extended = (found.failures.length > 0 ? this.#whole.get(file) : undefined) ?? found.file;
    for (const written of extended.extends ?? [])
      bases.push(await this.#loadBase(written, file, found.text, [...trail, file]));
    const { failures } = found;
    const whole = failures.length > 0 ? this.#whole.get(file) : undefined;
    if (failures.length === 0) this.#whole.set(file, found.file);
    const own = { folder: folderOf(file), file: whole ?? found.file };
    return join([
      ...bases,
      {
        files: [own],
        failures: whole ? failures.map((failure) => ({ ...failure, isStanding: true })) : failures,
        dependencies: [found.dependency],
      },
    ]);
  }

  async #loadBase(written: string, by: string, text: string, trail: readonly string[]): Promise<Chain> {
    const { host, naming } = this.#options;
    const complain = (message: string, dependencies: readonly Dependency[] = []): Chain => {
      const at = Math.max(0, text.indexOf(written, text.indexOf('extends')));
      return { files: [], failures: [located(naming.call(by), text, at, message)], dependencies };
    };
    if (written.startsWith('/') || /^[a-z]+:/i.test(written)) {
      return complain(`\`extends\` takes paths relative to this file, not \`${written}\`.`);
    }
    const allowed = await this.#options.access.findBase(written, folderOf(by));
    if ('failure' in allowed) return complain(`\`${written}\` is not read: ${allowed.failure}`, allowed.dependencies);
    const base = allowed.file;
    if (trail.includes(base)) {
      const loop = [...trail.slice(trail.indexOf(base)), base].map((key) => naming.call(key)).join(' → ');
      return complain(`These files extend each other in a circle: ${loop}.`);
    }
    const found = await this.#readOnce(base);
    if ('dependency' in found) return this.#load(base, trail);
    const reason = 'failure' in found ? found.failure : '';
    return complain(`\`${written}\` cannot be read: ${reason}.`, [readFile(base, found, host)]);
  }

  /** A file that many extend is read once. What it extends is not followed here: two that extend each other would wait for each other. */
  #readOnce(file: string): Promise<ReadConfig | TextReading> {
    this.#files.add(file);
    let found = this.#read.get(file);
    if (!found) this.#read.set(file, (found = this.#readFile(file)));
    return found;
  }

  async #readFile(file: string): Promise<ReadConfig | TextReading> {
    const { host, naming } = this.#options;
    const reading = await host.read(file);
    if ('failure' in reading) return reading;
    const { text } = reading;
    const { value, problems } = readConfig(text, rules, nameOf(file) === 'package.json' ? packageKey : undefined);
    const failures = problems.map(({ span, message }) => located(naming.call(file), text, span.start, message));
    return { dependency: readFile(file, reading, host), text, file: value, failures };
  }
}

function join(chains: readonly Chain[]): Chain {
  return {
    files: chains.flatMap(({ files }) => files),
    failures: chains.flatMap(({ failures }) => failures),
    dependencies: unite(...chains.map(({ dependencies }) => dependencies)),
  };
}

function located(path: string, text: string, offset: number, message: string): ConfigFailure {
  const { line, column } = indexLines(text).positionAt(offset);
  return { path, line: line + 1, column: column + 1, message };
}
