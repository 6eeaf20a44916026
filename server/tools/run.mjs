// Runs one TypeScript program of ours: `node server/tools/run.mjs FILE [ARG…]`. Bundles it to .build/ first.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundle } from './bundle.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('usage: node server/tools/run.mjs FILE [ARG…]');
  process.exit(2);
}
const outfile = path.join('.build', path.basename(file).replace(/\.ts$/, '.mjs'));
await bundle([file], { format: 'esm', outfile, packages: 'external', sourcemap: true });
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
process.exit(status ?? 1);
