// One file under every spelling of its URI, and workspace folders and folders in them that come and go, as editors tell it.

import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import { createNodeHost } from '../../server/src/host/node-host.ts';
import { keyOf } from '../../server/src/workspace/file-key.ts';
import { createFolder, today } from '../support/cli.ts';
import { connectServer, pullingClient } from '../support/lsp-client.ts';

const head = '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\n';
const unsourced = `${head}cutoff: 2026-05-06\n---\n\n# The port\n\nThe port closed on Monday.\n`;
const named = `${unsourced}\nWhat it costs is not known. [gap]{#port}\n`;
const plainClient: lsp.ClientCapabilities = {};
const host = { ...createNodeHost(), home: undefined, today: () => today };

const codes = (items: readonly lsp.Diagnostic[]): readonly unknown[] => items.map(({ code }) => code);

test('a drive is one, however its letter and colon are written', () => {
  const spellings = ['file:///C:/a%20b/x.brief', 'file:///c%3A/a%20b/x.brief', 'file:///C%3a/a b/x.brief'];
  for (const spelling of [...spellings, 'file:/c:/a%20b/x.brief', 'file://localhost/C:/a%20b/x.brief']) {
    assert.equal(keyOf(spelling), 'file:///c%3A/a%20b/x.brief', spelling);
    assert.equal(keyOf(keyOf(spelling)), keyOf(spelling), spelling);
  }
  assert.equal(keyOf('file://server/share/x.brief'), 'file://server/share/x.brief');
  assert.equal(keyOf('file:/desk/x.brief'), 'file:///desk/x.brief');
});

test('a text that was opened under one spelling is found under another', async (t) => {
  const client = connectServer(t, host);
  await client.start(undefined);
  await client.open('file:///C:/desk/a.brief', unsourced);
  assert.deepEqual(codes((await client.pull('file:///c%3A/desk/a.brief')).items), ['unsourced-claim']);
});

test('a workspace folder goes under the name that the editor gives it', async (t) => {
  for (const name of ['plain', 'Desk (2026)', 'The editor’s', "Writer's & co, @home"]) {
    const folder = createFolder(t, { [`${name}/a.brief`]: named });
    const written = `${pathToFileURL(folder.path).href}/${encodeURI(name)}`;
    const client = connectServer(t, host);
    await client.start(undefined, pullingClient, { workspaceFolders: [{ uri: written, name }] });
    const count = async (): Promise<number> =>
      (await client.request<readonly unknown[]>('workspace/symbol', { query: '#port' })).length;
    assert.equal(await count(), 1, name);
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: written, name }] },
    });
    assert.equal(await count(), 0, name);
  }
});

test('a root may be given as a path, with signs that mean something in a URI', async (t) => {
  const folder = createFolder(t, { 'desk #1?/a.brief': named });
  const client = connectServer(t, host);
  await client.start(undefined, pullingClient, { rootPath: folder.at('desk #1?') });
  assert.equal((await client.request<readonly unknown[]>('workspace/symbol', { query: '#port' })).length, 1);
});

test('a folder that is moved in, renamed or deleted takes its briefings along', async (t) => {
  const folder = createFolder(t, { '.git/HEAD': '', 'a.brief': named });
  const elsewhere = createFolder(t, { 'week/n.brief': named, 'week/sub/o.brief': named });
  const client = connectServer(t, host);
  await client.start(folder.path);
  const uri = (name: string): string => pathToFileURL(folder.at(name)).href;
  const known = async (): Promise<readonly string[]> => {
    const found = await client.request<readonly lsp.WorkspaceSymbol[]>('workspace/symbol', { query: '#port' });
    return found.map(({ location }) => location.uri.slice(uri('').length + 1)).sort();
  };
  const tell = (changes: readonly lsp.FileEvent[]): Promise<void> =>
    client.notify('workspace/didChangeWatchedFiles', { changes });
  assert.deepEqual(await known(), ['a.brief']);
  renameSync(elsewhere.at('week'), folder.at('week'));
  await tell([{ uri: uri('week'), type: 1 }]);
  assert.deepEqual(await known(), ['a.brief', 'week/n.brief', 'week/sub/o.brief']);
  renameSync(folder.at('week'), folder.at('month'));
  await tell([
    { uri: uri('week'), type: 3 },
    { uri: uri('month'), type: 1 },
  ]);
  assert.deepEqual(await known(), ['a.brief', 'month/n.brief', 'month/sub/o.brief']);
  rmSync(folder.at('month/sub'), { recursive: true });
  mkdirSync(folder.at('empty'));
  await tell([
    { uri: uri('month/sub'), type: 3 },
    { uri: uri('empty'), type: 1 },
  ]);
  assert.deepEqual(await known(), ['a.brief', 'month/n.brief']);
});

test('a registry that goes with its folder is missed', async (t) => {
  const folder = createFolder(t, {
    '.git/HEAD': '',
    'a.brief': `${head}registry: lib/r.yaml\n---\n\nThe port closed on Monday. [@log :: high]\n`,
    'lib/r.yaml': 'log: {title: L, publisher: P, date: 2026-05-04, type: report, access: issuer}\n',
  });
  const client = connectServer(t, host);
  await client.start(folder.path);
  const uri = pathToFileURL(folder.at('a.brief')).href;
  const before = codes((await client.pull(uri)).items);
  rmSync(folder.at('lib'), { recursive: true });
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(folder.at('lib')).href, type: 3 }],
  });
  await client.request('workspace/symbol', { query: '' });
  assert.notDeepEqual(codes((await client.pull(uri)).items), before);
});

test('a rename takes the words on screen, and says of which version', async (t) => {
  const told = `${head}sources: {wire: {title: W}}\n---\n\n`;
  const folder = createFolder(t, {
    '.git/HEAD': '',
    'a.brief': `${told}It shut. [@wire :: low]\n`,
    'b.brief': 'not yet a briefing\n',
  });
  const client = connectServer(t, host);
  const workspace = { ...pullingClient.workspace, workspaceEdit: { documentChanges: true } };
  await client.start(folder.path, { ...pullingClient, workspace });
  await client.request('workspace/symbol', { query: '' });
  const uri = pathToFileURL(folder.at('a.brief')).href;
  // Nobody asks about it before the rename.
  await client.open(uri, `${told}A sentence that is not saved. It shut. [@wire :: low]\n`);
  const { documentChanges } = await client.request<lsp.WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri },
    position: { line: 4, character: 12 },
    newName: 'agency',
  });
  const [change] = documentChanges as readonly lsp.TextDocumentEdit[];
  assert.equal(change!.textDocument.version, 1);
  const starts = change!.edits.map(({ range }) => [range.start.line, range.start.character]);
  assert.deepEqual(starts, [
    [4, 10],
    [7, 41],
  ]);
});

test('a registry that is open is edited in the version on screen', async (t) => {
  const folder = createFolder(t, {
    '.git/HEAD': '',
    'r.yaml': 'wire: {title: W}\n',
    'a.brief': `${head}registry: r.yaml\n---\n\nIt shut. [@wire :: low]\n`,
  });
  const client = connectServer(t, host);
  const workspace = { ...pullingClient.workspace, workspaceEdit: { documentChanges: true } };
  await client.start(folder.path, { ...pullingClient, workspace });
  const uri = (name: string): string => pathToFileURL(folder.at(name)).href;
  await client.open(uri('r.yaml'), 'wire: {title: W}\n', 'yaml');
  await client.change(uri('r.yaml'), 2, [{ text: '# Ours\nwire: {title: W}\n' }]);
  await client.open(uri('a.brief'), `${head}registry: r.yaml\n---\n\nIt shut. [@wire :: low]\n`);
  const { documentChanges } = await client.request<lsp.WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri: uri('a.brief') },
    position: { line: 7, character: 12 },
    newName: 'agency',
  });
  const edits = documentChanges as readonly lsp.TextDocumentEdit[];
  assert.deepEqual(
    edits.map(({ textDocument, edits: [edit] }) => [textDocument.uri, textDocument.version, edit!.range.start.line]),
    [
      [uri('a.brief'), 1, 7],
      [uri('r.yaml'), 2, 1],
    ],
  );
});

test('places in an open text that nobody asked about are those on screen', async (t) => {
  const told = `${head}registry: r.yaml\n---\n\n`;
  const folder = createFolder(t, {
    '.git/HEAD': '',
    'r.yaml': 'wire: {title: W}\n',
    'a.brief': `${told}It shut. [@wire :: low]\n`,
    'c.brief': `${told}It opened. [@wire :: low]\n`,
  });
  const client = connectServer(t, host);
  await client.start(folder.path);
  await client.request('workspace/symbol', { query: '' });
  const uri = (name: string): string => pathToFileURL(folder.at(name)).href;
  await client.open(uri('a.brief'), `${told}It shut. [@wire :: low]\n`);
  await client.open(uri('c.brief'), `${told}A line.\n\nIt opened. [@wire :: low]\n`);
  const found = await client.request<readonly lsp.Location[]>('textDocument/references', {
    textDocument: { uri: uri('a.brief') },
    position: { line: 7, character: 12 },
    context: { includeDeclaration: false },
  });
  assert.deepEqual(
    found.filter((one) => one.uri === uri('c.brief')).map(({ range }) => range.start.line),
    [9],
  );
});

test('findings go when a text stops being a briefing, and come when it becomes one', async (t) => {
  const client = connectServer(t, host);
  await client.start(undefined, plainClient);
  const uri = 'file:///desk/note.md';
  await client.open(uri, unsourced, 'markdown');
  assert.deepEqual(codes(await client.pushed(uri)), ['unsourced-claim']);
  const line = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
  let from = client.received.length;
  await client.change(uri, 2, [{ range: line, text: '' }]);
  assert.deepEqual(await client.pushed(uri, from), []);
  from = client.received.length;
  await client.change(uri, 3, [{ range: { start: line.start, end: line.start }, text: 'briefing: 1\n' }]);
  assert.deepEqual(codes(await client.pushed(uri, from)), ['unsourced-claim']);
  // Other Markdown is none of the server's business.
  from = client.received.length;
  await client.open('file:///desk/readme.md', '# Read me\n\nThe port closed.\n', 'markdown');
  await client.request('workspace/symbol', { query: '' });
  assert.ok(!client.received.slice(from).some(({ method }) => method === 'textDocument/publishDiagnostics'));
});

test('a setting that means nothing is named once', async (t) => {
  const client = connectServer(t, host);
  client.settings = {
    profile: 'relaese',
    rules: { 'unsourced-clam': 'off', 'unused-source': 'loud' },
    codeLense: false,
  };
  await client.start(undefined);
  await client.open('file:///desk/a.brief', unsourced);
  await client.pull('file:///desk/a.brief');
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.request('workspace/symbol', { query: '' });
  const messages = client.received.flatMap(({ method, params }) =>
    method === 'window/showMessage' ? [(params as lsp.ShowMessageParams).message] : [],
  );
  assert.deepEqual(messages, [
    'Settings of Briefwright: “relaese” is not a profile. Did you mean “release”?',
    'Settings of Briefwright: There is no rule “unsourced-clam”. Did you mean “unsourced-claim”?',
    'Settings of Briefwright: “loud” is not a level for unused-source. It can be off, hint, info, warning, error.',
    'Settings of Briefwright: There is no setting “codeLense”. Did you mean “codeLens”?',
  ]);
});
