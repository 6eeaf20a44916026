// The user's git, asked what it knows. Nothing is written, nothing is fetched, and git is kept from running what a repository's
// configuration names: hooks, file monitors, filters, external differences. Files of the working tree are never given to it to read.

import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import path from 'node:path';
import { makeVisible } from '../../core/text/visible-text.ts';
import { UsageError } from '../usage-error.ts';

/** Each overrides what a repository, its user or its system may have set. */
const settings: readonly string[] = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.pager=cat',
  'core.untrackedCache=false',
  'diff.external=',
  'diff.orderFile=',
  'diff.relative=false',
  'diff.ignoreSubmodules=all',
  'blame.ignoreRevsFile=',
  'protocol.allow=never',
  'submodule.recurse=false',
  'gc.auto=0',
];

/** What a commit, or the index, has under a path. */
export interface Blob {
  readonly id: string;
  /** False for a symbolic link and a submodule. */
  readonly isFile: boolean;
}

/** In bytes, of one answer. */
const answerLimit = 1024 * 1024 * 1024;

export class Git {
  /** Absolute: the top of the working tree. */
  readonly top: string;

  private constructor(top: string) {
    this.top = top;
  }

  /** The repository that `cwd` lies in. `option` is what asks for it. @throws {UsageError} where there is none, or no git. */
  static open(cwd: string, option: string): Git {
    const { output, message } = ask(cwd, ['rev-parse', '--show-toplevel']);
    if (output === undefined)
      throw new UsageError(
        `\`${option}\` needs a git repository with a working tree, and this folder is in none: ${message}.`,
      );
    return new Git(path.resolve(cwd, output.toString('utf8').replace(/\r?\n$/, '')));
  }

  /** The commit that `ref` names. @throws {UsageError} where there is none. */
  commit(ref: string): string {
    if (ref === '' || ref.startsWith('-') || /[\0-\x1f\x7f]/.test(ref))
      throw new UsageError(`\`${makeVisible(ref)}\` cannot be the name of a commit or branch.`);
    const id = this.#line(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    if (id === undefined)
      throw new UsageError(
        `git knows no commit or branch \`${ref}\`.${this.#isShallow() ? ' This clone is shallow: fetch more of its history (`git fetch --unshallow`; in CI, `fetch-depth: 0`).' : ''}`,
      );
    return id;
  }

  /** The commit that is checked out; undefined before the first one. */
  head(): string | undefined {
    return this.#line(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  }

  /** Where the history of `commit` and that of what is checked out parted. @throws {UsageError} where they have nothing in common. */
  mergeBase(commit: string, ref: string): string {
    const base = this.#line(['merge-base', commit, 'HEAD']);
    if (base !== undefined) return base;
    const advice = this.#isShallow()
      ? ' This clone is shallow: fetch more of its history (`git fetch --unshallow`; in CI, `fetch-depth: 0`).'
      : '';
    throw new UsageError(`\`${ref}\` and what is checked out have no commit in common.${advice}`);
  }

  /** Everything in `commit`, by its path from the top. */
  tree(commit: string): ReadonlyMap<string, Blob> {
    const entries = new Map<string, Blob>();
    for (const record of this.#records(['ls-tree', '-r', '-z', '--full-tree', commit])) {
      const [, mode = '', type, id = '', name = ''] = /^(\d+) (\w+) ([\da-f]+)\t(.*)$/s.exec(record) ?? [];
      if (type === 'blob') entries.set(name, { id, isFile: mode.startsWith('100') });
    }
    return entries;
  }

  /** Everything in the index, by its path from the top. @throws {UsageError} in the midst of a merge. */
  index(): ReadonlyMap<string, Blob> {
    const entries = new Map<string, Blob>();
    for (const record of this.#records(['ls-files', '-z', '--stage'])) {
      const [, mode = '', id = '', stage, name = ''] = /^(\d+) ([\da-f]+) (\d)\t(.*)$/s.exec(record) ?? [];
      if (stage !== '0') throw new UsageError(`${name}: this merge is not finished, so there is no staged text of it.`);
      if (!mode.startsWith('160')) entries.set(name, { id, isFile: mode.startsWith('100') });
    }
    return entries;
  }

  /** Files that the index has under another path than `commit`: new path → old path. */
  renames(commit: string): ReadonlyMap<string, string> {
    const fields = this.#records([
      'diff-index',
      '--cached',
      '-z',
      '-M',
      '--diff-filter=R',
      '--name-status',
      '--no-ext-diff',
      '--no-textconv',
      commit,
      '--',
    ]);
    const renames = new Map<string, string>();
    for (let at = 0; at + 2 < fields.length; at += 3) renames.set(fields[at + 2]!, fields[at + 1]!);
    return renames;
  }

  /** The bytes of each blob that is here. */
  blobs(ids: readonly string[]): ReadonlyMap<string, Buffer> {
    const found = new Map<string, Buffer>();
    for (let from = 0; from < ids.length; from += blobsAtOnce) {
      const batch = ids.slice(from, from + blobsAtOnce);
      const { output } = ask(this.top, ['cat-file', '--batch'], `${batch.join('\n')}\n`);
      if (output) readBatch(output, found);
    }
    return found;
  }

  /** Who wrote each line of `file` (a path from the top) in `commit`; undefined where git does not say. */
  authors(commit: string, file: string): readonly string[] | undefined {
    const { output } = ask(this.top, ['blame', '--no-textconv', '--line-porcelain', commit, '--', file]);
    return output
      ?.toString('utf8')
      .split('\n')
      .flatMap((line) => (line.startsWith('author ') ? [line.slice('author '.length)] : []));
  }

  #isShallow(): boolean {
    return this.#line(['rev-parse', '--is-shallow-repository']) === 'true';
  }

  #line(args: readonly string[]): string | undefined {
    const line = ask(this.top, args).output?.toString('utf8').trim();
    return line === '' ? undefined : line;
  }

  /** The fields of an answer that NUL ends. @throws {UsageError} */
  #records(args: readonly string[]): readonly string[] {
    const { output, message } = ask(this.top, args);
    if (!output) throw new UsageError(`git could not answer: ${message}.`);
    return output
      .toString('utf8')
      .split('\0')
      .filter((record) => record !== '');
  }
}

const blobsAtOnce = 500;

interface Answer {
  /** Undefined where git ended with an error. */
  readonly output: Buffer | undefined;
  /** Its first line of complaint, without a full stop. */
  readonly message: string;
}

function ask(cwd: string, args: readonly string[], input = ''): Answer {
  const { stdout, stderr, status, error } = spawnSync(
    'git',
    ['--no-pager', '--literal-pathspecs', ...settings.flatMap((one) => ['-c', one]), '-C', cwd, ...args],
    {
      // On Windows, a program of that name in the current folder would be taken for git.
      cwd: path.dirname(process.execPath),
      input,
      maxBuffer: answerLimit,
      windowsHide: true,
      env: {
        ...process.env,
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_NO_LAZY_FETCH: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
      },
    },
  );
  if (error)
    return {
      output: undefined,
      message: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'git is not installed' : error.message,
    };
  const complaint =
    stderr
      .toString('utf8')
      .split('\n')
      .find((line) => line.trim() !== '') ?? `it ended with ${status}`;
  return {
    output: status === 0 ? stdout : undefined,
    message: complaint.replace(/^fatal: /, '').replace(/\.\s*$/, ''),
  };
}

/** `ID blob SIZE`, the bytes, a line break; `ID missing` for what is not here. */
function readBatch(output: Buffer, found: Map<string, Buffer>): void {
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    if (end < 0) return;
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    found.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
}
