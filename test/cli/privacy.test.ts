// What the README promises under “Privacy”, watched from outside: every system call of the built program that opens a socket or
// starts a program. Where there is no strace, or it may not watch, the test is skipped with a word.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildServer } from '../support/built-server.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';
import { createRepository } from './turning-on/repository.ts';

const watched = ['strace', '-f', '-qq', '-e', 'trace=%network,execve,execveat'];
const canWatch =
  process.platform === 'linux' &&
  spawnSync(watched[0]!, [...watched.slice(1), 'true'], { stdio: 'ignore' }).status === 0;
const skip = canWatch || process.env['CI'] ? false : 'strace is not installed, or may not watch here';
// A build takes seconds, for nothing where nothing can be watched.
const dist = skip === false ? buildServer().dist : '';

/** A briefing that gives every command something to look at, in the eyes of a program that would like to look further. */
const files = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.briefwrightrc.yaml': 'registry: [shared.yaml, refs.bib]\nextends: ./more.yaml\n',
  'more.yaml': 'profile: review\n',
  'shared.yaml': 'wire: {title: Wire, url: "https://example.org/wire"}\n',
  'refs.bib': '@misc{paper, title = {Paper}, url = {https://example.org/paper}}\n',
  'archive/log.txt': 'Log of 3 May\n\nThe harbour master closed the port at noon.\n',
  'page.html':
    '<p>It closed, says <a href="https://example.org/page">the wire</a>. <img src="https://example.org/a.png"></p>',
  'old.brief': '---\nbriefing: 1\ntitle: A\ndate: 2026-05-05\n---\n\nThe port is open. [assumption :: low]{#open}\n',
  'a.brief':
    '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsupersedes: old.brief\nsources:\n  log: {title: Log, url: "https://example.org/log", text: archive/log.txt}\n---\n\nThe harbour master closed the port at noon. [@log::high]{#shut} Two tugs sank, and an agency said so. [@wire; @paper :: low] ![a](https://example.org/a.png)\n\nThe harbour master closed it. <https://example.org> It will likely reopen. [#shut :: low]\n',
} as const;

const commands: readonly (readonly string[])[] = [
  ['lint', '.'],
  ['lint', '--format', 'pretty', 'a.brief'],
  ['lint', '--format', 'sarif', '--preset', 'cti', '.'],
  ['fmt', '--check', '.'],
  ['inspect', 'a.brief'],
  ['summary', 'a.brief'],
  ['diff', 'old.brief', 'a.brief'],
  ['suggest', 'a.brief'],
  ['impact', '@log', '.'],
  ['rules'],
  ['start'],
  ['lint', '--baseline', 'write'],
  ['import', 'page.html', 'refs.bib', '--out', 'imported'],
  ['lint', '--fix', '.'],
  ['fmt', '.'],
];

for (const args of commands) {
  test(`\`${args.join(' ')}\` opens no socket and starts no program`, { skip }, (t) => {
    const folder = createFolder(t, files);
    const { status, stderr } = spawnSync(
      watched[0]!,
      [...watched.slice(1), '-o', folder.at('.trace'), process.execPath, path.join(dist, 'cli.js'), ...args],
      { cwd: folder.path, encoding: 'utf8' },
    );
    assert.ok(status === 0 || status === 1, `exit ${status}: ${stderr}`);
    assertAlone(folder);
  });
}

test('`lsp` opens no socket and starts no program, whatever it is asked', { skip }, async (t) => {
  const folder = createFolder(t, files);
  const uri = pathToFileURL(folder.at('a.brief')).href;
  const here = { textDocument: { uri }, position: { line: 9, character: 50 } };
  await converse(t, folder, [
    [
      'initialize',
      {
        processId: null,
        rootUri: pathToFileURL(folder.path).href,
        capabilities: { textDocument: { diagnostic: {} } },
      },
    ],
    ['textDocument/diagnostic', { textDocument: { uri } }],
    ['textDocument/hover', here],
    ['textDocument/completion', here],
    ['textDocument/formatting', { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } }],
    ['textDocument/documentLink', { textDocument: { uri } }],
    ['briefwright/preview', { textDocument: { uri } }],
    ['briefwright/graph', { textDocument: { uri } }],
    ['shutdown', null],
  ]);
  assertAlone(folder);
});

test('`--since`, `--staged` and `--stats` start git and nothing else, and open no socket', { skip }, (t) => {
  const { '.git/HEAD': _, ...texts } = files;
  const folder = createRepository(t, texts);
  folder.write('a.brief', files['a.brief'].replace('Two tugs sank', 'Two tugs burned'));
  for (const args of [['--since', 'main'], ['--staged'], ['--stats']]) {
    const { status, stderr } = spawnSync(
      watched[0]!,
      [...watched.slice(1), '-o', folder.at('.trace'), process.execPath, path.join(dist, 'cli.js'), 'lint', ...args],
      { cwd: folder.path, encoding: 'utf8' },
    );
    assert.ok(status === 0 || status === 1, `exit ${status}: ${stderr}`);
    const calls = readFileSync(folder.at('.trace'), 'utf8').split('\n');
    const started = calls.flatMap(
      (line) => /execve(?:at)?\("([^"]*)".*(?: = 0| <unfinished \.\.\.>)$/.exec(line)?.[1] ?? [],
    );
    assert.deepEqual([...new Set(started.map((program) => path.basename(program)))].sort(), ['git', 'node']);
    // Node hands a program its input and takes its output through pairs of sockets that reach nothing else.
    assert.deepEqual(
      calls.filter((line) => /\b(?:connect|bind|listen)\(|\bsocket\(AF_INET/.test(line)),
      [],
    );
  }
});

test('the watch sees what it is there for: `archive` opens a socket', { skip }, (t) => {
  const folder = createFolder(t, {
    '.git/HEAD': '',
    'a.brief': files['a.brief'].replaceAll('https://example.org/log', 'http://127.0.0.1:9/'),
  });
  spawnSync(
    watched[0]!,
    [
      ...watched.slice(1),
      '-o',
      folder.at('.trace'),
      process.execPath,
      path.join(dist, 'cli.js'),
      'archive',
      '--allow-private',
      '--again',
      'a.brief',
      '@log',
    ],
    { cwd: folder.path },
  );
  assert.match(folder.read('.trace'), /connect\(.*127\.0\.0\.1/);
});

/** Calls that reach the network, and those that start a program after the first, which is Node itself. */
function assertAlone(folder: CliFolder): void {
  const calls = readFileSync(folder.at('.trace'), 'utf8')
    .split('\n')
    .filter((line) => /\b(?:execve|execveat|socket|connect|bind|listen|sendto|sendmsg)\(/.test(line));
  assert.equal(calls.filter((line) => /execve(?:at)?\(/.test(line)).length, 1, calls.join('\n'));
  // Two ends of a pipe within the process itself reach nothing.
  assert.deepEqual(
    calls.filter((line) => !/execve(?:at)?\(/.test(line)),
    [],
  );
}

/** Sends each request when the one before is answered; fails where one is not. */
async function converse(
  t: TestContext,
  folder: CliFolder,
  requests: readonly (readonly [method: string, params: unknown])[],
): Promise<void> {
  const child = spawn(
    watched[0]!,
    [...watched.slice(1), '-o', folder.at('.trace'), process.execPath, path.join(dist, 'cli.js'), 'lsp', '--stdio'],
    { cwd: folder.path, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  t.after(() => child.kill());
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let received = '';
  let onData = (): void => {};
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
    onData();
  });
  for (const [id, [method, params]] of requests.entries()) {
    send({ id, method, ...(params === null ? {} : { params }) });
    await new Promise<void>((resolve, reject) => {
      onData = () => {
        if (received.includes(`"id":${id},"result"`)) resolve();
        else if (received.includes(`"id":${id},"error"`)) reject(new Error(`${method}: ${received.slice(-500)}`));
      };
      child.once('exit', () => reject(new Error(`the server ended at ${method}`)));
      onData();
    });
    if (method === 'initialize') {
      send({ method: 'initialized', params: {} });
      send({
        method: 'textDocument/didOpen',
        params: {
          textDocument: {
            uri: pathToFileURL(folder.at('a.brief')).href,
            languageId: 'briefing',
            version: 1,
            text: files['a.brief'],
          },
        },
      });
    }
  }
  send({ method: 'exit' });
  await exited;
}
