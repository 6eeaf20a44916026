// What F5 in VS Code needs, from a fresh clone on: dependencies, dist/ with source maps, and in .build/debug/ the tests that run inside
// an extension host, with an empty folder for them to work in. What ships is built by build.mjs alone.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const output = '.build/debug';

if (!existsSync('node_modules/esbuild')) run('npm', ['ci']);
run(process.execPath, ['server/tools/build.mjs', 'dist', '--debug']);
rmSync(output, { recursive: true, force: true });
mkdirSync(path.join(output, 'folder'), { recursive: true });
const { bundle } = await import('./bundle.mjs');
await bundle(
  { 'host-tests': 'test/e2e/vscode/host/run-host-tests.ts' },
  { outdir: output, format: 'cjs', platform: 'browser', target: 'es2022', external: ['vscode'], sourcemap: true },
);

function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) process.exit(status ?? 1);
}
