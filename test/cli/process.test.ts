// The program as it ships, run as a process: interrupts, broken pipes, what it loads. Runs that are killed: killed.test.ts.

import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { type CliFolder, createFolder } from '../support/cli.ts';
import { article } from '../support/pages/article.ts';
import { sends, servePages } from '../support/pages/page-server.ts';
import { smallPdf } from '../support/pages/small-pdf.ts';

const dist = path.resolve(mkdtempSync('.build/dist-'));
execFileSync(process.execPath, ['server/tools/build.mjs', dist]);
after(() => rmSync(dist, { recursive: true, force: true }));
const program = path.join(dist, 'cli.js');

const briefing = (date: string): string =>
  `---\nbriefing: 1\ntitle: A\ndate: ${date}\n---\n\nScope is the port. [note]\n`;
const env = { ...process.env, GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '', NO_COLOR: '1', FORCE_COLOR: '' };

test('a reader that goes away ends the output quietly', { skip: process.platform === 'win32' }, (t) => {
  const folder = createFolder(t, {
    'a.brief': `${briefing('2026-05-06')}\n${'The port closed on 3 May.\n\n'.repeat(1000)}\n`,
  });
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${program}" lint --format json a.brief | head -n 1`],
    { cwd: folder.path, env, encoding: 'utf8' },
  );
  assert.deepEqual([stdout, stderr], ['{\n', '']);
});

test('long output reaches a slow reader whole', { skip: process.platform === 'win32' }, (t) => {
  const folder = createFolder(t, {
    'a.brief': `${briefing('2026-05-06')}\n${'The port closed on 3 May.\n\n'.repeat(1000)}\n`,
  });
  const { stdout } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${program}" lint --format json a.brief | (sleep 0.3; cat)`],
    { cwd: folder.path, env, encoding: 'utf8', maxBuffer: 1e9 },
  );
  assert.equal(JSON.parse(stdout).summary.errors, 1000);
});

test('the program that ships finds what its sources find, signs beyond ASCII too', (t) => {
  assert.doesNotMatch(
    readFileSync(path.join(dist, 'cli.bundle.js'), 'latin1'),
    /[^\0-\x7f]/,
    'the launcher reads the bundle as Latin-1',
  );
  const folder = createFolder(t, {
    'a.brief':
      '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n  log: {title: Log, text: log.txt}\n---\n\nIt says “the port will reopen at noon”. [@log :: high]\n',
    'log.txt': 'The port will not reopen at noon.\n',
  });
  const { stdout } = spawnSync(process.execPath, [program, 'lint', '--format', 'json', '--only', 'quote-not-found'], {
    cwd: folder.path,
    env,
    encoding: 'utf8',
  });
  assert.equal(JSON.parse(stdout).summary.errors, 1);
});

test('an interrupt ends with 130', { skip: process.platform === 'win32' }, async (t) => {
  const folder = createFolder(t);
  const interruptAfter = async (delay: number): Promise<readonly unknown[]> => {
    const child = spawn(process.execPath, [program, 'lint', '--stdin'], {
      cwd: folder.path,
      env,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const code = await new Promise((resolve) => {
      child.on('exit', (exit, signal) => resolve(exit ?? signal));
      setTimeout(() => child.kill('SIGINT'), delay);
    });
    child.stdin.destroy();
    return [code, stderr];
  };
  let ended = await interruptAfter(700);
  // On a busy machine it may not have started by then.
  if (ended[0] === 'SIGINT') ended = await interruptAfter(8000);
  assert.deepEqual(ended, [130, '']);
});

test('YAML that needs its package, and BibTeX, are loaded when they are needed', (t) => {
  const folder = createFolder(t, {
    'a.brief':
      '---\nbriefing: 1\ntitle: &t A\ndate: 2026-05-06\naudience: *t\nregistry: lib.bib\n---\n\nThe port closed on 3 May. [@log :: high]\n',
    'lib.bib': '@report{log, title = {Log}, institution = {Port}, date = {2026-05-03}}\n',
  });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'lint', '--format', 'compact', '--only', 'unknown-source,invalid-front-matter'],
    { cwd: folder.path, env, encoding: 'utf8' },
  );
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
});

test('the program says its version and exits with the codes of the command line', (t) => {
  const folder = createFolder(t, { 'a.brief': briefing('6 May 2026') });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder.path, env, encoding: 'utf8' });
  assert.match(run('--version').stdout, /^briefwright \d+\.\d+\.\d+\n$/);
  assert.equal(run('lint').status, 1);
  assert.equal(run('lint', '--nope').status, 2);
});

/** `archive` as it ships. `onStart` hears of the child at once. */
async function archiveInProcess(
  folder: CliFolder,
  args: readonly string[],
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<readonly [code: unknown, stderr: string]> {
  const child = spawn(process.execPath, [program, 'archive', '--allow-private', ...args], {
    cwd: folder.path,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onStart(child);
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const code = await new Promise((resolve) => child.on('exit', (exit, signal) => resolve(exit ?? signal)));
  return [code, stderr];
}

const withSources = (addresses: readonly string[]): string =>
  `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n${addresses.map((address, i) => `  s${i}:\n    url: ${address}\n`).join('')}---\n`;

test('the shipped program reads pages and PDFs from the network', async (t) => {
  const server = await servePages(t, {
    '/page': article,
    '/pdf': sends(smallPdf([[['Page one.']], [['Page two.']]]), { 'content-type': 'application/pdf' }),
  });
  const folder = createFolder(t, { 'a.brief': withSources([server.at('/page'), server.at('/pdf')]) });
  const [code, stderr] = await archiveInProcess(folder, ['a.brief']);
  assert.equal(code, 0, stderr);
  assert.match(folder.read('archive/s0.txt'), /^Port shut after collision\n\n/);
  assert.equal(folder.read('archive/s1.txt'), 'Page one.\n\f\nPage two.\n');
  assert.match(server.requests[0]!.headers['user-agent'] ?? '', /^briefwright\/\d+\.\d+\.\d+$/);
});

test('an interrupt while a page comes leaves what was done before whole, and nothing of the rest', {
  skip: process.platform === 'win32',
}, async (t) => {
  let child: ChildProcess | undefined;
  const server = await servePages(t, {
    '/done': sends('Words.\n', { 'content-type': 'text/plain' }),
    '/slow': (response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).write('half of it');
      child?.kill('SIGINT');
    },
  });
  const before = withSources([server.at('/done'), server.at('/slow')]);
  const folder = createFolder(t, { 'a.brief': before });
  const [code] = await archiveInProcess(folder, ['a.brief'], (one) => (child = one));
  assert.equal(code, 130);
  assert.deepEqual(readdirSync(folder.at('archive')), ['s0.txt']);
  assert.match(
    folder.read('a.brief'),
    /\/done\n    text: archive\/s0\.txt\n    sha256: [0-9a-f]{64}\n    accessed: [\d-]+\n  s1:\n    url: \S+\/slow\n---/,
  );
});

test('what reaches the network is loaded by nothing but `archive`, and is in no server and no extension', (t) => {
  for (const [file, marks] of [
    ['archive.js', /accept-encoding/i],
    // What reads pages reaches nothing: `verify` loads it for what an answer cites.
    ['reading.js', /readability/i],
  ] as const) {
    for (const name of readdirSync(dist).filter((one) => one.endsWith('.js') && one !== file))
      assert.doesNotMatch(readFileSync(path.join(dist, name), 'utf8'), marks, name);
    assert.match(readFileSync(path.join(dist, file), 'utf8'), marks);
  }
  const folder = createFolder(t, { 'a.brief': briefing('2026-05-06') });
  const elsewhere = path.join(folder.path, 'dist');
  cpSync(dist, elsewhere, { recursive: true });
  rmSync(path.join(elsewhere, 'archive.js'));
  for (const args of [
    ['lint', 'a.brief'],
    ['fmt', 'a.brief'],
    ['inspect', 'a.brief'],
    ['rules'],
    ['archive', '--dry-run', 'a.brief'],
    ['archive', '--help'],
  ]) {
    assert.equal(
      spawnSync(process.execPath, [path.join(elsewhere, 'cli.js'), ...args], {
        cwd: folder.path,
        env,
        encoding: 'utf8',
      }).status,
      0,
      args.join(' '),
    );
  }
});
