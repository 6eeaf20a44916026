// The pages of measurements tell of the program that is here: they name the commit that was measured, and the core has not moved on
// far since then.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

/** Commits between the one that was measured and the newest that changed the core. */
const most = 30;

for (const page of ['docs/performance.md', 'docs/performance-lsp.md'])
  test(`${page} was measured not long ago`, (t) => {
    const commit = /^Measured on \d{4}-\d\d-\d\d, commit ([0-9a-f]{7,40}), with /m.exec(
      readFileSync(page, 'utf8'),
    )?.[1];
    assert.ok(commit, 'the page does not name the commit that was measured: run its benchmark with `-- --write`');
    const newest = git('log', '-1', '--format=%H', '--', 'server/src/core');
    const apart = newest && git('rev-list', '--count', `${commit}..${newest}`);
    if (!apart) {
      t.skip('the commits in question are not in this copy of the repository');
      return;
    }
    assert.ok(
      Number(apart) <= most,
      `${apart} commits since ${commit}: run ${page.includes('lsp') ? 'npm run bench:lsp' : 'npm run bench'} -- --write`,
    );
  });

/** What git prints; undefined where it fails, as outside a repository or in one that was fetched without its history. */
function git(...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
