// What a loaded briefing came from: every file that was read for it, with what tells whether it changed, and those that were looked
// for in vain.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BriefingLoader, type LoadedBriefing } from '../../server/src/cli/briefing-loader.ts';
import { defaultSizeLimit } from '../../server/src/host/host.ts';
import { type Dependency, hasChanged } from '../../server/src/workspace/dependency.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';

const source = 'title: T, publisher: P, date: 2026-05-04, type: report';
const files: Readonly<Record<string, string>> = {
  'repo/.git/HEAD': '',
  'repo/desk/package.json': '{"name": "desk"}',
  'repo/.briefwrightrc.yaml': 'extends: shared/base.yaml\n',
  'repo/shared/base.yaml': 'profile: draft\n',
  'repo/desk/wires.yaml': `wire: {${source}, text: wire.txt}\n`,
  'repo/desk/wire.txt': 'The port closed.\n',
  'repo/desk/old.brief': '---\nbriefing: 1\ntitle: A\ndate: 2026-05-05\n---\n\nThe port was open.\n',
  'repo/desk/a.brief':
    '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nregistry: [wires.yaml, more.yaml]\nsupersedes: old.brief\n---\n\nThe port closed. [@wire :: high]\n',
};

async function loaded(folder: CliFolder, name: string): Promise<readonly [BriefingLoader, LoadedBriefing]> {
  const loader = new BriefingLoader(
    { cwd: folder.path, home: folder.at('home') },
    { flags: {}, sizeLimit: defaultSizeLimit },
  );
  const result = await loader.load(folder.at(name));
  assert.ok('briefing' in result, name);
  return [loader, await loader.readEvidence(result.briefing)];
}

const nameOf = (folder: CliFolder, { file }: Dependency): string =>
  path.relative(folder.path, fileURLToPath(file)).split(path.sep).join('/');

async function changedIn(
  folder: CliFolder,
  loader: BriefingLoader,
  known: readonly Dependency[],
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const one of known) if (await hasChanged(one, loader.host)) names.push(nameOf(folder, one));
  return names;
}

test('a briefing knows every file that it came from, with its size, its time and its digest', async (t) => {
  const folder = createFolder(t, files);
  const [loader, briefing] = await loaded(folder, 'repo/desk/a.brief');
  const known = await loader.dependenciesOf(briefing);
  const read = known.filter(({ digest }) => digest !== undefined);
  assert.deepEqual(
    read.map((one) => [nameOf(folder, one), one.digest]).sort(),
    Object.entries(files)
      .filter(([name]) => name !== 'repo/.git/HEAD')
      .map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')])
      .sort(),
  );
  for (const { stamp, file } of read) {
    assert.ok(typeof stamp === 'object', file);
    assert.equal(stamp.size, Buffer.byteLength(files[nameOf(folder, { file, stamp, digest: undefined })]!), file);
    assert.ok(Math.abs(Date.now() - stamp.modified) < 600_000, file);
  }
  assert.equal(nameOf(folder, known[0]!), 'repo/desk/a.brief');
  assert.deepEqual(await changedIn(folder, loader, known), []);
});

test('it knows what was looked for in vain, up to the root of the repository and no further', async (t) => {
  const folder = createFolder(t, files);
  const [loader, briefing] = await loaded(folder, 'repo/desk/a.brief');
  const absent = (await loader.dependenciesOf(briefing)).filter(({ stamp }) => stamp === 'absent');
  const names = absent.map((one) => nameOf(folder, one));
  for (const name of [
    'repo/desk/.git',
    'repo/desk/.briefwrightrc',
    'repo/desk/briefwright.config.json',
    'repo/.briefwrightrc',
    'repo/desk/more.yaml',
  ])
    assert.ok(names.includes(name), `${name} in ${names.join()}`);
  assert.deepEqual(
    names.filter((name) => !name.startsWith('repo/')),
    [],
  );
  // What comes behind the file that counts would change nothing.
  assert.ok(!names.includes('repo/briefwright.config.json'));
});

test('each change on disk shows, and what does not matter does not', async (t) => {
  const changes: readonly (readonly [what: string, change: (folder: CliFolder) => void, shown: readonly string[]])[] = [
    ['a registry', (folder) => folder.write('repo/desk/wires.yaml', `other: {${source}}\n`), ['repo/desk/wires.yaml']],
    ['a registry that comes', (folder) => folder.write('repo/desk/more.yaml', ''), ['repo/desk/more.yaml']],
    ['an archived text that goes', (folder) => rmSync(folder.at('repo/desk/wire.txt')), ['repo/desk/wire.txt']],
    ['an edition', (folder) => folder.write('repo/desk/old.brief', 'Nothing.\n'), ['repo/desk/old.brief']],
    ['what is extended', (folder) => folder.write('repo/shared/base.yaml', '{}\n'), ['repo/shared/base.yaml']],
    [
      'a nearer configuration',
      (folder) => folder.write('repo/desk/.briefwrightrc', '{}\n'),
      ['repo/desk/.briefwrightrc'],
    ],
    ['a nearer repository', (folder) => mkdirSync(folder.at('repo/desk/.git')), ['repo/desk/.git']],
    ['a repository that goes', (folder) => renameSync(folder.at('repo/.git'), folder.at('repo/git')), ['repo/.git']],
    [
      'a time alone',
      (folder) => utimesSync(folder.at('repo/desk/wires.yaml'), new Date(0), new Date(0)),
      ['repo/desk/wires.yaml'],
    ],
    ['work in the repository', (folder) => folder.write('repo/.git/index', 'x'), []],
    ['a file beside', (folder) => folder.write('repo/desk/notes.txt', 'x'), []],
    ['a configuration outside', (folder) => folder.write('.briefwrightrc', '{}\n'), []],
  ];
  for (const [what, change, shown] of changes) {
    const folder = createFolder(t, files);
    const [loader, briefing] = await loaded(folder, 'repo/desk/a.brief');
    const known = await loader.dependenciesOf(briefing);
    change(folder);
    assert.deepEqual(await changedIn(folder, loader, known), shown, what);
  }
});

test('a link that is led elsewhere shows by the name that the briefing has', {
  skip: process.platform === 'win32',
}, async (t) => {
  const folder = createFolder(t, {
    ...files,
    'repo/copies/one.txt': 'The port closed.\n',
    'two.txt': 'Another text.\n',
  });
  rmSync(folder.at('repo/desk/wire.txt'));
  symlinkSync('../copies/one.txt', folder.at('repo/desk/wire.txt'));
  const [loader, briefing] = await loaded(folder, 'repo/desk/a.brief');
  const known = await loader.dependenciesOf(briefing);
  rmSync(folder.at('repo/desk/wire.txt'));
  symlinkSync('../../two.txt', folder.at('repo/desk/wire.txt'));
  assert.deepEqual(await changedIn(folder, loader, known), ['repo/desk/wire.txt']);
  const [again, outside] = await loaded(folder, 'repo/desk/a.brief');
  const after = await again.dependenciesOf(outside);
  assert.deepEqual(
    after.filter((one) => nameOf(folder, one).endsWith('.txt')).map((one) => [nameOf(folder, one), one.digest]),
    [['repo/desk/wire.txt', undefined]],
    'looked at, and not read',
  );
});

test('a text from standard input came from its surroundings alone', async (t) => {
  const folder = createFolder(t, files);
  const loader = new BriefingLoader({ cwd: folder.path, home: undefined }, { flags: {}, sizeLimit: defaultSizeLimit });
  const result = await loader.loadText(folder.at('repo/desk/a.brief'), files['repo/desk/a.brief']!);
  assert.ok('briefing' in result);
  const names = (await loader.dependenciesOf(result.briefing)).map((one) => nameOf(folder, one));
  assert.ok(names.includes('repo/desk/wires.yaml') && !names.includes('repo/desk/a.brief'));
});
