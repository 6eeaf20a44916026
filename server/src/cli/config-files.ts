// Finds the configuration files that hold for a briefing, reads each once, and follows `extends`. What their keys mean is the
// core's; what is wrong in them is kept with file, line and column.

import path from 'node:path';
import type { ConfigFile } from '../core/lint/config/config.ts';
import { configNames, globOf, holdsPackageKey, packageKey } from '../core/lint/config/config-names.ts';
import { type ConfigProblem, type KnownRule, readConfig } from '../core/lint/config/read-config.ts';
import type { ConfigLayer } from '../core/lint/config/resolve-config.ts';
import { indexLines } from '../core/text/line-index.ts';
import { readTextFile } from '../host/node-reading.ts';
import type { Folders } from './folders.ts';
import type { IgnorePatterns } from './ignore-rules.ts';
import { displayPath } from './terminal/display-path.ts';
import type { WorkspaceRoots } from './workspace-root.ts';

/** What is wrong with a configuration file. Line and column are 1-based; both 1 where the file itself is the trouble. */
export interface ConfigFailure {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ConfigChain {
  /** The farthest first, so that the nearest has the last word. */
  readonly files: readonly LoadedConfig[];
  /** Not empty: what these files govern is not to be checked. */
  readonly failures: readonly ConfigFailure[];
}

export interface LoadedConfig {
  /** Absolute folder that its paths and patterns are relative to. */
  readonly folder: string;
  readonly file: ConfigFile;
}

export interface ConfigFilesOptions {
  readonly cwd: string;
  readonly home: string | undefined;
  readonly folders: Folders;
  readonly roots: WorkspaceRoots;
  readonly rules: readonly KnownRule[];
  /** `false` reads none; a path reads that one and looks for no other. */
  readonly only?: string | false;
}

export interface ConfigFiles {
  /** What holds in `folder` (absolute), existing or not. */
  chainOf(folder: string): ConfigChain;
  ignoresOf(folder: string): readonly IgnorePatterns[];
  /** `chainOf` the briefing's folder, as the core wants it. */
  layersFor(briefing: string): Promise<readonly ConfigLayer[]>;
}

export function createConfigFiles(options: ConfigFilesOptions): ConfigFiles {
  const { cwd, home, folders, roots } = options;
  const loader = new ConfigLoader(cwd, options.rules);
  const chains = new Map<string, ConfigChain>();
  const given =
    typeof options.only === 'string'
      ? loader.load(path.resolve(cwd, options.only))
      : options.only === false
        ? empty
        : undefined;

  function chainOf(folder: string): ConfigChain {
    if (given) return given;
    let chain = chains.get(folder);
    if (!chain) chains.set(folder, (chain = findChain(folder)));
    return chain;
  }

  function findChain(folder: string): ConfigChain {
    const own = ownConfig(folder);
    const parent = path.dirname(folder);
    const isLast = parent === folder || folder === home || folder === roots.repositoryOf(folder);
    if (isLast || own.files.at(-1)?.file.root) return own;
    const outer = chainOf(parent);
    return own === empty ? outer : join([outer, own]);
  }

  function ownConfig(folder: string): ConfigChain {
    const { entries } = folders.list(folder);
    for (const name of configNames) {
      if (!entries.has(name) || entries.get(name)?.isDirectory()) continue;
      const file = path.join(folder, name);
      if (name !== 'package.json' || isConfiguredIn(file)) return loader.load(file);
    }
    return empty;
  }

  return {
    chainOf,
    ignoresOf: (folder) =>
      chainOf(folder).files.flatMap(({ folder: base, file }) =>
        file.ignores ? [{ folder: base, patterns: file.ignores }] : [],
      ),
    async layersFor(briefing) {
      const { files } = chainOf(path.dirname(briefing));
      const needsPatterns = files.some(({ file }) => file.overrides !== undefined);
      const picomatch = needsPatterns ? (await import('picomatch')).default : undefined;
      const root = roots.workspaceOf(path.dirname(briefing));
      return files.map(({ folder, file }) => ({
        file,
        matches: (patterns) => picomatch?.(patterns.map(globOf), { dot: true })(displayPath(briefing, folder)) === true,
        locate: (registryPath) => displayPath(path.resolve(folder, registryPath), root),
      }));
    },
  };
}

const empty: ConfigChain = { files: [], failures: [] };

/** State of all loading: a file that many extend is read once. */
class ConfigLoader {
  readonly #cwd: string;
  readonly #rules: readonly KnownRule[];
  readonly #loaded = new Map<string, ConfigChain>();

  constructor(cwd: string, rules: readonly KnownRule[]) {
    this.#cwd = cwd;
    this.#rules = rules;
  }

  /** `file` (absolute) behind all that it extends. `trail` are the files that led here. */
  load(file: string, trail: readonly string[] = []): ConfigChain {
    let chain = this.#loaded.get(file);
    if (!chain) this.#loaded.set(file, (chain = this.#read(file, trail)));
    return chain;
  }

  #read(file: string, trail: readonly string[]): ConfigChain {
    const reading = readTextFile(file);
    const called = displayPath(file, this.#cwd);
    if ('failure' in reading)
      return {
        files: [],
        failures: [{ path: called, line: 1, column: 1, message: `cannot read it: ${reading.failure}` }],
      };
    const under = path.basename(file) === 'package.json' ? packageKey : undefined;
    const { value, problems } = readConfig(reading.text, this.#rules, under);
    const bases = (value.extends ?? []).map((written) => this.#loadBase(written, file, reading.text, [...trail, file]));
    const own: ConfigChain = {
      files: [{ folder: path.dirname(file), file: value }],
      failures: problems.map((problem) => located(problem, called, reading.text)),
    };
    return join([...bases, own]);
  }

  #loadBase(written: string, by: string, text: string, trail: readonly string[]): ConfigChain {
    const complain = (message: string): ConfigChain => {
      const at = Math.max(0, text.indexOf(written, text.indexOf('extends')));
      return {
        files: [],
        failures: [located({ span: { start: at, end: at }, message }, displayPath(by, this.#cwd), text)],
      };
    };
    if (path.isAbsolute(written) || /^[a-z]+:/i.test(written)) {
      return complain(`\`extends\` takes paths relative to this file, not \`${written}\`.`);
    }
    const base = path.resolve(path.dirname(by), written);
    if (trail.includes(base)) {
      const loop = [...trail.slice(trail.indexOf(base)), base].map((one) => displayPath(one, this.#cwd)).join(' → ');
      return complain(`These files extend each other in a circle: ${loop}.`);
    }
    const reading = readTextFile(base);
    if ('failure' in reading) return complain(`\`${written}\` cannot be read: ${reading.failure}.`);
    return this.load(base, trail);
  }
}

function join(chains: readonly ConfigChain[]): ConfigChain {
  return { files: chains.flatMap((chain) => chain.files), failures: chains.flatMap((chain) => chain.failures) };
}

function located({ span, message }: ConfigProblem, called: string, text: string): ConfigFailure {
  const { line, column } = indexLines(text).positionAt(span.start);
  return { path: called, line: line + 1, column: column + 1, message };
}

function isConfiguredIn(packageFile: string): boolean {
  const reading = readTextFile(packageFile);
  return 'text' in reading && holdsPackageKey(reading.text);
}
