// What a server must survive, over real standard input and output: a feature that crashes, texts and requests that make no
// sense, requests that are taken back or late. It answers each, and the next one as ever.

import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  type Hover,
  type ServerCapabilities,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { features } from '../../server/src/features/index.ts';
import { buildServer } from '../support/built-server.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';
import { type LspClient, pullingClient, spawnServer } from '../support/lsp-client.ts';
import { createRandom, type Random, randomEdit } from '../support/random.ts';

const { dist, program } = buildServer();
const header =
  '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\nsources:\n  log:\n    title: L\n    publisher: P\n    date: 2026-05-04\n    type: report\n    access: issuer\n---\n\n';
const unsourced = `${header}The port closed at night. [@log :: high]{#shut} It rained.\n`;
const uri = 'untitled:Untitled-1';

async function begin(
  t: TestContext,
  server = program,
  folder?: CliFolder,
  capabilities: ClientCapabilities = pullingClient,
): Promise<{ client: LspClient; announced: ServerCapabilities }> {
  const client = spawnServer(t, server);
  const { capabilities: announced } = await client.start(folder?.path, capabilities);
  return { client, announced };
}

/** What a server that is well says of a text that is. */
async function assertWell(client: LspClient): Promise<void> {
  const other = 'untitled:Untitled-2';
  await client.open(other, unsourced);
  assert.deepEqual(
    (await client.pull(other)).items.map(({ code }) => code),
    ['unsourced-claim'],
  );
  const answer = await client.request<unknown[]>('textDocument/references', {
    textDocument: { uri: other },
    position: { line: 14, character: 46 },
    context: { includeDeclaration: true },
  });
  assert.equal(answer.length, 1);
  await client.notify('textDocument/didClose', { textDocument: { uri: other } });
}

test('of thousands of findings the gravest thousand are shown, and how many there are', async (t) => {
  const { client } = await begin(t);
  // A warning first, then more errors than are shown.
  const text = `${header.replace('cutoff: 2026-05-06\n', '')}${'The port closed at night. It rained.\n\n'.repeat(600)}`;
  await client.open(uri, text);
  const { items } = await client.pull(uri);
  assert.equal(items.length, 1001);
  assert.match(String(items[0]!.message), /^This briefing has 1,2\d\d findings; the gravest 1,000 are shown here\./);
  const rest = items.slice(1);
  assert.ok(rest.every(({ severity, code }) => severity === 1 && code === 'unsourced-claim'));
  const lines = rest.map(({ range }) => range.start.line);
  assert.deepEqual(
    lines,
    [...lines].sort((a, b) => a - b),
  );
});

test('a feature that crashes answers nothing and is named in the log; the others answer', async (t) => {
  const outfile = path.join(dist, 'crashing-server.cjs');
  await build({
    entryPoints: ['test/support/crashing-server.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
    loader: { '.brief': 'text' },
  });
  const { client } = await begin(t, outfile);
  await client.open(uri, unsourced);
  for (let round = 0; round < 3; round++)
    assert.equal(
      await client.request<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 13, character: 30 },
      }),
      null,
    );
  const { params } = await client.next(({ method }) => method === 'window/logMessage');
  assert.match((params as { message: string }).message, /textDocument\/hover failed: .*thrown by a test/);
  await assertWell(client);
  assert.equal(await client.request('shutdown'), null);
});

/** Every request that is announced, with parameters that fit its method and a place anywhere. */
async function askEverything(client: LspClient, random: Random, lines: number): Promise<void> {
  const position = (): unknown => ({ line: random.integer(lines + 3), character: random.integer(90) });
  const range = (): unknown => ({ start: position(), end: position() });
  const item = { name: 'x', kind: 1, uri, range: range(), selectionRange: range(), data: { uri } };
  const params = (): unknown => ({
    ...item,
    textDocument: { uri },
    position: position(),
    positions: [position(), position()],
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    ch: ']',
    newName: random.pick(['name', '', '1 2', '\u0000', '😀']),
    query: random.pick(['', 'a', '@', '#😀']),
    previousResultId: 'x',
    item,
    files: [{ oldUri: uri, newUri: `${uri}x` }],
    sources: [{ address: random.pick(['https://example.org/a', '', 'no address']) }],
    known: [],
    key: random.pick(['log', '', '😀']),
    line: random.pick(['Agency, 5 May 2026', '', '\u0000, 31/02/99']),
    change: random.pick(['raise-confidence', 'lower-likelihood', 'mark-gap', '']),
    command: 'briefwright.explain',
    arguments: [{ rule: 'unsourced-claim', uri }],
  });
  for (const { method } of features) {
    await client.request(method, params()).catch((error: Error & { code?: number }) => {
      // A refusal of the protocol, with its reason.
      assert.equal(error.code, -32803, `${method}: ${error.message}`);
    });
  }
}

test('a document of random bytes, edited at random, is answered by every feature', async (t) => {
  const { client } = await begin(t);
  const random = createRandom(21);
  let text = Buffer.from(Uint8Array.from({ length: 3000 }, () => random.integer(256))).toString('latin1');
  await client.open(uri, text);
  for (let version = 2; version < 12; version++) {
    await askEverything(client, random, 12);
    assert.equal((await client.pull(uri)).kind, 'full');
    text =
      version % 3 === 0
        ? Array.from({ length: 1500 }, () => String.fromCharCode(random.integer(65536))).join('')
        : randomEdit(random, `${version % 2 === 0 ? header : ''}${text}`);
    await client.change(uri, version, [{ text }]);
  }
  await assertWell(client);
  const said = client.received
    .filter(({ method }) => method === 'window/logMessage')
    .map(({ params }) => (params as { message: string }).message);
  assert.deepEqual(
    said.filter((message) => /failed|internal error/.test(message)),
    [],
    'nothing crashed',
  );
});

test('requests and notifications that make no sense end nothing', async (t) => {
  const { client } = await begin(t);
  await client.open(uri, unsourced);
  const nonsense: readonly unknown[] = [
    undefined,
    null,
    {},
    [],
    { textDocument: null },
    { textDocument: { uri: 4 } },
    { textDocument: { uri } },
    { textDocument: { uri }, position: null, range: null, positions: 3 },
    { uri: 'x:' },
    { item: {} },
  ];
  for (const { method } of features)
    for (const params of nonsense)
      await client
        .request(method, params)
        .catch((error: Error & { code?: number }) =>
          assert.ok(typeof error.code === 'number', `${method}: ${error.message}`),
        );
  await assert.rejects(client.request('textDocument/nothing', {}), { code: -32601 });
  const notifications = [
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didClose',
    'textDocument/didSave',
    'workspace/didChangeConfiguration',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeWorkspaceFolders',
    '$/cancelRequest',
    'textDocument/nothing',
  ];
  for (const method of notifications)
    for (const params of [
      {},
      { textDocument: {} },
      { textDocument: { uri }, contentChanges: null },
      { changes: 3 },
      { settings: 4 },
      { event: null },
    ])
      await client.notify(method, params);
  await client.notify('textDocument/didChange', {
    textDocument: { uri: 'untitled:nobody' },
    contentChanges: [{ text: '' }],
  });
  await client.notify('textDocument/didClose', { textDocument: { uri: 'untitled:nobody' } });
  await assertWell(client);
  assert.equal(await client.request('shutdown'), null);
});

test('a request that is taken back gets the error of the protocol, be it one or all of a workspace', async (t) => {
  const folder = createFolder(
    t,
    Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`b${index}.brief`, unsourced.repeat(4)])),
  );
  const { client } = await begin(t, program, folder);
  await client.open(uri, unsourced);
  const cancelled = async (method: string, params: unknown): Promise<void> => {
    const source = new CancellationTokenSource();
    const request = client.request(method, params, source.token);
    source.cancel();
    await assert.rejects(request, { code: -32800 }, method);
  };
  await cancelled('workspace/diagnostic', { previousResultIds: [] });
  await cancelled('textDocument/hover', { textDocument: { uri }, position: { line: 13, character: 30 } });
  await cancelled('textDocument/semanticTokens/full', { textDocument: { uri } });
  // By the button of the progress that is shown, once it is under way.
  const from = client.received.length;
  const request = client.request('workspace/diagnostic', {
    previousResultIds: [],
    workDoneToken: 'work',
    partialResultToken: 'parts',
  });
  const isWorking = ({ method, params }: { method: string; params: unknown }): boolean =>
    method === '$/progress' && (params as { token: unknown }).token === 'parts';
  await client.next(isWorking, from);
  await client.notify('window/workDoneProgress/cancel', { token: 'work' });
  await request.then(
    () => {},
    (error: { code?: number }) => assert.equal(error.code, -32800),
  );
  await assertWell(client);
});

test('an answer for a text that has changed meanwhile is refused to who asks again, and given for the new text to who does not', async (t) => {
  for (const [capabilities, refuses] of [
    [pullingClient, true],
    [{}, false],
  ] as const) {
    const { client } = await begin(t, program, undefined, capabilities);
    const long = `${header}${'It shut, and it rained. [@log :: high] '.repeat(600)}\n`;
    await client.open(uri, long);
    const outcomes: string[] = [];
    for (let version = 2; version < 12; version++) {
      const request = client.request<{ readonly data: readonly number[] }>('textDocument/semanticTokens/full', {
        textDocument: { uri },
      });
      const change = client.change(uri, version, [
        { range: { start: { line: 13, character: 0 }, end: { line: 13, character: 0 } }, text: 'x' },
      ]);
      outcomes.push(
        await request.then(
          ({ data }) => (data.length > 0 ? 'answered' : 'empty'),
          ({ code }: { code?: number }) => String(code),
        ),
      );
      await change;
    }
    // Whether the change is read before the answer is made is chance; nothing but these may come of it.
    assert.deepEqual(
      outcomes.filter((one) => one !== 'answered' && !(refuses && one === '-32801')),
      [],
    );
    await (capabilities === pullingClient ? assertWell(client) : client.request('shutdown'));
  }
});

test('folders come and go while the server runs, and a single file has none', async (t) => {
  const cited = `${header.replace(/sources:[^]*?(?=---)/, 'registry: r.yaml\n')}The port closed at night. [@wire :: high]\n`;
  const registry = 'wire:\n  title: T\n  publisher: P\n  date: 2026-05-04\n  type: report\n  access: issuer\n';
  const [first, second] = [
    createFolder(t, { 'a.brief': unsourced }),
    createFolder(t, { 'b.brief': cited, 'r.yaml': registry }),
  ];
  const { client } = await begin(t, program, first, {
    ...pullingClient,
    workspace: { ...pullingClient.workspace, workspaceFolders: true },
  });
  type Report = { readonly items: readonly { readonly uri: string; readonly items?: readonly Diagnostic[] }[] };
  const names = async (): Promise<readonly string[]> =>
    (await client.request<Report>('workspace/diagnostic', { previousResultIds: [] })).items
      .map(({ uri: at }) => at.split('/').at(-1)!)
      .sort();
  const change = (event: WorkspaceFoldersChangeEvent): Promise<void> =>
    client.notify('workspace/didChangeWorkspaceFolders', { event });
  const folderOf = ({ path: at }: CliFolder): { uri: string; name: string } => ({
    uri: pathToFileURL(at).href,
    name: 'folder',
  });
  assert.deepEqual(await names(), ['a.brief']);
  await change({ added: [folderOf(second)], removed: [] });
  assert.deepEqual(await names(), ['a.brief', 'b.brief']);
  await change({ added: [], removed: [folderOf(first)] });
  assert.deepEqual(await names(), ['b.brief']);
  // A file of the folder that has gone, and one that never had one: checked, with the registry beside it.
  const alone = createFolder(t, {
    'c.brief': cited,
    'r.yaml': registry,
    '.briefwrightrc': 'rules: {missing-confidence: off}\n',
  });
  for (const [folder, name, text, expected] of [
    [first, 'a.brief', unsourced, ['unsourced-claim']],
    [alone, 'c.brief', cited, []],
  ] as const) {
    const at = pathToFileURL(folder.at(name)).href;
    await client.open(at, text);
    assert.deepEqual(
      (await client.pull(at)).items.map(({ code }) => code),
      expected,
      name,
    );
  }
});
