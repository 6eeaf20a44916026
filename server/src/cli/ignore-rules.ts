// Which paths `.gitignore`, `.briefwrightignore` and the configuration's `ignores` leave out. Patterns are read by `ignore`,
// which follows gitignore(5); this file only knows which pattern file reaches where.

import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { ignoreFileNames } from '../core/lint/config/config-names.ts';
import { readTextFile } from '../host/node-reading.ts';
import type { Folders } from './folders.ts';
import { isInside } from './terminal/display-path.ts';

export interface IgnoreRules {
  /**
   * Whether `absolute` is left out. Only itself and what ignores it by name is asked, so a walk must ask for each folder on
   * its way; `isIgnoredAnywhere` asks for all of them.
   */
  isIgnored(absolute: string, isFolder: boolean): boolean;
  isIgnoredAnywhere(absolute: string): boolean;
}

/** Patterns that reach everything below `folder`. */
export interface IgnorePatterns {
  readonly folder: string;
  readonly patterns: readonly string[];
}

export interface IgnoreSources {
  readonly folders: Folders;
  /** The farthest folder whose ignore files count for what lies in `folder`. */
  readonly rootOf: (folder: string) => string;
  /** The `ignores` of the configuration files in force in `folder`, the farthest first. */
  readonly configured: (folder: string) => readonly IgnorePatterns[];
}

export function createIgnoreRules({ folders, rootOf, configured }: IgnoreSources): IgnoreRules {
  const chains = new Map<string, readonly Matcher[]>();

  /** Everything that reaches into `folder`, the nearest first: the last word is the nearest's. */
  function chainOf(folder: string): readonly Matcher[] {
    let chain = chains.get(folder);
    if (!chain) {
      const parent = path.dirname(folder);
      const isTop = parent === folder || !isInside(parent, rootOf(folder));
      chain = [...matchersIn(folder, folders), ...(isTop ? [] : fileChainOf(parent))];
      chain = [...configured(folder).map(createMatcher).reverse(), ...chain];
      chains.set(folder, chain);
    }
    return chain;
  }

  /** The chain without what the configuration says: that was asked for the innermost folder already. */
  function fileChainOf(folder: string): readonly Matcher[] {
    return chainOf(folder).filter((matcher) => matcher.isFile);
  }

  function isIgnored(absolute: string, isFolder: boolean): boolean {
    for (const { folder, patterns } of chainOf(path.dirname(absolute))) {
      if (!isInside(absolute, folder)) continue;
      const relative = path.relative(folder, absolute).replaceAll(path.sep, '/');
      const { ignored, unignored } = patterns.test(isFolder ? `${relative}/` : relative);
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  return {
    isIgnored,
    isIgnoredAnywhere(absolute) {
      const root = rootOf(path.dirname(absolute));
      for (
        let folder = path.dirname(absolute);
        folder !== root && isInside(folder, root);
        folder = path.dirname(folder)
      ) {
        if (isIgnored(folder, true)) return true;
      }
      return isIgnored(absolute, false);
    },
  };
}

interface Matcher {
  readonly folder: string;
  readonly patterns: Ignore;
  readonly isFile: boolean;
}

function matchersIn(folder: string, folders: Folders): readonly Matcher[] {
  const { entries } = folders.list(folder);
  const texts = ignoreFileNames
    .filter((name) => entries.has(name))
    .map((name) => readTextFile(path.join(folder, name)));
  const patterns = texts.flatMap((reading) => ('text' in reading ? [reading.text] : []));
  if (patterns.length === 0) return [];
  return [{ folder, patterns: patterns.reduce((rules, text) => rules.add(text), ignore()), isFile: true }];
}

function createMatcher({ folder, patterns }: IgnorePatterns): Matcher {
  return { folder, patterns: ignore().add(patterns), isFile: false };
}
