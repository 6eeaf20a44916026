// The edition that a briefing supersedes, as `lint` reads it: where the old level stands, and what is not read.

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import test from 'node:test';
import { createFolder } from '../support/cli.ts';

function edition(level: string, more = ''): string {
  return `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\n${more}sources: {log: {title: T, publisher: P, date: 2026-05-04, type: report, access: issuer}}\n---\n\nThe port closed. [@log :: ${level}]{#closed}\n`;
}

const lint = ['lint', '--only', 'unexplained-change', '--profile', 'review', '--format', 'json'];

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly related: readonly { readonly path: string; readonly start: { readonly line: number } }[];
}

function findingsOf(stdout: string): readonly Finding[] {
  return (JSON.parse(stdout) as { files: { findings: Finding[] }[] }).files.flatMap(({ findings }) => findings);
}

test('a finding leads to the place in the edition before, also when that has line breaks of CR LF', async (t) => {
  const folder = createFolder(t, {
    'new.brief': edition('high', 'supersedes: old/one.brief\n'),
    'old/one.brief': edition('low').replaceAll('\n', '\r\n'),
  });
  const { code, stdout } = await folder.run([...lint, 'new.brief']);
  assert.equal(code, 1);
  const [finding, ...others] = findingsOf(stdout);
  assert.equal(others.length, 0);
  assert.deepEqual(
    [finding!.rule, finding!.severity, finding!.related.map(({ path, start }) => `${path}:${start.line}`)],
    ['unexplained-change', 'error', ['old/one.brief:9']],
  );
});

test('an edition has the scale of its own configuration', async (t) => {
  const folder = createFolder(t, {
    'new.brief': edition('high, likely', 'supersedes: old/one.brief\nscale: icd203\n'),
    'old/one.brief': edition('high, highly likely'),
    'old/.briefwrightrc.yaml': 'scale: phia\n',
  });
  assert.deepEqual(findingsOf((await folder.run([...lint, 'new.brief'])).stdout), []);
});

test('what is not read is a warning where it is named, and accuses nobody', async (t) => {
  const folder = createFolder(t, {
    'outside.brief': edition('low'),
    'repo/.git/HEAD': '',
    'repo/bytes.brief': new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x80]),
    'repo/a.brief': edition('high', 'supersedes: link.brief\n'),
    'repo/b.brief': edition('high', 'supersedes: bytes.brief\n'),
    'repo/c.brief': edition('high', 'supersedes: gone.brief\n'),
    'repo/d.brief': edition('high', 'supersedes: ../outside.brief\n'),
    'repo/e.brief': edition('high', 'supersedes: e.brief\n'),
  });
  symlinkSync(folder.at('outside.brief'), folder.at('repo/link.brief'));
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    const { code, stdout } = await folder.run([...lint, `repo/${name}.brief`]);
    const findings = findingsOf(stdout);
    assert.deepEqual([code, findings.map(({ severity }) => severity)], [0, ['warning']], name);
    assert.match(findings[0]!.message, /was not read, so changes since then were not checked: .+\.$/, name);
  }
});

test('an edition is read for a briefing on standard input too', async (t) => {
  const folder = createFolder(t, { 'old.brief': edition('low') });
  const { stdout } = await folder.run([...lint, '--stdin', '--stdin-filename', 'new.brief'], {
    stdin: edition('high', 'supersedes: old.brief\n'),
  });
  assert.equal(findingsOf(stdout).length, 1);
});
