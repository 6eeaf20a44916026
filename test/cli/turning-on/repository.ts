// A folder of its own that is a git repository, for tests of what git says.

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { type CliFolder, createFolder } from '../../support/cli.ts';

export interface Repository extends CliFolder {
  /** Runs git there and gives what it prints; fails where git does. */
  git(...args: readonly string[]): string;
  /** Commits everything that is there. */
  commit(message: string): void;
}

/** With `files` committed on the branch `main`. */
export function createRepository(test: TestContext, files: Readonly<Record<string, string | Uint8Array>>): Repository {
  const folder = createFolder(test, files);
  const git = (...args: readonly string[]): string => {
    const settings = ['user.name=Ada', 'user.email=ada@example.org', 'commit.gpgsign=false', 'core.autocrlf=false'];
    const { status, stdout, stderr } = spawnSync(
      'git',
      [...settings.flatMap((one) => ['-c', one]), '-C', folder.path, ...args],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  const commit = (message: string): void => {
    git('add', '-A');
    git('commit', '-q', '-m', message);
  };
  rmSync(folder.at('.git'), { recursive: true });
  git('init', '-q', '-b', 'main');
  commit('first');
  return { ...folder, git, commit };
}
