// From the paths of a command to the files that are to be checked: folders are walked, patterns expanded, ignored files left
// out. Knows what a briefing is called, not what is in it.

import { type Dirent, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { isBriefingName, isMarkdownName } from '../core/model/briefing-name.ts';
import { fileFailure } from '../host/node-file-failure.ts';
import { declaresBriefing } from './briefing-file.ts';
import type { Folders } from './folders.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import { displayPath } from './terminal/display-path.ts';

export interface FoundFiles {
  /** Absolute, each once, in the order of their display paths. */
  readonly files: readonly string[];
  /** What was asked for and cannot be had. `path` is what output calls it. */
  readonly failures: readonly { readonly path: string; readonly message: string }[];
  /** Named files that `--force-exclude` left out: asked for, and answered. */
  readonly excludedCount: number;
}

export interface FindOptions {
  readonly cwd: string;
  readonly folders: Folders;
  /** Undefined when nothing is to be ignored. */
  readonly ignoreRules: IgnoreRules | undefined;
  /** Whether files that are named one by one may be ignored too. */
  readonly isExcludeForced: boolean;
  /** Called now and then, so that a long search can be stopped. */
  readonly onFolder: () => Promise<void>;
}

/** `paths` as the user wrote them: files, folders, patterns, and patterns behind `!` that take files out again. */
export async function findFiles(paths: readonly string[], options: FindOptions): Promise<FoundFiles> {
  const isExclusion = (one: string): boolean => one.startsWith('!') && !statOf(path.resolve(options.cwd, one));
  const wanted = paths.filter((one) => !isExclusion(one));
  const search = new Search(options);
  for (const one of wanted.length === 0 ? ['.'] : wanted) await search.add(one);
  const excluded = paths.filter(isExclusion).map((one) => one.slice(1));
  const isExcluded = excluded.length === 0 ? () => false : await createMatcher(excluded);
  return search.result((file) => isExcluded(displayPath(file, options.cwd)));
}

/** State of one search. */
class Search {
  readonly #options: FindOptions;
  /** Real path → the path to report. The one that is no link wins, whatever the order. */
  readonly #found = new Map<string, { readonly file: string; readonly isLink: boolean }>();
  readonly #failures: { path: string; message: string }[] = [];
  readonly #realFolders = new Map<string, string>();
  #kept = 0;
  #excludedCount = 0;
  #passedOver = 0;
  #ignored = 0;

  constructor(options: FindOptions) {
    this.#options = options;
  }

  async add(written: string): Promise<void> {
    const absolute = path.resolve(this.#options.cwd, written);
    const before = this.#answers();
    this.#passedOver = 0;
    this.#ignored = 0;
    const stats = statOf(absolute);
    if (stats?.isDirectory()) await this.#walk(absolute, () => true);
    else if (stats) await this.#addNamed(absolute);
    else if (isPattern(written)) await this.#addMatching(written);
    else this.#fail(absolute, missing(absolute));
    if (this.#answers() === before)
      this.#failures.push({ path: written, message: this.#nothingFound(stats?.isDirectory() === true) });
  }

  result(isExcluded: (file: string) => boolean): FoundFiles {
    const named = [...this.#found.values()].map(({ file }) => ({ file, name: displayPath(file, this.#options.cwd) }));
    const files = named.filter(({ file }) => !isExcluded(file)).sort((a, b) => (a.name < b.name ? -1 : 1));
    if (named.length > 0 && files.length === 0)
      this.#failures.push({ path: '!', message: 'the exclusion patterns leave no files' });
    const failures = this.#failures.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    return { files: files.map(({ file }) => file), failures, excludedCount: this.#excludedCount };
  }

  async #addNamed(file: string): Promise<void> {
    const { ignoreRules, isExcludeForced } = this.#options;
    if (isExcludeForced && (isNeverWalked(file, this.#options.cwd) || ignoreRules?.isIgnoredAnywhere(file))) {
      this.#excludedCount++;
    } else if (isBriefingName(file) || isMarkdownName(file) || !isRegular(file) || declaresBriefing(file)) {
      this.#keep(file, isLinkItself(file));
    } else {
      this.#fail(
        file,
        'not a briefing: briefings end in .brief, .brief.md or .md, or have `briefing: 1` in their front matter',
      );
    }
  }

  async #addMatching(written: string): Promise<void> {
    const pattern = path.sep === '/' ? written : written.replaceAll(path.sep, '/');
    const { default: picomatch } = await import('picomatch');
    const { base, glob } = picomatch.scan(pattern.replace(/^\.\//, ''));
    const folder = path.resolve(this.#options.cwd, base);
    if (!statOf(folder)?.isDirectory()) return this.#fail(folder, missing(folder));
    const isMatch = picomatch(glob, { dot: true });
    await this.#walk(folder, (file) => isMatch(displayPath(file, folder)));
  }

  /** Without recursion: the depth is the disk's. Links to folders are not followed, so that no loop can hold it. */
  async #walk(top: string, isWanted: (file: string) => boolean): Promise<void> {
    const { folders, ignoreRules, onFolder } = this.#options;
    const open = [top];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      await onFolder();
      const { entries, failure } = folders.list(folder);
      if (failure) this.#fail(folder, failure);
      for (const [name, entry] of entries) {
        const absolute = path.join(folder, name);
        if (entry.isDirectory()) {
          if (name === 'node_modules' || name.startsWith('.')) continue;
          if (ignoreRules?.isIgnored(absolute, true)) this.#ignored++;
          else open.push(absolute);
        } else if (isWanted(absolute) && (isBriefingName(name) || isMarkdownName(name))) {
          this.#addWalked(absolute, entry);
        }
      }
    }
  }

  #addWalked(file: string, entry: Dirent): void {
    const isLink = entry.isSymbolicLink();
    if (isLink && statOf(file)?.isDirectory()) return;
    if (this.#options.ignoreRules?.isIgnored(file, false)) this.#ignored++;
    else if (!isBriefingName(file) && !(isRegular(file) && declaresBriefing(file))) this.#passedOver++;
    else this.#keep(file, isLink);
  }

  #keep(file: string, isLink: boolean): void {
    this.#kept++;
    const real = this.#realPathOf(file, isLink);
    const known = this.#found.get(real);
    if (!known || (known.isLink && !isLink) || (known.isLink === isLink && file < known.file))
      this.#found.set(real, { file, isLink });
  }

  /** Only links, and what is reached through them, can have two names. */
  #realPathOf(file: string, isLink: boolean): string {
    try {
      if (isLink) return realpathSync(file);
      const folder = path.dirname(file);
      const real = this.#realFolders.get(folder) ?? realpathSync(folder);
      this.#realFolders.set(folder, real);
      return path.join(real, path.basename(file));
    } catch {
      return file;
    }
  }

  /** Grows with whatever was found or complained of, be it for the second time. */
  #answers(): number {
    return this.#kept + this.#failures.length + this.#excludedCount;
  }

  #nothingFound(isFolder: boolean): string {
    const what = isFolder
      ? 'there is no briefing (*.brief, *.brief.md) in this folder'
      : 'no briefing matches the pattern';
    const passedOver =
      this.#passedOver > 0 ? `; ${this.#passedOver} other Markdown files do not have \`briefing: 1\`` : '';
    return `${what}${passedOver}${this.#ignored > 0 ? '; some paths are ignored (--no-ignore includes them)' : ''}`;
  }

  #fail(absolute: string, message: string): void {
    this.#failures.push({ path: displayPath(absolute, this.#options.cwd), message });
  }
}

async function createMatcher(patterns: readonly string[]): Promise<(name: string) => boolean> {
  const { default: picomatch } = await import('picomatch');
  return picomatch(
    patterns.map((one) => one.replace(/^\.\//, '').replace(/\/$/, '/**')),
    { dot: true },
  );
}

function isPattern(written: string): boolean {
  return /[*?{[]|[@!+]\(/.test(written);
}

function isNeverWalked(file: string, cwd: string): boolean {
  return path
    .relative(cwd, path.dirname(file))
    .split(path.sep)
    .some((name) => name === 'node_modules' || /^\.[^.]/.test(name));
}

function statOf(absolute: string): Stats | undefined {
  try {
    return statSync(absolute);
  } catch {
    return undefined;
  }
}

function isLinkItself(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function isRegular(file: string): boolean {
  return statOf(file)?.isFile() === true;
}

function missing(absolute: string): string {
  try {
    statSync(absolute);
    return 'it cannot be used';
  } catch (error) {
    return fileFailure(error);
  }
}
