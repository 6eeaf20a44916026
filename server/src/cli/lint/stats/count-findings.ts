// `--stats`: the findings of a run by rule, by file and, where git knows, by who wrote the line.

import path from 'node:path';
import { Git } from '../../git/git.ts';
import type { FileReport, RunStats, StatsRow } from '../../report.ts';
import { UsageError } from '../../usage-error.ts';
import { nameInTree } from '../changes/name-in-tree.ts';

/** To ask git takes some hundredths of a second for each file. */
const askedFiles = 200;

const uncommitted = 'not committed yet';

export function countFindings(files: readonly FileReport[], cwd: string): RunStats {
  const rules = new Counter();
  const byFile = new Counter();
  for (const { path: file, findings } of files)
    for (const { rule } of findings) {
      rules.add(rule);
      byFile.add(file);
    }
  const asked = files
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => b.findings.length - a.findings.length || (a.path < b.path ? -1 : 1))
    .slice(0, askedFiles);
  const authors = countAuthors(asked, cwd);
  return {
    rules: rules.rows(),
    files: byFile.rows(),
    ...(authors ? { authors: authors.rows(), authorsOf: asked.length } : {}),
  };
}

/** Undefined where git knows nothing. */
function countAuthors(files: readonly FileReport[], cwd: string): Counter | undefined {
  const git = openQuietly(cwd);
  const head = git?.head();
  if (!git || head === undefined) return undefined;
  const tree = git.tree(head);
  const counter = new Counter();
  for (const { path: called, source, findings } of files) {
    const name = nameInTree(path.resolve(cwd, called), git.top) ?? '';
    const blob = tree.get(name);
    const authorOf = blob ? authorsByLine(git, head, name, blob.id) : () => uncommitted;
    const lines = source.split(/\r?\n/);
    const known = new Map<number, string>();
    for (const { start } of findings) {
      const line = start.line - 1;
      let author = known.get(line);
      if (author === undefined) known.set(line, (author = authorOf(lines[line] ?? '')));
      counter.add(author);
    }
  }
  return counter;
}

/** Who wrote a line, by its words: the working tree may have lines before it that the commit does not. Equal ones are taken in order. */
function authorsByLine(git: Git, commit: string, name: string, id: string): (line: string) => string {
  const authors = git.authors(commit, name);
  const lines = (git.blobs([id]).get(id)?.toString('utf8') ?? '').split(/\r?\n/);
  const byWords = new Map<string, string[]>();
  for (const [index, line] of lines.entries()) {
    const author = authors?.[index];
    if (author === undefined) continue;
    const own = byWords.get(line);
    if (own) own.push(author);
    else byWords.set(line, [author]);
  }
  return (line) => {
    const own = byWords.get(line);
    return (own && own.length > 1 ? own.shift() : own?.[0]) ?? uncommitted;
  };
}

function openQuietly(cwd: string): Git | undefined {
  try {
    return Git.open(cwd, '--stats');
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

class Counter {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** The most first. */
  rows(): readonly StatsRow[] {
    return [...this.#counts]
      .map(([name, findings]) => ({ name, findings }))
      .sort((a, b) => b.findings - a.findings || (a.name < b.name ? -1 : 1));
  }
}
