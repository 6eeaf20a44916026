// Runs the tests: bundles test/**/*.test.ts to a folder of this run's own in .build/ and hands them to node:test.
// `npm test -- NAME…` runs only the files whose path contains one of the names; without a name, all but those in VS Code, which
// need the machine to themselves and run after these (`npm run test:e2e`). `npm test -- rules/NAME` runs only the fixtures of the rules
// whose id contains NAME; the path of a rule or of a fixture works too.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { bundle } from './bundle.mjs';

const names = process.argv.slice(2).map((name) => name.replaceAll('\\', '/'));
/** The test that runs test/rules/*.md; `RULE_FIXTURES` names the rules it is limited to. */
const rulesTest = path.join('test', 'rules.test.ts');
const rulePart = /(?:^|\/)rules\/([a-z-]+)(?:\.md|\.ts)?$/;
const fixtures = readdirSync('test/rules').filter((file) =>
  names.some((name) => file.includes(rulePart.exec(name)?.[1] ?? '/')),
);
const files = readdirSync('test', { recursive: true })
  .map((file) => path.join('test', file))
  .filter(
    (file) =>
      file.endsWith('.test.ts') &&
      (names.length === 0
        ? !file.includes(path.join('e2e', 'vscode'))
        : names.some((name) => file.replaceAll('\\', '/').includes(name))),
  );
if (fixtures.length > 0 && !files.includes(rulesTest)) {
  files.push(rulesTest);
  process.env['RULE_FIXTURES'] = fixtures.map((file) => file.replace(/\.md$/, '')).join(',');
}
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
