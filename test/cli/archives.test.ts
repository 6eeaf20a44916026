// Archived texts on the command line: read for the fixes that a format names, only inside the workspace.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { type CliFolder, createFolder } from '../support/cli.ts';

const says = 'Log of 3 May\n\nThe harbour master closed the port at noon.\n';

/** A briefing with one source for each path, and one claim that names none. */
function briefing(...texts: readonly string[]): string {
  const sources = texts
    .map((text, i) => `  s${i}: {title: T, publisher: P, date: 2026-05-03, text: ${JSON.stringify(text)}}\n`)
    .join('');
  return `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\nsources:\n${sources}---\n\nThe harbour master closed the port.\n`;
}

/** The citations that are offered for the first finding of each briefing. */
async function offers(
  folder: CliFolder,
  args: readonly string[] = [],
  cwd = '',
): Promise<readonly (readonly string[])[]> {
  const { json } = await folder.runJson(['lint', '--only', 'unsourced-claim', ...args], { cwd });
  return json.files.map(({ findings }) =>
    findings[0]!.fixes.map(({ title }) => title).filter((title) => title.startsWith('Cite s')),
  );
}

const found = (id: string): string => `Cite ${id} ¶ 2: “The harbour master closed the port at noon.”`;

async function sources(t: TestContext): Promise<CliFolder> {
  return createFolder(t, { 'a.brief': briefing('gone.txt', 'archive/log.txt'), 'archive/log.txt': says });
}

test('json, SARIF and pretty name the paragraph', async (t) => {
  const folder = await sources(t);
  assert.deepEqual(await offers(folder), [[found('s1'), 'Cite s0: T']]);
  const { json } = await folder.runJson(['lint']);
  const [fix] = json.files[0]!.findings.find(({ rule }) => rule === 'unsourced-claim')!.fixes;
  assert.match(JSON.stringify(fix!.edits), /"newText":" \[@s1 ¶ 2 :: \?\]"/);
  assert.match((await folder.run(['lint', '--format', 'sarif'])).stdout, /¶ 2: “The harbour master/);
  assert.match((await folder.run(['lint', '--format', 'pretty'])).stdout, /Cite s1 ¶ 2: “The harbour master/);
});

test('what is found, and how the run ends, does not depend on them', async (t) => {
  const folder = await sources(t);
  const { code, json } = await folder.runJson(['lint']);
  const bare = createFolder(t, { 'a.brief': briefing('gone.txt', 'archive/log.txt'), 'archive/log.txt': '' });
  const without = await bare.runJson(['lint']);
  const withoutFixes = ({ files, summary }: typeof json): unknown => [
    summary,
    files.map((file) => file.findings.map(({ fixes: _fixes, ...finding }) => finding)),
  ];
  assert.deepEqual(withoutFixes(json), withoutFixes(without.json));
  assert.equal(code, without.code);
  assert.deepEqual(json.failures, []);
});

test('a text is looked for beside the file that declares its source', async (t) => {
  const folder = createFolder(t, {
    'desk/a.brief':
      '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\nregistry: ../shared/r.yaml\n---\n\nThe harbour master closed the port.\n',
    'shared/r.yaml': 's0: {title: T, publisher: P, date: 2026-05-03, text: log.txt}\n',
    'shared/log.txt': says,
  });
  assert.deepEqual(await offers(folder), [[found('s0')]]);
  assert.deepEqual(await offers(folder, [], 'desk'), [[found('s0')]]);
  const stdin = await folder.runJson(['lint', '--stdin', '--stdin-filename', 'desk/b.brief'], {
    stdin: folder.read('desk/a.brief'),
  });
  assert.equal(stdin.json.files[0]!.findings[0]!.fixes[0]!.title, found('s0'));
});

test('a text outside the workspace is not read: by path, through links, by address', async (t) => {
  const folder = createFolder(t, {
    'repo/.git/HEAD': '',
    'repo/a.brief': briefing(
      '../secret.txt',
      '/etc/hostname',
      'link.txt',
      'dir/secret.txt',
      'https://example.org/log.txt',
      'file:///etc/hostname',
      'nul\0.txt',
      'inside.txt',
    ),
    'repo/log.txt': says,
    'secret.txt': says,
  });
  symlinkSync('../secret.txt', folder.at('repo/link.txt'));
  symlinkSync('..', folder.at('repo/dir'));
  symlinkSync('log.txt', folder.at('repo/inside.txt'));
  const [titles] = await offers(folder, [], 'repo');
  assert.equal(titles![0], found('s7'));
  assert.deepEqual(
    titles!.slice(1).filter((title) => title.includes('¶')),
    [],
  );
});

test('folders, pipes, binaries, other encodings and what is too large are as good as none', async (t) => {
  const folder = createFolder(t, {
    'a.brief': briefing('sub', 'pipe', 'bad.txt', 'wide.txt', 'big.txt', '/dev/zero', 'log.txt'),
    'bad.txt': new Uint8Array([...Buffer.from(says), 0xff, 0xfe]),
    'wide.txt': Buffer.from(`\ufeff${says}`, 'utf16le'),
    'big.txt': `${says}${'x'.repeat(1200 * 1024)}\n`,
    'log.txt': says,
  });
  mkdirSync(folder.at('sub'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [folder.at('pipe')]);
  const [titles] = await offers(folder, ['--max-size', '1']);
  assert.deepEqual(titles, [found('s6'), 'Cite s0: T', 'Cite s1: T']);
});

test('a fix shows nothing that could write to the terminal', async (t) => {
  const folder = createFolder(t, {
    'a.brief': briefing('log.txt'),
    'log.txt': 'The harbour\u001b[31m master\u202e closed the port.\n',
  });
  assert.deepEqual(await offers(folder), [['Cite s0 ¶ 1: “The harbour [31m master closed the port.”']]);
});
