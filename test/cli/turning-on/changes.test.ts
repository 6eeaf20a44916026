// `--since` and `--staged`: findings about what changed, in real repositories.

import assert from 'node:assert/strict';
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import test from 'node:test';
import { createFolder } from '../../support/cli.ts';
import { createRepository, type Repository } from './repository.ts';

const head =
  '---\nbriefing: 1\ntitle: Port of Nordvik\ndate: 2026-05-06\ncutoff: 2026-05-05\nsources:\n  log:\n    title: Log\n    publisher: Port\n    date: 2026-05-03\n    type: report\n    access: issuer\n    reliability: A\n---\n\n';
const body = 'The harbour master closed the port at noon.\n\nTwo tugs sank near the pier. An insurer pulled out.\n';
const base = head + body;

/** `path:line rule` of each finding. */
async function found(folder: Repository, ...args: string[]): Promise<readonly string[]> {
  const { stdout, stderr, code } = await folder.run(['lint', '--format', 'compact', ...args]);
  assert.notEqual(code, 2, stderr);
  return stdout
    .split('\n')
    .flatMap((line) => /^(\S+?:\d+):\d+: \w+ .* \[([\w-]+)\]$/.exec(line)?.slice(1).join(' ') ?? []);
}

test('only statements that changed count, though others stand in the same line', async (t) => {
  const folder = createRepository(t, { 'a.brief': base, 'b.brief': base });
  assert.deepEqual(await found(folder, '--since', 'main'), []);
  folder.write('a.brief', base.replace('An insurer pulled out.', 'Three insurers pulled out.'));
  assert.deepEqual(await found(folder, '--since', 'main'), ['a.brief:18 unsourced-claim']);
  folder.write('a.brief', base.replace('\n\nTwo tugs sank', '\n\nA crane fell.\n\nTwo tugs\nsank'));
  assert.deepEqual(await found(folder, '--since', 'main'), ['a.brief:18 unsourced-claim']);
  const { stderr } = await folder.run(['lint', '--since', 'main', 'b.brief']);
  assert.match(stderr, /nothing has changed in the briefings here/);
});

test('it is compared with where the branches parted', async (t) => {
  const folder = createRepository(t, { 'a.brief': base });
  folder.git('checkout', '-q', '-b', 'work');
  folder.write('a.brief', base.replace('Two tugs', 'Four tugs'));
  folder.commit('work');
  folder.git('checkout', '-q', 'main');
  folder.write('a.brief', base.replace('at noon', 'at dusk'));
  folder.commit('theirs');
  folder.git('checkout', '-q', 'work');
  assert.deepEqual(await found(folder, '--since', 'main'), ['a.brief:18 unsourced-claim']);
});

test('renamed files are followed, told to git or not; files that git does not know are new', async (t) => {
  const folder = createRepository(t, { 'a.brief': base, 'b.brief': base.replaceAll('port', 'lock') });
  folder.git('mv', 'a.brief', 'c.brief');
  renameSync(folder.at('b.brief'), folder.at('d.brief'));
  assert.deepEqual(await found(folder, '--since', 'main'), []);
  folder.write('c.brief', base.replace('Two tugs', 'Four tugs'));
  folder.write('d.brief', `${folder.read('d.brief')}\nA crane fell.\n`);
  assert.deepEqual(await found(folder, '--since', 'main'), [
    'c.brief:18 unsourced-claim',
    'd.brief:20 unsourced-claim',
  ]);
  folder.write('e.brief', base.replace('Two tugs', 'Five tugs').replace('An insurer', 'No insurer'));
  assert.equal((await found(folder, '--since', 'main', '--only', 'unsourced-claim', 'e.brief')).length, 3);
});

test('a finding about a source counts when the source changed, here, in a registry, or in its text', async (t) => {
  const cites = 'The port closed at noon. [@log :: very-sure]\n\nIt rained. [@wire :: very-sure]\n';
  const files = {
    'a.brief': head.replace('sources:', 'registry: shared.yaml\nsources:') + cites,
    'shared.yaml':
      'wire:\n  title: Wire\n  publisher: Wire\n  date: 2026-05-03\n  type: report\n  text: wire.txt\ntape:\n  title: Tape\n',
    'wire.txt': 'It rained.\n',
  };
  const folder = createRepository(t, files);
  assert.equal((await found(folder, '--only', 'unknown-level')).length, 2);
  const since = (): Promise<readonly string[]> => found(folder, '--only', 'unknown-level', '--since', 'main');
  assert.deepEqual(await since(), []);
  folder.write('a.brief', files['a.brief'].replace('reliability: A', 'reliability: C'));
  assert.deepEqual(await since(), ['a.brief:17 unknown-level']);
  folder.write('a.brief', files['a.brief']);
  folder.write('shared.yaml', files['shared.yaml'].replace('title: Tape', 'title: Reel'));
  assert.deepEqual(await since(), [], 'another source of the registry');
  folder.write('shared.yaml', files['shared.yaml'].replace('title: Wire', 'title: Cable'));
  assert.deepEqual(await since(), ['a.brief:19 unknown-level']);
  folder.write('shared.yaml', files['shared.yaml']);
  folder.write('wire.txt', 'It snowed.\n');
  assert.deepEqual(await since(), ['a.brief:19 unknown-level']);
});

test('what is in the front matter, and around a statement, counts when it changed', async (t) => {
  const old = head.replace('cutoff: 2026-05-05', 'mood: calm');
  const folder = createRepository(t, {
    'a.brief': `${old}It rained. [@log :: high]{#rain}\n\nIt will pass. [#rain :: sure]\n`,
  });
  const rules = ['--only', 'unknown-key,unknown-level'];
  assert.deepEqual(await found(folder, ...rules), ['a.brief:5 unknown-key', 'a.brief:18 unknown-level']);
  assert.deepEqual(await found(folder, ...rules, '--since', 'main'), []);
  folder.write('a.brief', folder.read('a.brief').replace('mood: calm', 'mood: bad'));
  assert.deepEqual(await found(folder, ...rules, '--since', 'main'), ['a.brief:5 unknown-key']);
  folder.git('checkout', '-q', 'a.brief');
  folder.write('a.brief', folder.read('a.brief').replace('[@log :: high]', '[@log :: moderate]'));
  assert.deepEqual(
    await found(folder, ...rules, '--since', 'main'),
    ['a.brief:18 unknown-level'],
    'what it rests on changed',
  );
});

test('a table counts when any of its rows changed', async (t) => {
  const table =
    '| Day | Ships |\n| --- | --- |\n| Monday | 14 ships left |\n| Tuesday | 12 ships left |\n| Friday | 9 ships left |\n';
  const folder = createRepository(t, { 'a.brief': `${head}${table}` });
  assert.deepEqual(await found(folder, '--since', 'main'), []);
  folder.write('a.brief', folder.read('a.brief').replace('9 ships', '7 ships'));
  assert.equal((await found(folder, '--since', 'main')).length, 1);
});

test('--staged checks what is in the index, not what lies beside it', async (t) => {
  const folder = createRepository(t, { 'a.brief': base, 'b.brief': base });
  folder.write('a.brief', base.replace('Two tugs', 'Four tugs'));
  folder.git('add', 'a.brief');
  folder.write('a.brief', `A crane fell.\n\n${base}`);
  folder.write('b.brief', base.replace('Two tugs', 'Nine tugs'));
  folder.write('new.brief', base);
  assert.deepEqual(await found(folder, '--staged'), ['a.brief:18 unsourced-claim']);
  assert.deepEqual(await found(folder, '--staged', 'b.brief'), []);
  rmSync(folder.at('a.brief'));
  assert.deepEqual(await found(folder, '--staged'), ['a.brief:18 unsourced-claim'], 'staged, and gone from the disk');
});

test('--staged reads registries as they are staged', async (t) => {
  const folder = createRepository(t, {
    'a.brief': `${head.replace('sources:', 'registry: shared.yaml\nsources:')}It rained. [@wire :: high]\n`,
    'shared.yaml': 'wire: {title: Wire}\n',
  });
  folder.write('a.brief', folder.read('a.brief').replace('It rained', 'It snowed'));
  folder.git('add', '.');
  folder.write('shared.yaml', 'tape: {title: Tape}\n');
  assert.deepEqual(await found(folder, '--staged', '--only', 'unknown-source'), []);
  folder.git('add', '.');
  assert.deepEqual(await found(folder, '--staged', '--only', 'unknown-source'), ['a.brief:17 unknown-source']);
});

test('everything is new before the first commit', async (t) => {
  const folder = createRepository(t, { 'a.brief': base });
  folder.git('update-ref', '-d', 'HEAD');
  assert.equal((await found(folder, '--staged', '--only', 'unsourced-claim')).length, 3);
});

test('what git does not know ends the run with 2 and one sentence', async (t) => {
  const folder = createRepository(t, { 'a.brief': base });
  const failure = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await folder.run(['lint', ...args]);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
    return stderr;
  };
  assert.match(await failure('--since', 'nowhere'), /git knows no commit or branch `nowhere`\./);
  for (const ref of ['--upload-pack=touch it', '-h', '', 'main..HEAD', 'a b', 'main\n'])
    assert.match(await failure(`--since=${ref}`), /cannot be the name of|git knows no commit/);
  assert.match(await failure('--since', 'main', '--staged'), /cannot be used together/);
  assert.match(await failure('--staged', '--fix'), /cannot be used together/);
  folder.git('checkout', '-q', '--orphan', 'apart');
  folder.git('commit', '-q', '--allow-empty', '-m', 'apart');
  assert.match(await failure('--since', 'main'), /have no commit in common/);
  const outside = createFolder(t, { 'a.brief': base });
  const { code, stderr } = await outside.run(['lint', '--since', 'main']);
  assert.equal(code, 2);
  assert.match(stderr, /`--since` needs a git repository/);
});

test('nothing that the settings of a repository name is run', { skip: process.platform === 'win32' }, async (t) => {
  const folder = createRepository(t, { 'a.brief': base, '.gitattributes': '*.brief filter=evil diff=evil\n' });
  folder.write('evil.sh', `#!/bin/sh\ntouch '${folder.at('ran')}'\ncat\n`);
  chmodSync(folder.at('evil.sh'), 0o755);
  const evil = folder.at('evil.sh');
  for (const key of [
    'filter.evil.clean',
    'filter.evil.smudge',
    'diff.evil.textconv',
    'diff.evil.command',
    'diff.external',
    'core.fsmonitor',
    'core.pager',
    'core.sshCommand',
  ])
    folder.git('config', key, evil);
  folder.write('.git/hooks/post-index-change', folder.read('evil.sh'));
  chmodSync(folder.at('.git/hooks/post-index-change'), 0o755);
  folder.write('a.brief', base.replace('Two tugs', 'Four tugs'));
  assert.equal((await found(folder, '--since', 'main')).length, 1);
  await folder.run(['lint', '--staged']);
  await folder.run(['lint', '--stats']);
  assert.equal(existsSync(folder.at('ran')), false);
});

test('--stats counts by rule, file and author', async (t) => {
  const folder = createRepository(t, { 'a.brief': base, 'b.brief': base });
  folder.git('commit', '-q', '--amend', '--no-edit', '--author', 'Grace <grace@example.org>');
  folder.write('a.brief', `${base}\nA crane fell.\n`);
  folder.commit('more');
  folder.write('a.brief', `${base}\nA crane fell.\n\nA mast broke.\n`);
  const { stdout } = await folder.run(['lint', '--stats', '--only', 'unsourced-claim']);
  assert.equal(
    stdout,
    'By rule\n  8  unsourced-claim\n\nBy file\n  5  a.brief\n  3  b.brief\n\nBy author\n  6  Grace\n  1  Ada\n  1  not committed yet\n\n8 errors in 2 files.\n',
  );
  const { json } = await folder.runJson(['lint', '--stats', '--only', 'unsourced-claim']);
  assert.deepEqual((json as unknown as { stats: { rules: unknown } }).stats.rules, [
    { name: 'unsourced-claim', findings: 8 },
  ]);
});
