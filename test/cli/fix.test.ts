// --fix, --fix-dry-run, --diff and fmt: what is written, what is only shown, and what is left alone.

import assert from 'node:assert/strict';
import { chmodSync, chownSync, linkSync, lstatSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { test } from 'node:test';
import { replaceFile } from '../../server/src/cli/terminal/write-file.ts';
import { createFolder } from '../support/cli.ts';

const broken = '---\nbriefing: 1\ntitle: A\ndate: 6 May 2026\ncutoff: 2026-05-06\n---\n\nScope is the port. [note]\n';
const mended = broken.replace('6 May 2026', '2026-05-06');
const untidy = mended.replace('port. [note]', 'port.   [note]');

test('--fix makes the safe fixes and reports what is left', async (t) => {
  const folder = createFolder(t, { 'a.brief': broken, 'b.brief': `${broken}\nThe port closed.\n` });
  const { code, json, stderr } = await folder.runJson(['lint', '--fix']);
  assert.equal(folder.read('a.brief'), mended);
  assert.equal(code, 1);
  assert.deepEqual(
    json.files.map(({ findings }) => findings.map(({ rule }) => rule)),
    [[], ['unsourced-claim']],
  );
  assert.equal(stderr, 'made 2 fixes in 2 files\n');
  assert.deepEqual((await folder.run(['lint', 'a.brief', '--fix'])).stderr, '');
});

test('a byte order mark, CR LF, the mode and a link survive', async (t) => {
  const folder = createFolder(t, { 'a.brief': `\uFEFF${broken.replaceAll('\n', '\r\n')}` });
  chmodSync(folder.at('a.brief'), 0o640);
  symlinkSync('a.brief', folder.at('link.brief'));
  assert.equal((await folder.run(['lint', 'link.brief', '--fix'])).code, 0);
  assert.equal(folder.read('a.brief'), `\uFEFF${mended.replaceAll('\n', '\r\n')}`);
  assert.equal(statSync(folder.at('a.brief')).mode & 0o777, 0o640);
  assert.ok(lstatSync(folder.at('link.brief')).isSymbolicLink());
  assert.deepEqual(readdirSync(folder.path).sort(), ['.git', 'a.brief', 'link.brief']);
});

test('--fix-dry-run reports what would be left and writes nothing', async (t) => {
  const folder = createFolder(t, { 'a.brief': broken });
  const { code, stdout } = await folder.run(['lint', '--fix-dry-run']);
  assert.deepEqual([code, stdout, folder.read('a.brief')], [0, '', broken]);
});

test('--diff prints what would change, exits 1 for it, and writes nothing', async (t) => {
  const folder = createFolder(t, { 'a.brief': broken, 'b.brief': mended });
  const { code, stdout } = await folder.run(['lint', '--diff']);
  assert.equal(code, 1);
  assert.match(
    stdout,
    /^--- a\/a\.brief\n\+\+\+ b\/a\.brief\n@@ -1,7 \+1,7 @@\n ---\n briefing: 1\n title: A\n-date: 6 May 2026\n\+date: 2026-05-06\n cutoff: 2026-05-06\n/,
  );
  assert.equal(folder.read('a.brief'), broken);
  assert.deepEqual(await folder.run(['lint', 'b.brief', '--diff']), { code: 0, stdout: '', stderr: '' });
  const piped = await folder.run(['lint', '--stdin', '--stdin-filename', 'a.brief', '--diff'], { stdin: broken });
  assert.deepEqual([piped.code, piped.stdout], [1, stdout]);
});

test('a read-only file is left and said', async (t) => {
  const folder = createFolder(t, { 'a.brief': broken });
  chmodSync(folder.at('a.brief'), 0o444);
  const { code, stderr } = await folder.run(['lint', '--fix']);
  assert.deepEqual(
    [code, stderr, folder.read('a.brief')],
    [2, 'briefwright: a.brief: it is read-only, so it was not changed\n', broken],
  );
});

test('a file that changed since it was read is not written', (t) => {
  const folder = createFolder(t, { 'a.brief': 'theirs' });
  assert.equal(
    replaceFile(folder.at('a.brief'), 'ours', 'mended'),
    'it has changed since it was read, so it was not written',
  );
  assert.equal(folder.read('a.brief'), 'theirs');
  assert.equal(replaceFile(folder.at('gone.brief'), '', ''), 'it could not be written: no such file or folder');
  assert.deepEqual(readdirSync(folder.path).sort(), ['.git', 'a.brief']);
});

test('fmt writes, --check and --diff only say', async (t) => {
  const folder = createFolder(t, { 'a.brief': untidy, 'b.brief': mended, 'c.brief': untidy.replaceAll('\n', '\r\n') });
  const check = await folder.run(['fmt', '--check']);
  assert.deepEqual([check.code, check.stdout], [1, 'a.brief\nc.brief\n']);
  const diff = await folder.run(['fmt', '--diff', 'a.brief']);
  assert.equal(diff.code, 1);
  assert.match(diff.stdout, /\n-Scope is the port\. {3}\[note\]\n\+Scope is the port\. \[note\]\n/);
  assert.equal(folder.read('a.brief'), untidy);
  const written = await folder.run(['fmt']);
  assert.deepEqual([written.code, written.stderr], [0, 'formatted 2 of 3 files\n']);
  assert.deepEqual(
    [folder.read('a.brief'), folder.read('b.brief'), folder.read('c.brief')],
    [mended, mended, mended.replaceAll('\n', '\r\n')],
  );
  assert.equal((await folder.run(['fmt', '--check'])).code, 0);
  const piped = await folder.run(['fmt', '-'], { stdin: untidy });
  assert.deepEqual([piped.code, piped.stdout], [0, mended]);
});

test('inspect prints one briefing as the tool reads it', async (t) => {
  const folder = createFolder(t, { 'a.brief': mended, 'b.brief': mended });
  const { code, stdout } = await folder.run(['inspect', 'a.brief']);
  const read = JSON.parse(stdout);
  assert.deepEqual(
    [code, read.schemaVersion, read.path, read.statements[0].text],
    [0, 1, 'a.brief', 'Scope is the port.'],
  );
  assert.equal((await folder.run(['inspect', '.'])).code, 2);
  assert.equal((await folder.run(['inspect', 'gone.brief'])).code, 2);
});

test('what a killed run has left goes with the next run; what a run that is alive is writing stays', async (t) => {
  const folder = createFolder(t, { 'a.brief': broken });
  // No process has this number: it is above the highest that Linux gives.
  folder.write('.briefwright-4194999-abcd1234.tmp', 'half');
  folder.write(`.briefwright-${process.ppid}-abcd1234.tmp`, 'theirs');
  folder.write('.briefwright-notes.tmp', 'mine');
  assert.equal((await folder.run(['lint', '--fix'])).code, 0);
  assert.deepEqual(
    readdirSync(folder.path).sort(),
    ['.briefwright-notes.tmp', `.briefwright-${process.ppid}-abcd1234.tmp`, '.git', 'a.brief'].sort(),
  );
});

test('a file with a second name is left alone, and the run says so', async (t) => {
  const folder = createFolder(t, { 'a.brief': broken });
  linkSync(folder.at('a.brief'), folder.at('other.txt'));
  const { code, stderr } = await folder.run(['lint', '--fix']);
  assert.equal(code, 2);
  assert.match(stderr, /a\.brief: it has another name \(a hard link\)/);
  assert.equal(folder.read('a.brief'), broken);
});

test('no file name and no sentence is a command to GitHub, except where commands are meant', async (t) => {
  const body = broken.replace('Scope is the port. [note]', '::error::The port closed [@log::high].');
  const folder = createFolder(t, { '::stop-commands::x.brief': body, '##[error]y.brief': body });
  const isCommand = /^\s*(?:::[a-z-]+(?: [^:\n]*)?::|##\[)/m;
  for (const args of [
    ['lint', '--format', 'compact'],
    ['lint', '--format', 'pretty'],
    ['lint', '--diff'],
    ['fmt', '--check'],
    ['fmt', '--diff'],
    ['suggest', './::stop-commands::x.brief'],
    ['impact', '@log'],
  ]) {
    const { stdout, stderr } = await folder.run(args);
    assert.doesNotMatch(stdout + stderr, isCommand, args.join(' '));
  }
  assert.match((await folder.run(['lint', '--format', 'github'])).stdout, isCommand);
});

test('a file of a group stays with the group when another member fixes it', {
  skip: process.getuid?.() === 0 ? false : 'only root can become somebody else',
}, async (t) => {
  const [owner, member, shared, own, strangers] = [64_001, 64_002, 64_010, 64_011, 64_012];
  const text = '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\n---\n\nIt shut. [:: low, low]\n';
  const folder = createFolder(t, { 'shared.brief': text, 'closed.brief': text });
  chmodSync(folder.path, 0o777);
  for (const [name, group, mode] of [
    ['shared.brief', shared, 0o664],
    ['closed.brief', strangers, 0o676],
  ] as const) {
    chownSync(folder.at(name), owner, group);
    chmodSync(folder.at(name), mode);
  }
  const groups = process.getgroups!();
  process.setgroups!([shared]);
  process.setegid!(own);
  process.seteuid!(member);
  try {
    await folder.run(['lint', '--fix', '--only', 'conflicting-levels', 'shared.brief', 'closed.brief']);
  } finally {
    process.seteuid!(0);
    process.setegid!(0);
    process.setgroups!(groups);
  }
  assert.doesNotMatch(folder.read('shared.brief'), /low, low/);
  const kept = statSync(folder.at('shared.brief'));
  assert.deepEqual([kept.gid, kept.mode & 0o777], [shared, 0o664]);
  // The other group cannot be kept: what it may do, the fixer's own group may only if everybody may.
  const other = statSync(folder.at('closed.brief'));
  assert.deepEqual([other.gid, other.mode & 0o777], [own, 0o666]);
});

test('a killed run is known though its number is another program’s by now, or this run’s own', async (t) => {
  const folder = createFolder(t, { 'a.brief': broken });
  const names = [`.briefwright-${process.ppid}-abcd1234.tmp`, `.briefwright-${process.pid}-abcd1234.tmp`] as const;
  for (const name of names) folder.write(name, 'half');
  const twoHoursAgo = Date.now() / 1000 - 7200;
  utimesSync(folder.at(names[0]), twoHoursAgo, twoHoursAgo);
  assert.equal((await folder.run(['lint', '--fix'])).code, 0);
  assert.deepEqual(readdirSync(folder.path).sort(), ['.git', 'a.brief']);
});

test('what a killed run has left does not count as a second name, and goes where there is nothing to write', async (t) => {
  const folder = createFolder(t, { 'a.brief': broken });
  const leave = (): void => linkSync(folder.at('a.brief'), folder.at('.briefwright-4194999-abcd1234.tmp'));
  leave();
  assert.deepEqual((await folder.run(['lint', '--fix'])).stderr, 'made 1 fix in 1 file\n');
  assert.deepEqual([readdirSync(folder.path).sort(), folder.read('a.brief')], [['.git', 'a.brief'], mended]);
  for (const name of ['.briefwrightrc.yaml', 'policy.brief']) folder.write(name, 'mine\n');
  leave();
  await folder.run(['init']);
  assert.ok(!readdirSync(folder.path).some((name) => name.endsWith('.tmp')));
});
