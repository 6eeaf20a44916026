// Microsoft's SARIF validator, with its rules for GitHub, over a report of ours. It is no dependency: CI installs it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';

const validator = path.resolve('.build/validator/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
const isMissing = !existsSync(validator);

test('Microsoft’s validator finds no error in a report', {
  skip: isMissing && 'the SARIF validator is not installed (see .ci/run)',
}, (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const report = path.join(folder, 'report.sarif');
  const lint = spawnSync(
    process.execPath,
    ['dist/cli.js', 'lint', '--no-config', '--format', `sarif:${report}`, 'seeds/greenland-naive.brief'],
    { encoding: 'utf8' },
  );
  assert.equal(lint.status, 1, lint.stderr);
  const output = path.join(folder, 'validation.sarif');
  const { stdout, error } = spawnSync(
    validator,
    ['validate', report, '--rule-kind', 'Sarif;Ghas', '--output', output],
    { encoding: 'utf8', timeout: 120_000 },
  );
  assert.equal(error, undefined);
  assert.match(stdout, /Analysis completed successfully/);
  assert.doesNotMatch(stdout, /: error /);
});
