// What has to be there before anything is measured: the product as it stands in the tree, and the packages that are installed
// for the benchmarks only.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export function buildProduct(folder: string): void {
  execute(process.execPath, ['server/tools/build.mjs', folder]);
}

/** Installs the packages of `bench/`, if one of `names` is not there. */
export function installPeers(names: readonly string[]): void {
  if (names.every((name) => existsSync(path.join('bench/node_modules', name)))) return;
  tell('installing the peers');
  execute('npm', ['ci', '--prefix', 'bench', '--silent']);
}

/** Progress, apart from the results. */
export function tell(what: string): void {
  process.stderr.write(`bench: ${what} …\n`);
}

function execute(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? `status ${status}`}`);
}
