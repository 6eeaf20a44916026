// The pages of measurements tell of the program that is here: they name the commit that was measured, and the core has not moved on
// far since then.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

/** Commits between the one that was measured and the newest that changed the core. */
const most = 30;

for (const page of ['docs/performance.md', 'docs/performance-lsp.md']) {
  const commit = /^Measured on \d{4}-\d\d-\d\d, commit ([0-9a-f]{7,40}), with /m.exec(readFileSync(page, 'utf8'))?.[1];
  const apart = commit === undefined ? undefined : commitsSince(commit);
  const skip =
    commit !== undefined && apart === undefined && 'the commits in question are not in this copy of the repository';
  test(`${page} was measured not long ago`, { skip }, () => {
    assert.ok(commit, 'the page does not name the commit that was measured: run its benchmark with `-- --write`');
    const benchmark = page.includes('lsp') ? 'bench:lsp' : 'bench';
    assert.ok(apart! <= most, `${apart} commits since ${commit}: npm run ${benchmark} -- --write`);
  });
}

/** Up to the newest that changed the core; undefined where the history does not tell. */
function commitsSince(commit: string): number | undefined {
  const newest = git('log', '-1', '--format=%H', '--', 'server/src/core');
  const count = newest && git('rev-list', '--count', `${commit}..${newest}`);
  return count ? Number(count) : undefined;
}

/** What git prints; undefined where it fails, as outside a repository or in one that was fetched without its history. */
function git(...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
