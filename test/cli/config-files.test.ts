// Which configuration holds for which briefing, and what happens when one is broken.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CliFolder, createFolder } from '../support/cli.ts';

const claim = '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\n---\n\nThe port closed on 3 May.\n';

/** Severity of `unsourced-claim` in each file. */
async function severities(
  folder: CliFolder,
  args: readonly string[] = [],
  cwd = '',
): Promise<Readonly<Record<string, string | undefined>>> {
  const { json } = await folder.runJson(['lint', ...args], { cwd });
  return Object.fromEntries(
    json.files.map(({ path, findings }) => [path, findings.find(({ rule }) => rule === 'unsourced-claim')?.severity]),
  );
}

const setting = (level: string): string => `rules: {unsourced-claim: ${level}}\n`;

test('each name is found, the first of a folder wins', async (t) => {
  const json = JSON.stringify({ rules: { 'unsourced-claim': 'info' } });
  const names = [
    '.briefwrightrc',
    '.briefwrightrc.yaml',
    '.briefwrightrc.yml',
    '.briefwrightrc.json',
    'briefwright.config.yaml',
    'briefwright.config.json',
  ];
  for (const name of names) {
    const folder = createFolder(t, { 'a.brief': claim, [name]: json, 'package.json': '{"name": "briefwright"}' });
    assert.deepEqual(await severities(folder), { 'a.brief': 'info' }, name);
  }
  const inPackage = createFolder(t, { 'a.brief': claim, 'package.json': `{"briefwright": ${json}}` });
  assert.deepEqual(await severities(inPackage), { 'a.brief': 'info' });
  const both = createFolder(t, {
    'a.brief': claim,
    '.briefwrightrc': setting('hint'),
    'briefwright.config.json': json,
  });
  assert.deepEqual(await severities(both), { 'a.brief': 'hint' });
});

test('the nearest wins over what lies above, up to root and the repository', async (t) => {
  const folder = createFolder(t, {
    '.briefwrightrc.yaml': `profile: draft\n${setting('hint')}`,
    'repo/.git/HEAD': '',
    'repo/a.brief': claim,
    'repo/x/.briefwrightrc.yaml': setting('info'),
    'repo/x/b.brief': claim,
    'repo/x/y/.briefwrightrc.yaml': 'profile: release\n',
    'repo/x/y/c.brief': claim,
    'repo/x/z/.briefwrightrc.yaml': 'root: true\nprofile: draft\n',
    'repo/x/z/d.brief': claim,
    'outside/e.brief': claim,
  });
  assert.deepEqual(await severities(folder, ['.']), {
    'outside/e.brief': 'hint',
    'repo/a.brief': 'error',
    'repo/x/b.brief': 'info',
    'repo/x/y/c.brief': 'info',
    'repo/x/z/d.brief': 'warning',
  });
  assert.deepEqual(await severities(folder, ['x/b.brief'], 'repo'), { 'x/b.brief': 'info' });
});

test('nothing above the home folder counts', async (t) => {
  const folder = createFolder(t, {
    '.git/x/.git/HEAD': '',
    '.briefwrightrc.yaml': setting('hint'),
    'home/docs/a.brief': claim,
  });
  const { json } = await folder.runJson(['lint', 'home/docs/a.brief']);
  assert.equal(json.files[0]!.findings.find(({ rule }) => rule === 'unsourced-claim')?.severity, 'error');
});

test('--config takes that file alone, --no-config none', async (t) => {
  const folder = createFolder(t, {
    'a.brief': claim,
    '.briefwrightrc.yaml': setting('hint'),
    'ci/strict.yaml': setting('info'),
  });
  assert.deepEqual(await severities(folder, ['--config', 'ci/strict.yaml']), { 'a.brief': 'info' });
  assert.deepEqual(await severities(folder, ['--no-config']), { 'a.brief': 'error' });
  const missing = await folder.run(['lint', '--config', 'nope.yaml']);
  assert.deepEqual(
    [missing.code, missing.stderr],
    [2, 'briefwright: nope.yaml:1:1: cannot read it: no such file or folder\n'],
  );
});

test('extends builds on other files, relative to the one that names them', async (t) => {
  const folder = createFolder(t, {
    'a.brief': claim,
    '.briefwrightrc.yaml': 'extends: [shared/base.yaml, shared/more.yaml]\n',
    'shared/base.yaml': `extends: deeper/root.yaml\n${setting('hint')}`,
    'shared/deeper/root.yaml': 'profile: draft\n',
    'shared/more.yaml': setting('info'),
  });
  assert.deepEqual(await severities(folder), { 'a.brief': 'info' });
});

test('a circle, an absolute path or a missing file in extends is said with its place', async (t) => {
  const cases: readonly (readonly [files: Readonly<Record<string, string>>, message: string])[] = [
    [
      { '.briefwrightrc.yaml': 'extends: b.yaml\n', 'b.yaml': 'profile: draft\nextends: ./.briefwrightrc.yaml\n' },
      'b.yaml:2:10: These files extend each other in a circle: .briefwrightrc.yaml → b.yaml → .briefwrightrc.yaml.',
    ],
    [
      { '.briefwrightrc.yaml': 'extends: .briefwrightrc.yaml\n' },
      '.briefwrightrc.yaml:1:10: These files extend each other in a circle: .briefwrightrc.yaml → .briefwrightrc.yaml.',
    ],
    [
      { '.briefwrightrc.yaml': 'extends: /etc/passwd\n' },
      '.briefwrightrc.yaml:1:10: `extends` takes paths relative to this file, not `/etc/passwd`.',
    ],
    [
      { '.briefwrightrc.yaml': 'extends: https://example.org/x.yaml\n' },
      '.briefwrightrc.yaml:1:10: `extends` takes paths relative to this file, not `https://example.org/x.yaml`.',
    ],
    [
      { '.briefwrightrc.yaml': 'extends: gone.yaml\n' },
      '.briefwrightrc.yaml:1:10: `gone.yaml` cannot be read: no such file or folder.',
    ],
  ];
  for (const [files, message] of cases) {
    const { code, stdout, stderr } = await createFolder(t, { 'a.brief': claim, ...files }).run(['lint']);
    assert.deepEqual([code, stdout, stderr], [2, '', `briefwright: ${message}\n`]);
  }
});

test('a mistake ends with 2, file, line and column, once, and the files it does not govern are checked', async (t) => {
  const folder = createFolder(t, {
    'a.brief': claim,
    'x/b.brief': claim,
    'x/c.brief': claim,
    'x/.briefwrightrc.yaml': 'profile: draft\nrules:\n  unsorced-claim: off\n',
  });
  const { code, json, stderr } = await folder.runJson(['lint']);
  assert.equal(code, 2);
  assert.deepEqual(
    json.files.map(({ path }) => path),
    ['a.brief'],
  );
  assert.equal(
    stderr,
    'briefwright: x/.briefwrightrc.yaml:3:3: There is no rule `unsorced-claim`. Did you mean `unsourced-claim`?\n',
  );
});

test('overrides hold for their files', async (t) => {
  const folder = createFolder(t, {
    '.briefwrightrc.yaml': `overrides:\n  - files: [drafts/]\n    ${setting('hint')}  - files: "*.final.brief"\n    ${setting('warning')}`,
    'a.brief': claim,
    'drafts/b.brief': claim,
    'drafts/c.final.brief': claim,
  });
  assert.deepEqual(await severities(folder), {
    'a.brief': 'error',
    'drafts/b.brief': 'hint',
    'drafts/c.final.brief': 'warning',
  });
});

test('flags win over files', async (t) => {
  const folder = createFolder(t, { 'a.brief': claim, '.briefwrightrc.yaml': `profile: release\n${setting('hint')}` });
  assert.deepEqual(await severities(folder, ['--rule', 'unsourced-claim=warning']), { 'a.brief': 'warning' });
});

test('a damaged package.json that may hold the configuration is said, and ends with 2', async (t) => {
  for (const damaged of [
    '{"briefwright": {"rules": {"unsourced-claim": "off"}',
    '{"name": "desk" "briefwright": {"rules": {"unsourced-claim": "off"}}}',
    '{"name": "desk",\n<<<<<<< ours\n"briefwright": {}\n=======\n>>>>>>> theirs\n}',
  ]) {
    const folder = createFolder(t, { 'a.brief': claim, 'package.json': damaged });
    const { code, stderr } = await folder.run(['lint', '--only', 'unsourced-claim', 'a.brief']);
    assert.equal(code, 2, damaged);
    assert.match(stderr, /^briefwright: package\.json:\d+:\d+: /, damaged);
  }
  // Without a word of it nothing is missed.
  const other = createFolder(t, { 'a.brief': claim, 'package.json': '{"name": "desk",, }' });
  assert.equal((await other.run(['lint', '--only', 'unsourced-claim', 'a.brief'])).code, 1);
});
