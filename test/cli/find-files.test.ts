// Which files a run is about: names, folders, patterns, what is ignored.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { test } from 'node:test';
import { holdsBriefingKey } from '../../server/src/core/model/briefing-name.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';

const briefing = '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\n---\n';

async function found(folder: CliFolder, ...args: string[]): Promise<readonly string[]> {
  const { json } = await folder.runJson(['lint', ...args]);
  return json.files.map(({ path }) => path);
}

test('folders are walked for briefings, and for Markdown that says it is one', async (t) => {
  const folder = createFolder(t, {
    'a.brief': briefing,
    'sub/b.brief.md': briefing,
    'sub/deep/c.md': briefing,
    'sub/d.markdown': `\uFEFF${briefing.replaceAll('\n', '\r\n')}`,
    'README.md': '# Not one\n\nbriefing: 1\n',
    'front.md': '---\ntitle: Post\n---\n',
    'notes.txt': briefing,
    'node_modules/x/e.brief': briefing,
    '.hidden/f.brief': briefing,
    '.g.brief': briefing,
  });
  assert.deepEqual(await found(folder), ['.g.brief', 'a.brief', 'sub/b.brief.md', 'sub/d.markdown', 'sub/deep/c.md']);
  assert.deepEqual(await found(folder, 'sub', '--today', '2026-05-06'), [
    'sub/b.brief.md',
    'sub/d.markdown',
    'sub/deep/c.md',
  ]);
});

test('the key is found anywhere in the front matter, and nowhere else', () => {
  for (const head of [
    '---\nbriefing: 1\n---\n',
    "---\ntitle: a\nbriefing: '1' # yes\n---\n",
    '---\nbriefing: 1',
    '---\r\nbriefing: 1\r\n---\r\n',
  ])
    assert.ok(holdsBriefingKey(head), head);
  for (const head of [
    'briefing: 1\n',
    '---\ntitle: a\n---\nbriefing: 1\n',
    '---\nbriefing: 10\n---\n',
    '---\n  briefing: 1\n---\n',
    '',
    '---',
  ])
    assert.ok(!holdsBriefingKey(head), head);
});

test('a named Markdown file is checked whatever it holds, another file only if it says so', async (t) => {
  const folder = createFolder(t, {
    'README.md': 'Hello.\n',
    'notes.txt': briefing,
    'main.ts': 'export {};\n',
    'UPPER.BRIEF': briefing,
  });
  assert.deepEqual(await found(folder, 'README.md', 'notes.txt', 'UPPER.BRIEF'), [
    'README.md',
    'UPPER.BRIEF',
    'notes.txt',
  ]);
  const { code, stderr } = await folder.run(['lint', 'main.ts']);
  assert.equal(code, 2);
  assert.match(stderr, /^briefwright: main\.ts: not a briefing: /);
});

test('patterns work without a shell', async (t) => {
  const folder = createFolder(t, {
    'a.brief': briefing,
    'x/b.brief': briefing,
    'x/y/c.brief': briefing,
    'x/y/d.md': briefing,
    'x/README.md': '# no\n',
  });
  assert.deepEqual(await found(folder, '**/*.brief'), ['a.brief', 'x/b.brief', 'x/y/c.brief']);
  assert.deepEqual(await found(folder, 'x/*.brief', './a.*'), ['a.brief', 'x/b.brief']);
  assert.deepEqual(await found(folder, '**/*.{brief,md}', '!x/y/**'), ['a.brief', 'x/b.brief']);
  assert.deepEqual(await found(folder, '.', '!**/c.brief'), ['a.brief', 'x/b.brief', 'x/y/d.md']);
});

test('a name with the signs of a pattern is a name if the file is there', async (t) => {
  assert.deepEqual(
    await found(createFolder(t, { 'a[1].brief': briefing, '!b.brief': briefing }), 'a[1].brief', '!b.brief'),
    ['!b.brief', 'a[1].brief'],
  );
});

test('folders with the signs of a pattern in their names are folders', async (t) => {
  const names = ['(draft)', '{y}', '[week]', 'a+(b)'];
  const folder = createFolder(t, Object.fromEntries(names.map((name) => [`${name}/sub/a.brief`, briefing])));
  for (const name of names) {
    assert.deepEqual(await found(folder, `${name}/**/*.brief`), [`${name}/sub/a.brief`], name);
    assert.deepEqual(
      await found(folder, '.', `!${name}`),
      names
        .filter((one) => one !== name)
        .map((one) => `${one}/sub/a.brief`)
        .sort(),
      name,
    );
  }
  const both = createFolder(t, { 'x/a.brief': briefing, 'y/a.brief': briefing });
  assert.deepEqual(await found(both, '{x,y}/*.brief'), ['x/a.brief', 'y/a.brief']);
});

test('a folder is left out however it is written, and what leaves nothing out is said', async (t) => {
  const folder = createFolder(t, { 'a.brief': briefing, 'old/b.brief': briefing, 'old/x/c.brief': briefing });
  const spellings = ['old', 'old/', './old', './old/', 'old/**', '**/old', 'o*', 'sub/../old', folder.at('old')];
  for (const spelling of [...spellings, `${folder.at('old')}/`, folder.at('o*')])
    assert.deepEqual(await found(folder, '.', `!${spelling}`), ['a.brief'], spelling);
  assert.deepEqual(await found(folder, '.', '!old/x/c.brief'), ['a.brief', 'old/b.brief']);
  const { code, stderr } = await folder.run(['lint', '--only', 'unsourced-claim', '.', '!older', '!old']);
  assert.deepEqual(
    [code, stderr],
    [0, 'briefwright: !older: there is nothing to leave out: no briefing found here matches it\n'],
  );
});

test('what editors and macOS leave beside a briefing is no briefing', async (t) => {
  const folder = createFolder(t, { 'a.brief': briefing, '._a.brief': '\0\x05\x16\x07', '._b.md': '\0' });
  symlinkSync('desk@host.1234:5678', folder.at('.#a.brief'));
  assert.deepEqual(await found(folder), ['a.brief']);
  assert.deepEqual(await found(folder, '*.brief'), ['a.brief']);
  assert.equal((await folder.run(['lint', '--only', 'unsourced-claim'])).code, 0);
});

test('ignore files heed case where the system does', { skip: process.platform !== 'linux' }, async (t) => {
  const folder = createFolder(t, {
    '.gitignore': 'Old/\nNOTE.brief\n',
    '.briefwrightignore': '*.DRAFT.brief\n',
    '.briefwrightrc.yaml': 'ignores: [Archive/]\n',
    'old/a.brief': briefing,
    'Old/b.brief': briefing,
    'note.brief': briefing,
    'x.draft.brief': briefing,
    'archive/c.brief': briefing,
  });
  assert.deepEqual(await found(folder), ['archive/c.brief', 'note.brief', 'old/a.brief', 'x.draft.brief']);
});

test('what matches nothing is said, and ends with 2', async (t) => {
  const folder = createFolder(t, { 'a.brief': briefing, 'docs/README.md': '# no\n', 'empty/x.txt': '' });
  for (const [arg, message] of [
    ['empty', 'empty: there is no briefing (*.brief, *.brief.md) in this folder'],
    [
      'docs',
      'docs: there is no briefing (*.brief, *.brief.md) in this folder; 1 other Markdown files do not have `briefing: 1`',
    ],
    ['gone', 'gone: no such file or folder'],
    ['gone/**', 'gone: no such file or folder'],
    ['*.nope', '*.nope: no briefing matches the pattern'],
    ['a.brief/x', 'a.brief/x: part of its path is a file, not a folder'],
  ] as const) {
    const { code, stderr, stdout } = await folder.run(['lint', arg, 'a.brief']);
    assert.deepEqual([code, stderr], [2, `briefwright: ${message}\n`]);
    assert.equal(stdout, '');
  }
});

test('.gitignore up to the repository, .briefwrightignore and the configuration leave files out', async (t) => {
  const folder = createFolder(t, {
    '.gitignore': 'build/\n*.tmp.brief\n!keep.tmp.brief\n',
    'a.brief': briefing,
    'b.tmp.brief': briefing,
    'keep.tmp.brief': briefing,
    'build/c.brief': briefing,
    'sub/.gitignore': '/d.brief\n',
    'sub/d.brief': briefing,
    'sub/deep/d.brief': briefing,
    'sub/.briefwrightignore': 'drafts/\n',
    'sub/drafts/e.brief': briefing,
    'conf/.briefwrightrc.yaml': 'ignores: [old/]\n',
    'conf/old/f.brief': briefing,
    'conf/new/f.brief': briefing,
  });
  const kept = ['a.brief', 'conf/new/f.brief', 'keep.tmp.brief', 'sub/deep/d.brief'];
  assert.deepEqual(await found(folder), kept);
  assert.equal((await found(folder, '--no-ignore')).length, 9);
  const fromSub = await folder.runJson(['lint'], { cwd: 'sub' });
  assert.deepEqual(
    fromSub.json.files.map(({ path }) => path),
    ['deep/d.brief'],
  );
  assert.deepEqual(await found(folder, 'build/c.brief'), ['build/c.brief']);
  assert.match((await folder.run(['lint', 'build'])).stderr, /some paths are ignored/);
});

test('with --force-exclude named files are ignored too, and that is no failure', async (t) => {
  const folder = createFolder(t, {
    '.gitignore': 'build/\n',
    'build/c.brief': briefing,
    'a.brief': briefing,
    'node_modules/x/d.brief': briefing,
  });
  assert.deepEqual(await found(folder, '--force-exclude', 'build/c.brief', 'node_modules/x/d.brief', 'a.brief'), [
    'a.brief',
  ]);
  const { code, stderr } = await folder.run(['lint', '--force-exclude', 'build/c.brief']);
  assert.deepEqual([code, stderr], [0, 'no file was checked: 1 file ignored (--force-exclude)\n']);
  assert.equal(
    (await folder.run(['lint', '--force-exclude', '--stdin', '--stdin-filename', 'build/c.brief'], { stdin: 'x' }))
      .code,
    0,
  );
});

test('links: loops do not hang, a file is checked once, a broken one is said', async (t) => {
  const folder = createFolder(t, { 'a.brief': briefing, 'sub/b.brief': briefing });
  symlinkSync('..', folder.at('sub/loop'));
  symlinkSync('sub', folder.at('again'));
  symlinkSync('a.brief', folder.at('0-link.brief'));
  assert.deepEqual(await found(folder), ['a.brief', 'sub/b.brief']);
  assert.deepEqual(await found(folder, 'again'), ['again/b.brief']);
  assert.deepEqual(await found(folder, 'again', 'sub', '0-link.brief', 'a.brief'), ['a.brief', 'again/b.brief']);
  symlinkSync('nowhere.brief', folder.at('broken.brief'));
  const { code, stderr } = await folder.run(['lint']);
  assert.deepEqual([code, stderr], [2, 'briefwright: broken.brief: no such file or folder\n']);
});

test('pipes are refused, in a folder and by name', { skip: process.platform === 'win32' }, async (t) => {
  const folder = createFolder(t, { 'a.brief': briefing });
  execFileSync('mkfifo', [folder.at('pipe.brief')]);
  for (const args of [['lint'], ['lint', 'pipe.brief']]) {
    const { code, stderr } = await folder.run(args);
    assert.deepEqual(
      [code, stderr],
      [2, 'briefwright: pipe.brief: it is not a regular file (a device, pipe or socket)\n'],
    );
  }
});

test('odd names and deep folders are no trouble', async (t) => {
  const deep = Array.from({ length: 60 }, (_, i) => `d${i}`).join('/');
  const folder = createFolder(t, {
    'with space.brief': briefing,
    'línea\n2.brief': briefing,
    [`${deep}/x.brief`]: briefing,
  });
  assert.equal((await found(folder)).length, 3);
  folder.write('línea\n2.brief', 'A claim.\n');
  assert.match((await folder.run(['lint', '--only', 'unsourced-claim'])).stdout, /^línea␊2\.brief:1:1: /m);
});

test('outside a repository the working directory bounds what is looked at', async (t) => {
  const folder = createFolder(t, { 'repo/.git/HEAD': '', '.gitignore': '*.brief\n', 'plain/a.brief': briefing });
  mkdirSync(folder.at('plain/sub'));
  assert.deepEqual(
    (await folder.runJson(['lint'], { cwd: 'plain' })).json.files.map(({ path }) => path),
    ['a.brief'],
  );
});
