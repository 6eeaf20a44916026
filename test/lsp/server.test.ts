// The language server as it ships, spoken to over standard input and output.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import { buildServer } from '../support/built-server.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';
import { type LspClient, pullingClient, spawnServer } from '../support/lsp-client.ts';
import { createRandom, randomEdit } from '../support/random.ts';

const { dist, program } = buildServer();

const header = '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\n---\n\n';
const unsourced = `${header}The port closed at night.\n`;
const clean = `${header}Scope is the port. [note]\n`;

/** The file `name` of `folder` as a URI. */
const uriOf = (folder: CliFolder, name: string): string => pathToFileURL(folder.at(name)).href;
const rulesOf = (diagnostics: readonly lsp.Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

async function begin(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  capabilities: lsp.ClientCapabilities = pullingClient,
): Promise<{ client: LspClient; folder: CliFolder; result: lsp.InitializeResult }> {
  const folder = createFolder(t, files);
  const client = spawnServer(t, program);
  const result = await client.start(folder.path, capabilities);
  return { client, folder, result };
}

test('a whole life: initialize, open, pull, close, shutdown, exit', async (t) => {
  const { client, folder, result } = await begin(t);
  assert.equal(result.serverInfo?.name, 'briefwright');
  assert.equal(result.capabilities.positionEncoding, 'utf-16');
  assert.deepEqual(result.capabilities.diagnosticProvider, {
    identifier: 'briefwright',
    interFileDependencies: true,
    workspaceDiagnostics: true,
    workDoneProgress: true,
  });
  const uri = uriOf(folder, 'a.brief');
  await client.open(uri, unsourced);
  const { kind, items } = await client.pull(uri);
  assert.equal(kind, 'full');
  assert.deepEqual(rulesOf(items), ['unsourced-claim']);
  assert.deepEqual(items[0]!.range, { start: { line: 7, character: 0 }, end: { line: 7, character: 25 } });
  assert.deepEqual([items[0]!.source, items[0]!.severity], ['briefwright', 1]);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  assert.deepEqual((await client.pull(uri)).items, []);
  const ended = new Promise((resolve) => client.process!.on('exit', (code, signal) => resolve(code ?? signal)));
  assert.equal(await client.request('shutdown'), null);
  await assert.rejects(client.pull(uri), /shut down/);
  await client.notify('exit');
  assert.equal(await ended, 0);
});

test('requests before initialize are refused', async (t) => {
  const client = spawnServer(t, program);
  await assert.rejects(client.pull('file:///a.brief'), { code: -32002 });
});

test('an exit without shutdown, and an editor that goes away, end the process with 1', async (t) => {
  const { client } = await begin(t);
  const ended = new Promise((resolve) => client.process!.on('exit', resolve));
  client.process!.stdin!.end();
  assert.equal(await ended, 1);
});

test('`briefwright lsp --stdio` is the same server; without a transport help is printed on standard error', async (t) => {
  const client = spawnServer(t, path.join(dist, 'cli.js'), ['lsp', '--stdio']);
  const { serverInfo } = await client.start(undefined);
  assert.equal(serverInfo?.name, 'briefwright');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8', timeout: 5000 });
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /--stdio/);
  assert.match(
    spawnSync(process.execPath, [program, '--version'], { encoding: 'utf8', timeout: 5000 }).stdout,
    /^briefwright-language-server \d/,
  );
});

test('the same lint result has the same id, another has another', async (t) => {
  const { client, folder } = await begin(t);
  const uri = uriOf(folder, 'a.brief');
  await client.open(uri, unsourced);
  const first = await client.pull(uri);
  assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  await client.change(uri, 2, [
    { range: { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } }, text: 'Now ' },
  ]);
  const second = await client.pull(uri, first.resultId);
  assert.equal(second.kind, 'full');
  assert.notEqual(second.resultId, first.resultId);
  assert.equal(second.items[0]!.range.end.character, 29);
});

test('a client with no capability at all is pushed to, once a list differs', async (t) => {
  const { client, folder, result } = await begin(t, {}, {});
  assert.equal(result.capabilities.diagnosticProvider, undefined);
  const uri = uriOf(folder, 'a.brief');
  await client.open(uri, unsourced);
  const [finding] = await client.pushed(uri);
  assert.equal(finding!.code, 'unsourced-claim');
  assert.equal(finding!.relatedInformation, undefined);
  const from = client.received.length;
  await client.change(uri, 2, [{ text: `${unsourced}\n` }]);
  await client.change(uri, 3, [{ text: clean }]);
  assert.deepEqual(await client.pushed(uri, from), []);
  await client.change(uri, 4, [{ text: unsourced }]);
  await client.next(({ params }) => (params as lsp.PublishDiagnosticsParams).diagnostics?.length === 1, from);
  const beforeClose = client.received.length;
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  assert.deepEqual(await client.pushed(uri, beforeClose), []);
  assert.ok(
    client.received.every(
      ({ method }) => method === 'textDocument/publishDiagnostics' || method === 'window/logMessage',
    ),
    JSON.stringify(client.received),
  );
});

test('incremental edits come to the same as the full text: any line ending, emoji, lone surrogates', async (t) => {
  const { client, folder } = await begin(t);
  const random = createRandom(5);
  const [uri, other] = [uriOf(folder, 'a.brief'), uriOf(folder, 'b.brief')];
  let text = unsourced.replaceAll('\n', '\r\n');
  await client.open(uri, text);
  for (let version = 2; version < 150; version++) {
    const next = randomEdit(random, text).replace(/^\ufeff/, '');
    let start = 0;
    while (start < Math.min(text.length, next.length) && text[start] === next[start]) start++;
    let [end, nextEnd] = [text.length, next.length];
    while (end > start && nextEnd > start && text[end - 1] === next[nextEnd - 1])
      [end, nextEnd] = [end - 1, nextEnd - 1];
    // A place between CR and LF is no position: the whole break is replaced.
    if (isInBreak(text, start)) start--;
    if (isInBreak(text, end)) [end, nextEnd] = [end + 1, nextEnd + 1];
    await client.change(uri, version, [
      { range: { start: positionIn(text, start), end: positionIn(text, end) }, text: next.slice(start, nextEnd) },
    ]);
    text = next;
    if (version % 15 !== 0) continue;
    await client.open(other, text);
    const plain = ({ items }: { readonly items: readonly lsp.Diagnostic[] }): unknown =>
      items.map(({ range, code, message }) => ({
        range,
        code,
        message: String(message).replaceAll('b.brief', 'a.brief'),
      }));
    assert.deepEqual(plain(await client.pull(uri)), plain(await client.pull(other)), JSON.stringify(text));
  }
});

function isInBreak(text: string, offset: number): boolean {
  return text[offset - 1] === '\r' && text[offset] === '\n';
}

/** The protocol's own counting, written down again. */
function positionIn(text: string, offset: number): lsp.Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

test('columns count in UTF-8 for a client that puts it first', async (t) => {
  const { client, folder, result } = await begin(
    t,
    {},
    { ...pullingClient, general: { positionEncodings: ['utf-8', 'utf-16'] } },
  );
  assert.equal(result.capabilities.positionEncoding, 'utf-8');
  const uri = uriOf(folder, 'a.brief');
  await client.open(uri, `${header}Ärger 😀 kam. [note] The port closed at night.\n`);
  const [before] = (await client.pull(uri)).items;
  assert.equal(before!.range.start.character, Buffer.byteLength('Ärger 😀 kam. [note] '));
  await client.change(uri, 2, [
    { range: { start: { line: 7, character: 11 }, end: { line: 7, character: 11 } }, text: '😀' },
  ]);
  const [moved] = (await client.pull(uri)).items;
  assert.equal(moved!.range.start.character, before!.range.start.character + 4);
});

test('a text of random bytes is answered, and what is no text on disk is left out', async (t) => {
  const random = createRandom(9);
  const bytes = Uint8Array.from({ length: 4000 }, () => random.integer(256));
  const { client, folder } = await begin(t, { 'noise.brief': bytes, 'ok.brief': unsourced });
  await client.next(
    ({ method, params }) =>
      method === 'window/logMessage' && /noise\.brief/.test((params as { message: string }).message),
  );
  const uri = uriOf(folder, 'noise.brief');
  await client.open(uri, Buffer.from(bytes).toString('latin1'));
  assert.equal((await client.pull(uri)).kind, 'full');
  await client.open(uriOf(folder, 'ok.brief'), unsourced);
  assert.equal((await client.pull(uriOf(folder, 'ok.brief'))).items.length, 1);
});

test('a registry that changes on disk is read again, and the client is told to ask again', async (t) => {
  const cited =
    '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\nregistry: shared.yaml\n---\n\nThe port closed at night. [@wire :: high]\n';
  const { client, folder } = await begin(t, { 'a.brief': cited });
  const watched = await client.next(
    ({ method, params }) => method === 'client/registerCapability' && JSON.stringify(params).includes('yaml'),
  );
  assert.match(JSON.stringify(watched.params), /\.briefwrightrc/);
  const uri = uriOf(folder, 'a.brief');
  await client.open(uri, cited);
  const missing = await client.pull(uri);
  assert.ok(
    missing.items.some(({ message }) => String(message).includes('shared.yaml')),
    JSON.stringify(missing.items),
  );
  const change = async (text: string): Promise<unknown[]> => {
    folder.write('shared.yaml', text);
    const from = client.received.length;
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(folder, 'shared.yaml'), type: 2 }],
    });
    await client.next(({ method }) => method === 'workspace/diagnostic/refresh', from);
    return rulesOf((await client.pull(uri)).items);
  };
  assert.deepEqual(await change('wires:\n  title: T\n  publisher: P\n  date: 2026-05-04\n  type: report\n'), [
    'unknown-source',
  ]);
  assert.deepEqual(
    await change('wire:\n  title: T\n  publisher: P\n  date: 2026-05-04\n  type: report\n  access: issuer\n'),
    [],
  );
});

test('an edition before that changes on disk is read again, and a briefing that names another is compared with that', async (t) => {
  const edition = (level: string, more = ''): string =>
    `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\n${more}sources: {log: {title: T, publisher: P, date: 2026-05-04, type: report, access: issuer}}\n---\n\nThe port closed. [@log :: ${level}]{#closed}\n`;
  const { client, folder } = await begin(t, {
    'a.brief': edition('high', 'supersedes: old.brief\n'),
    'old.brief': edition('high'),
    'older.brief': edition('moderate'),
  });
  const uri = uriOf(folder, 'a.brief');
  await client.open(uri, folder.read('a.brief'));
  assert.deepEqual(rulesOf((await client.pull(uri)).items), []);
  folder.write('old.brief', edition('low'));
  const from = client.received.length;
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(folder, 'old.brief'), type: 2 }] });
  await client.next(({ method }) => method === 'workspace/diagnostic/refresh', from);
  const { items } = await client.pull(uri);
  assert.deepEqual(rulesOf(items), ['unexplained-change']);
  assert.equal(items[0]!.relatedInformation?.[0]?.location.uri, uriOf(folder, 'old.brief'));
  await client.change(uri, 2, [{ text: edition('high', 'supersedes: older.brief\n') }]);
  assert.match(String((await client.pull(uri)).items[0]?.message), /was “moderate”/);
  await client.change(uri, 3, [{ text: edition('high', 'supersedes: gone.brief\n') }]);
  assert.match(String((await client.pull(uri)).items[0]?.message), /gone\.brief, was not read/);
  await client.change(uri, 4, [{ text: edition('high') }]);
  assert.deepEqual(rulesOf((await client.pull(uri)).items), []);
});

test('a configuration that changes counts at once, a broken one not at all; settings win over it', async (t) => {
  const { client, folder } = await begin(t, { 'deep/a.brief': unsourced });
  const uri = uriOf(folder, 'deep/a.brief');
  // The first one comes when the workspace is read; each change brings one of its own.
  await client.next(({ method }) => method === 'workspace/diagnostic/refresh');
  await client.open(uri, unsourced);
  const change = async (text: string): Promise<readonly lsp.Diagnostic[]> => {
    folder.write('.briefwrightrc', text);
    const from = client.received.length;
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(folder, '.briefwrightrc'), type: 1 }],
    });
    await client.next(({ method }) => method === 'workspace/diagnostic/refresh', from);
    return (await client.pull(uri)).items;
  };
  assert.deepEqual(rulesOf(await change('rules: {unsourced-claim: off}\n')), []);
  assert.equal((await change('overrides: [{files: deep/, profile: draft}]\n'))[0]!.severity, 2);
  assert.equal((await change('profle: review\n'))[0]!.severity, 2, 'what was whole last is in force');
  await change('profile: draft\n');
  client.settings = { profile: 'review' };
  const from = client.received.length;
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.next(({ method }) => method === 'workspace/diagnostic/refresh', from);
  assert.equal((await client.pull(uri)).items[0]!.severity, 1);
});

test('the levels of rules, and what holds in each folder, come from the settings', async (t) => {
  const folder = createFolder(t, { 'desk/a.brief': unsourced, 'drafts/b.brief': unsourced });
  const client = spawnServer(t, program);
  const [desk, drafts] = [uriOf(folder, 'desk'), uriOf(folder, 'drafts')];
  const ofFolder: Record<string, unknown> = {
    [desk]: { rules: { 'unsourced-claim': 'info', 'no-such-rule': 'error' } },
    [drafts]: { profile: 'draft' },
  };
  client.answers.set('workspace/configuration', ({ items }: { items: readonly { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => (scopeUri === undefined ? {} : ofFolder[scopeUri])),
  );
  await client.start(undefined, pullingClient, {
    workspaceFolders: [
      { uri: desk, name: 'desk' },
      { uri: drafts, name: 'drafts' },
    ],
  });
  const names = ['desk/a.brief', 'drafts/b.brief'];
  for (const name of names) await client.open(uriOf(folder, name), unsourced);
  const severities = async (): Promise<unknown[]> => {
    const reports = await Promise.all(names.map((name) => client.pull(uriOf(folder, name))));
    return reports.map(({ items }) => items[0]?.severity);
  };
  /** Several things make the server ask for a refresh; the one that counts is among them, or the wait ends the test. */
  const becomes = async (wanted: readonly number[]): Promise<void> => {
    for (let from = client.received.length; ; from = client.received.length) {
      const found = await severities();
      if (JSON.stringify(found) === JSON.stringify(wanted)) return;
      await client.next(({ method }) => method === 'workspace/diagnostic/refresh', from);
    }
  };
  await becomes([3, 2]);
  ofFolder[drafts] = { profile: 'configuration', rules: { 'unsourced-claim': 'loud' } };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await becomes([3, 1]);
});

test('what is on no disk is read through the editor, where it offers that', async (t) => {
  const files: Readonly<Record<string, string>> = {
    'vfs://host/desk/.briefwrightrc.yaml': 'registry: [sources.yaml]\n',
    'vfs://host/desk/sources.yaml': 'log: {title: L, publisher: P, date: 2026-05-04, type: report, access: issuer}\n',
    'vfs://host/desk/a.brief': `${header}The port closed. [@log :: high]\n`,
  };
  const entries = Object.keys(files).map((uri) => [uri.slice('vfs://host/desk/'.length), 'file']);
  const start = async (args: readonly string[]): Promise<unknown[]> => {
    const client = spawnServer(t, program, ['--stdio', ...args]);
    client.answers.set('fs/readFile', ({ uri }: { uri: string }) => [...Buffer.from(files[uri] ?? assert.fail(uri))]);
    client.answers.set('fs/list', ({ uri }: { uri: string }) => (uri === 'vfs://host/desk' ? entries : []));
    await client.start(undefined, pullingClient, { workspaceFolders: [{ uri: 'vfs://host/desk', name: 'desk' }] });
    const uri = 'vfs://host/desk/a.brief';
    await client.open(uri, files[uri]!);
    return rulesOf((await client.pull(uri)).items);
  };
  assert.deepEqual(await start(['--client-files']), []);
  assert.deepEqual(await start([]), ['unknown-source']);
});

test('fifty briefings of the workspace are reported with progress, in parts, and once', async (t) => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`briefs/b${i}.brief`, unsourced]));
  const { client, folder } = await begin(t, {
    ...files,
    'no.md': '# Not ours\n',
    'yes.md': unsourced,
    'left/out.brief': unsourced,
    '.briefwrightignore': 'left/\n',
  });
  const params = {
    identifier: 'briefwright',
    previousResultIds: [],
    partialResultToken: 'parts',
    workDoneToken: 'work',
  };
  assert.deepEqual(await client.request('workspace/diagnostic', params), { items: [] });
  const progress = (token: string): unknown[] =>
    client.received
      .filter(({ method, params: sent }) => method === '$/progress' && (sent as { token: string }).token === token)
      .map(({ params: sent }) => (sent as { value: unknown }).value);
  type Item = {
    readonly kind: string;
    readonly uri: string;
    readonly resultId: string;
    readonly items?: readonly lsp.Diagnostic[];
  };
  const items = progress('parts').flatMap((value) => (value as { items: readonly Item[] }).items);
  assert.equal(items.length, 51);
  assert.ok(items.every(({ kind, items: found }) => kind === 'full' && found!.length === 1));
  assert.ok(items.some(({ uri }) => uri === uriOf(folder, 'yes.md')));
  const kinds = progress('work').map((value) => (value as { kind: string }).kind);
  assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
  assert.ok(
    client.received.some(
      ({ method, params: sent }) => method === '$/progress' && JSON.stringify(sent).includes('Reading briefings'),
    ),
  );

  const gone = uriOf(folder, 'gone.brief');
  const previousResultIds = [
    ...items.map(({ uri, resultId }) => ({ uri, value: resultId })),
    { uri: gone, value: '1' },
  ];
  const again = await client.request<{ readonly items: readonly Item[] }>('workspace/diagnostic', {
    identifier: 'briefwright',
    previousResultIds,
  });
  assert.equal(again.items.filter(({ kind }) => kind === 'unchanged').length, 51);
  assert.deepEqual(
    again.items.filter(({ kind }) => kind === 'full'),
    [{ kind: 'full', uri: gone, version: null, items: [] }],
  );

  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(folder, 'briefs/b7.brief'), type: 2 }],
  });
  folder.write('briefs/b7.brief', clean);
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(folder, 'briefs/b7.brief'), type: 2 }],
  });
  const third = await client.request<{ readonly items: readonly Item[] }>('workspace/diagnostic', {
    identifier: 'briefwright',
    previousResultIds,
  });
  assert.deepEqual(
    third.items
      .filter(({ kind, uri }) => kind === 'full' && uri !== gone)
      .map(({ uri, items: found }) => [uri, found!.length]),
    [[uriOf(folder, 'briefs/b7.brief'), 0]],
  );
});

test('Markdown that says it is no briefing gets no diagnostics; an unsaved briefing does', async (t) => {
  const { client, folder } = await begin(t);
  await client.open(uriOf(folder, 'read.md'), '# Plain\n\nThe port closed.\n', 'markdown');
  assert.deepEqual((await client.pull(uriOf(folder, 'read.md'))).items, []);
  await client.open('untitled:Untitled-1', unsourced);
  assert.deepEqual(rulesOf((await client.pull('untitled:Untitled-1')).items), ['unsourced-claim']);
});
