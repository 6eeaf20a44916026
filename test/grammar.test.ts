// The grammars colour what they should: the files in test/grammar/ hold lines of a briefing and, below each, the scopes that must
// and must not stand there. Read as VS Code reads them: the manifest says which grammars there are and where they are injected.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import test from 'node:test';

const tester = 'node_modules/vscode-tmgrammar-test/dist/unit.js';
/** What VS Code has of its own. */
const others = ['markdown', 'yaml', 'html', 'html-derivative'].flatMap((name) => [
  '-g',
  `node_modules/tm-grammars/grammars/${name}.json`,
]);

for (const file of readdirSync('test/grammar')) {
  test(`scopes of ${file}`, () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [tester, '--config', 'package.json', ...others, `test/grammar/${file}`],
      { encoding: 'utf8', timeout: 120_000 },
    );
    assert.equal(status, 0, stdout + stderr.replaceAll(/grammar not found.*\n/g, ''));
    assert.match(stdout, /run successful/);
  });
}
