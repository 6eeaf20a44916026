// The ways to the server besides standard input and output: socket, pipe, Node's channel, a browser's worker; and how it ends.

import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import type * as lsp from 'vscode-languageserver';
import { AbstractMessageReader, AbstractMessageWriter, type DataCallback } from 'vscode-languageserver';
import {
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
} from 'vscode-languageserver/node';
import { buildServer } from '../support/built-server.ts';
import { createFolder } from '../support/cli.ts';
import { createClient, type LspClient, pullingClient, spawnServer } from '../support/lsp-client.ts';

const { dist, program } = buildServer();
const text = '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\n---\n\nThe port closed at night.\n';

/** The whole life on a connection that is there. */
async function live(client: LspClient): Promise<void> {
  const { serverInfo } = await client.start(undefined);
  assert.equal(serverInfo?.name, 'briefwright');
  await client.open('untitled:Untitled-1', text);
  assert.deepEqual(
    (await client.pull('untitled:Untitled-1')).items.map(({ code }) => code),
    ['unsourced-claim'],
  );
  assert.equal(await client.request('shutdown'), null);
  await client.notify('exit');
}

function start(t: TestContext, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  return child;
}

async function exitOf(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = (await once(child, 'exit', { signal: AbortSignal.timeout(30_000) })) as [unknown];
  return code;
}

for (const kind of ['socket', 'pipe'] as const) {
  test(`--${kind}: the server comes to the editor and ends with the connection`, async (t) => {
    const listener = createServer();
    t.after(() => listener.close());
    const pipe = path.join(createFolder(t).path, 'editor.sock');
    if (kind === 'socket') listener.listen(0, '127.0.0.1');
    else listener.listen(pipe);
    await once(listener, 'listening');
    const where = kind === 'socket' ? `--socket=${(listener.address() as AddressInfo).port}` : `--pipe=${pipe}`;
    const meet = async (): Promise<{ child: ChildProcess; socket: Socket }> => {
      const child = start(t, [where]);
      const [socket] = (await once(listener, 'connection')) as [Socket];
      t.after(() => socket.destroy());
      return { child, socket };
    };
    const { child, socket } = await meet();
    await live(createClient(t, new SocketMessageReader(socket), new SocketMessageWriter(socket)));
    assert.equal(await exitOf(child), 0);
    const left = await meet();
    left.socket.destroy();
    assert.equal(await exitOf(left.child), 1, 'an editor that goes away');
  });
}

test('--node-ipc: over the channel of the process that started it', async (t) => {
  const child = fork(program, ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  t.after(() => child.kill('SIGKILL'));
  await live(createClient(t, new IPCMessageReader(child), new IPCMessageWriter(child)));
  assert.equal(await exitOf(child), 0);
});

test('a way that cannot be taken is named, with what to do', () => {
  for (const [args, expected] of [
    [['--socket=1'], /^Cannot connect to port 1 on this machine \(ECONNREFUSED\)\. The editor must listen there/],
    [['--socket', 'x'], /^--socket needs the number of a port/],
    [['--pipe=/no/such.sock'], /^Cannot connect to \/no\/such\.sock \(ENOENT\)/],
    [['--pipe'], /^--pipe needs the name/],
    [['--node-ipc'], /^--node-ipc works only/],
    [['--stdio', '--socket=1'], /^Use only one of/],
    [[], /^Usage: /],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, expected);
  }
});

test('the server ends with the process that it is told of, by the command line and by `initialize`', async (t) => {
  const idle = (): ChildProcess => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    t.after(() => child.kill('SIGKILL'));
    return child;
  };
  const [first, second] = [idle(), idle()];
  const told = spawnServer(t, program, ['--stdio', `--clientProcessId=${first.pid}`]);
  const asked = spawnServer(t, program);
  await asked.start(undefined, {}, { processId: second.pid! });
  await told.start(undefined, {});
  first.kill('SIGKILL');
  second.kill('SIGKILL');
  assert.deepEqual(await Promise.all([exitOf(told.process!), exitOf(asked.process!)]), [1, 1]);
});

/** A worker as a browser makes them: messages come to `self`, and there is no disk. */
const browserWorker = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.self = globalThis;
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  globalThis.addEventListener = () => {};
  parentPort.on('message', (data) => globalThis.onmessage?.({ data }));
  // What no browser has.
  for (const name of ['process', 'Buffer', 'setImmediate', 'global']) Object.defineProperty(globalThis, name, { value: undefined });
  new Function(workerData)();
`;

class WorkerReader extends AbstractMessageReader implements MessageReader {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  listen(callback: DataCallback): lsp.Disposable {
    this.#worker.on('message', callback);
    return { dispose: () => void this.#worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  async write(message: unknown): Promise<void> {
    this.#worker.postMessage(message);
  }
  end(): void {}
}

test('in a browser’s worker, with files that the editor reads for it', async (t) => {
  const worker = new Worker(browserWorker, {
    eval: true,
    workerData: readFileSync(path.join(dist, 'server-browser.js'), 'utf8'),
  });
  t.after(() => worker.terminate());
  const failed = new Promise<never>((_, reject) => void worker.once('error', reject));
  failed.catch(() => {});
  const cited = text
    .replace('date: 2026-05-06', 'date: 2026-05-06\nregistry: shared/r.yaml')
    .replace('night.', 'night. [@wire :: high] It rained.')
    .concat('\nIt snowed. [@log :: high]\n');
  const kept = 'The ferry is late.\n';
  const digest = createHash('sha256').update(kept).digest('hex');
  const source = (id: string, sha256: string): string =>
    `${id}:\n  title: T\n  publisher: P\n  date: 2026-05-04\n  type: report\n  access: issuer\n  text: kept.txt\n  sha256: ${sha256}\n`;
  const files = new Map<string, string | undefined>([
    ['.briefwrightrc', 'rules: {unsourced-claim: warning}\n'],
    ['a.brief', cited],
    ['shared/kept.txt', kept],
    [
      'shared/r.yaml',
      source('wire', digest) +
        source(
          'log',
          digest.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        ),
    ],
  ]);
  const root = 'vscode-test-web://mount';
  const client = createClient(t, new WorkerReader(worker), new WorkerWriter(worker));
  client.answers.set('fs/readFile', ({ uri, limit }: { readonly uri: string; readonly limit: number }) => {
    assert.ok(limit > 1_000_000);
    const file = files.get(uri.slice(root.length + 1));
    if (file === undefined) throw new Error('no such file');
    return [...Buffer.from(file)];
  });
  client.answers.set('fs/list', ({ uri }: { readonly uri: string }) => {
    const folder = `${uri}/`.slice(root.length + 1).replace(/^\/+/, '');
    const names = [...files.keys()]
      .filter((name) => name.startsWith(folder))
      .map((name) => name.slice(folder.length).split('/'));
    return [...new Map(names.map(([name, ...below]) => [name!, below.length > 0 ? 'folder' : 'file']))];
  });
  await Promise.race([
    client.start(undefined, pullingClient, {
      rootUri: `${root}/`,
      workspaceFolders: [{ uri: `${root}/`, name: 'mount' }],
    }),
    failed,
  ]);
  await client.open(`${root}/a.brief`, cited);
  assert.deepEqual(
    (await client.pull(`${root}/a.brief`)).items.map(({ code, severity, message }) => [
      code,
      severity,
      /r\.yaml/.test(String(message)),
    ]),
    [
      ['unsourced-claim', 2, false],
      ['archive-changed', 1, true],
    ],
  );
  const hover = await client.request<lsp.Hover>('textDocument/hover', {
    textDocument: { uri: `${root}/a.brief` },
    position: { line: 8, character: 30 },
  });
  assert.match((hover.contents as lsp.MarkupContent).value, /^T @wire/);
  const [definition] = await client.request<lsp.Location[]>('textDocument/definition', {
    textDocument: { uri: `${root}/a.brief` },
    position: { line: 8, character: 30 },
  });
  assert.equal(definition!.uri, `${root}/shared/r.yaml`);
  const paths = await client.request<lsp.CompletionList>('textDocument/completion', {
    textDocument: { uri: `${root}/a.brief` },
    position: { line: 4, character: 'registry: '.length },
  });
  assert.deepEqual(
    paths.items.map(({ label }) => label),
    ['shared/'],
  );
  assert.equal(await client.request('shutdown'), null);
});
