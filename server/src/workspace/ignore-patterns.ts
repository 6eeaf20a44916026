// The patterns of one ignore file, in the syntax of gitignore(5). Knows which path they leave out, and nothing of where files lie.

import { compileGlob, type Matcher } from './glob.ts';

/** What the patterns say of a path: left out, taken back in with `!`, or nothing. */
export type Verdict = 'ignored' | 'unignored' | undefined;

interface Rule {
  readonly matches: Matcher;
  readonly isNegated: boolean;
  readonly isForFolders: boolean;
}

export class IgnorePatterns {
  readonly #rules: readonly Rule[];

  /** `lines` in their order: the last that matches has the last word. */
  constructor(lines: readonly string[], ignoresCase: boolean) {
    this.#rules = lines.flatMap((line) => readRule(line, ignoresCase) ?? []);
  }

  /** `path` is relative, with `/`. What lies in a folder that is left out stays out. */
  verdictOn(path: string, isFolder: boolean): Verdict {
    const names = path.split('/');
    for (let count = 1; count < names.length; count++) {
      const verdict = this.#own(names.slice(0, count).join('/'), true);
      if (verdict === 'ignored') return verdict;
    }
    return this.#own(path, isFolder);
  }

  #own(path: string, isFolder: boolean): Verdict {
    for (let index = this.#rules.length - 1; index >= 0; index--) {
      const { matches, isNegated, isForFolders } = this.#rules[index]!;
      if ((isFolder || !isForFolders) && matches(path)) return isNegated ? 'unignored' : 'ignored';
    }
    return undefined;
  }
}

/** Undefined for a line that says nothing: empty, or a comment. */
function readRule(line: string, ignoresCase: boolean): Rule | undefined {
  let pattern = trimEnd(line.replace(/\r$/, ''));
  if (pattern === '' || pattern.startsWith('#')) return undefined;
  const isNegated = pattern.startsWith('!');
  if (isNegated) pattern = pattern.slice(1);
  const isForFolders = pattern.endsWith('/') && !pattern.endsWith('\\/');
  let end = pattern.length;
  while (isForFolders && pattern[end - 1] === '/') end--;
  pattern = pattern.slice(0, end);
  if (pattern === '') return undefined;
  // A slash elsewhere than at the end ties the pattern to the folder of the file.
  const isTied = pattern.includes('/');
  const glob = isTied ? pattern.replace(/^\//, '') : `**/${pattern}`;
  return { matches: compileGlob(glob, { hasGroups: false, ignoresCase }), isNegated, isForFolders };
}

/** Blanks at the end are not part of the pattern, unless a backslash keeps them. */
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  let slashes = 0;
  while (end - slashes > 0 && line[end - 1 - slashes] === '\\') slashes++;
  return line.slice(0, slashes % 2 === 1 && end < line.length ? end + 1 : end);
}
