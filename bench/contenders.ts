// Who runs, with which arguments, and how each shows that it did the whole work. Does not know what is compared with what.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sample } from './measure/run-process.ts';
import type { Contender } from './measure/run-rounds.ts';

export const names = {
  node: 'node -e 0',
  startUp: 'briefwright --version',
  ours: 'briefwright lint',
  markdownlint: 'markdownlint-cli2',
  rumdl: 'rumdl, native binary',
  rumdlLauncher: 'rumdl, npm launcher',
} as const;

/** The day that findings are taken for: those of a run must not depend on when it is made. */
export const today = '2026-05-10';

export interface Places {
  /** Absolute: the program that is measured. */
  readonly cli: string;
  /** Absolute: `node_modules` with the peers. */
  readonly peers: string;
  /** Absolute: the folder that `writeCorpus` filled. */
  readonly corpus: string;
}

/** What a contender is given to check. Paths are relative to the tree (`brief/` or `md/`), without file extension for a file. */
export interface Work {
  readonly target: string;
  readonly isFolder: boolean;
  readonly fileCount: number;
  /** What we have to find, so that a run which found less is not taken for a fast one; any number above zero when undefined. */
  readonly findingCount: number | undefined;
}

/** All contenders on the same work, ourselves first. */
export function contendersFor(work: Work, places: Places): readonly Contender[] {
  const tree = path.join(places.corpus, 'md');
  const rumdl = ['check', '--no-cache', '--no-config', work.isFolder ? work.target : `${work.target}.md`];
  return [
    { name: names.node, argv: [process.execPath, '-e', '0'], cwd: tree },
    { name: names.startUp, argv: [process.execPath, places.cli, '--version'], cwd: tree },
    ours(work, places),
    {
      name: names.markdownlint,
      argv: [
        process.execPath,
        path.join(places.peers, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'),
        work.isFolder ? `${work.target}/**/*.md` : `${work.target}.md`,
      ],
      cwd: tree,
      check: (sample) => checkCount(sample, new RegExp(`^Linting: ${work.fileCount} file`, 'm')),
    },
    {
      name: names.rumdl,
      argv: [rumdlBinary(places.peers), ...rumdl],
      cwd: tree,
      check: (sample) => checkRumdl(sample, work),
    },
    {
      name: names.rumdlLauncher,
      argv: [process.execPath, path.join(places.peers, 'rumdl/bin/rumdl'), ...rumdl],
      cwd: tree,
      check: (sample) => checkRumdl(sample, work),
    },
  ];
}

/** Our own `lint`, with as many findings as `work` says; in `json` they are not counted. */
export function ours(work: Work, { cli, corpus }: Places, format: 'compact' | 'json' = 'compact'): Contender {
  return {
    name: names.ours,
    argv: [process.execPath, cli, ...lintArguments(work, format)],
    cwd: path.join(corpus, 'brief'),
    check({ status, output }) {
      if (status > 1) return `it ended with status ${status}: ${output.slice(0, 300)}`;
      const count = output.split('\n').length - 1;
      const { findingCount: expected } = work;
      if (format === 'json' || expected === undefined ? count > 0 : count === expected) return undefined;
      return `it printed ${count} lines where ${expected ?? 'some'} findings were expected`;
    },
  };
}

/** Arguments of our program, to be used in the tree `brief/`. */
export function lintArguments(
  { target, isFolder }: Pick<Work, 'target' | 'isFolder'>,
  format: string,
): readonly string[] {
  return ['lint', '--no-config', '--today', today, '--format', format, isFolder ? target : `${target}.brief`];
}

/** `name version` of each peer, as installed. */
export function peerVersions(peers: string): readonly string[] {
  return ['markdownlint-cli2', 'rumdl'].map((name) => {
    const { version } = JSON.parse(readFileSync(path.join(peers, name, 'package.json'), 'utf8')) as { version: string };
    return `${name} ${version}`;
  });
}

/** npm installs the one package of binaries that suits the machine. */
function rumdlBinary(peers: string): string {
  const [folder] = readdirSync(path.join(peers, '@rumdl'));
  if (folder === undefined) throw new Error('rumdl has no binary for this machine');
  return path.join(peers, '@rumdl', folder, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl');
}

function checkRumdl(sample: Sample, { fileCount }: Work): string | undefined {
  return checkCount(sample, new RegExp(`(?:in|across|/)\\s*${fileCount} files?\\b`));
}

/** Both peers report something in every corpus (status 1) and say how many files they looked at. */
function checkCount({ status, output }: Sample, pattern: RegExp): string | undefined {
  if (status === 1 && pattern.test(output)) return undefined;
  return `it did not check what it was given (status ${status}): ${output.slice(-300)}`;
}
