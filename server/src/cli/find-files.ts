// From the paths of a command to the files that are to be checked: folders are walked, patterns expanded, ignored files left
// out. What lies below a folder is workspace/find-briefings.ts's.

import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { isMarkdownName } from '../core/model/briefing-name.ts';
import { fileFailure } from '../host/node-file-failure.ts';
import { type Ground, isBriefingFile, walkBriefings } from '../workspace/find-briefings.ts';
import { compileGlob, compileGlobs, isGlob, type Matcher, splitGlob } from '../workspace/glob.ts';
import { displayPath } from './terminal/display-path.ts';
import { fileOfKey, keyOfFile } from './terminal/path-key.ts';

export interface FoundFiles {
  /** Absolute, each once, in the order of their display paths. */
  readonly files: readonly string[];
  /** What was asked for and cannot be had. `path` is what output calls it. */
  readonly failures: readonly { readonly path: string; readonly message: string }[];
  /** Named files that `--force-exclude` left out: asked for, and answered. */
  readonly excludedCount: number;
  /** Named Markdown files that are no briefings, which `--force-exclude` passed over. */
  readonly otherMarkdownCount: number;
}

export interface FindOptions extends Ground {
  readonly cwd: string;
  /** Whether files that are named one by one may be ignored too. */
  readonly isExcludeForced: boolean;
  /** Called now and then, so that a long search can be stopped. */
  readonly onFolder: () => Promise<void>;
  /** Told what is odd and no failure, in one sentence without a full stop. */
  readonly note: (message: string) => void;
}

/** `paths` as the user wrote them: files, folders, patterns, and patterns behind `!` that take files out again. */
export async function findFiles(paths: readonly string[], options: FindOptions): Promise<FoundFiles> {
  const isExclusion = (one: string): boolean => one.startsWith('!') && !statOf(`${options.cwd}${path.sep}${one}`);
  const wanted = paths.filter((one) => !isExclusion(one));
  const search = new Search(options);
  for (const one of wanted.length === 0 ? ['.'] : wanted) await search.add(one);
  const exclusions = paths
    .filter(isExclusion)
    .map((written) => ({ written, matches: exclusionOf(written.slice(1), options.cwd), isUsed: false }));
  const result = search.result((file) => {
    const name = displayPath(file, options.cwd);
    const matching = exclusions.filter(({ matches }) => matches(name));
    for (const one of matching) one.isUsed = true;
    return matching.length > 0;
  });
  for (const { written, isUsed } of exclusions)
    if (!isUsed) options.note(`${written}: there is nothing to leave out: no briefing found here matches it`);
  return result;
}

/** Whether a display path is left out by `written`: a file, a folder with all in it, or a pattern for either, however it is spelled. */
function exclusionOf(written: string, cwd: string): Matcher {
  const absolute = path.resolve(cwd, written);
  const name = displayPath(absolute, cwd);
  if (statOf(absolute))
    return (one) => (name === '.' ? !one.startsWith('../') : one === name || one.startsWith(`${name}/`));
  return compileGlobs([name, `${name}/**`]);
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
  #otherMarkdownCount = 0;
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
    else if (isGlob(written)) await this.#addMatching(written);
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
    return {
      files: files.map(({ file }) => file),
      failures,
      excludedCount: this.#excludedCount,
      otherMarkdownCount: this.#otherMarkdownCount,
    };
  }

  async #addNamed(file: string): Promise<void> {
    const { ignoreRules, isExcludeForced } = this.#options;
    const { host, access, cwd } = this.#options;
    const permission = await access.read(keyOfFile(file));
    const isExcluded = async (): Promise<boolean> =>
      liesWhereNobodyWalks(file, cwd) || (await ignoreRules?.isIgnoredAnywhere(keyOfFile(file))) === true;
    if (isExcludeForced && (await isExcluded())) {
      this.#excludedCount++;
    } else if ('refusal' in permission) {
      this.#fail(file, permission.refusal);
    } else if (
      isExcludeForced &&
      isMarkdownName(file) &&
      isRegular(file) &&
      !(await isBriefingFile(keyOfFile(file), host))
    ) {
      // A hook names every Markdown file that is about to be committed, the README too.
      this.#otherMarkdownCount++;
    } else if (isMarkdownName(file) || !isRegular(file) || (await isBriefingFile(keyOfFile(file), host))) {
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
    const { folder: there, rest: tail } = splitExisting(pattern.replace(/^\.\//, ''), this.#options.cwd);
    const { base, rest } = splitGlob(tail);
    const folder = path.resolve(there, base);
    if (!statOf(folder)?.isDirectory()) return this.#fail(folder, missing(folder));
    const isMatch = compileGlob(rest);
    await this.#walk(folder, (key) => isMatch(displayPath(fileOfKey(key), folder)));
  }

  async #walk(top: string, isWanted: (key: string) => boolean): Promise<void> {
    const { onFolder, ...ground } = this.#options;
    // A named folder may be a link itself, and so may one on the way to it.
    const permission = await ground.access.readFolder(keyOfFile(top));
    if ('refusal' in permission) return this.#fail(top, permission.refusal);
    const walked = await walkBriefings(keyOfFile(top), {
      ...ground,
      isWanted,
      onFolder: async () => {
        await onFolder();
        return true;
      },
    });
    for (const { key, failure } of walked.failures) this.#fail(fileOfKey(key), failure);
    this.#ignored += walked.ignored;
    this.#passedOver += walked.passedOver;
    for (const { key, isLink } of walked.found) this.#keep(fileOfKey(key), isLink);
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
    return this.#kept + this.#failures.length + this.#excludedCount + this.#otherMarkdownCount;
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

/** The folders that `pattern` begins with and that are there under just these names, whatever signs are in them; and the rest. */
function splitExisting(pattern: string, cwd: string): { readonly folder: string; readonly rest: string } {
  const parts = pattern.split('/');
  let count = 0;
  while (
    count < parts.length - 1 &&
    statOf(path.resolve(cwd, `${parts.slice(0, count + 1).join('/')}/`))?.isDirectory()
  )
    count++;
  const written = parts.slice(0, count).join('/');
  return { folder: path.resolve(cwd, count === 0 ? '' : `${written}/`), rest: parts.slice(count).join('/') };
}

function liesWhereNobodyWalks(file: string, cwd: string): boolean {
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
