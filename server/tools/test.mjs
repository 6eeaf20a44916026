// Runs the tests: bundles test/**/*.test.ts to a folder of this run's own in .build/ and hands them to node:test.
// `npm test -- NAME…` runs only the files whose path contains one of the names; without a name, all but those in VS Code, which
// want the machine for themselves and run after these (`npm run test:e2e`).

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { bundle } from './bundle.mjs';

const names = process.argv.slice(2);
const files = readdirSync('test', { recursive: true })
  .map((file) => path.join('test', file))
  .filter(
    (file) =>
      file.endsWith('.test.ts') &&
      (names.length === 0 ? !file.includes(path.join('e2e', 'vscode')) : names.some((name) => file.includes(name))),
  );
if (files.length === 0) {
  console.error(`no test file matches ${names.join(' ')}`);
  process.exit(2);
}
mkdirSync('.build', { recursive: true });
const outdir = mkdtempSync('.build/test-');
await bundle(files, {
  format: 'esm',
  outdir,
  outbase: 'test',
  outExtension: { '.js': '.mjs' },
  packages: 'external',
  splitting: true,
  sourcemap: true,
});
const built = files.map((file) => path.join(outdir, path.relative('test', file).replace(/\.ts$/, '.mjs')));
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--test', `--test-concurrency=${availableParallelism()}`, ...built],
  { stdio: 'inherit' },
);
rmSync(outdir, { recursive: true, force: true });
process.exit(status ?? 1);
