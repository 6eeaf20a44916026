// Archived texts in the server: read once somebody asks for fixes, read again when they change, never from outside the
// workspace, and nobody who types waits for them.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import { createBrowserHost } from '../../server/src/host/browser-host.ts';
import type { Host } from '../../server/src/host/host.ts';
import { createNodeHost } from '../../server/src/host/node-host.ts';
import { type CliFolder, createFolder, today } from '../support/cli.ts';
import { actionAbilities } from '../support/code-actions.ts';
import { connectServer, type LspClient, pullingClient } from '../support/lsp-client.ts';

const says = 'Log of 3 May\n\nThe harbour master closed the port at noon.\n';

function briefing(...texts: readonly string[]): string {
  const sources = texts
    .map((text, i) => `  s${i}: {title: T, publisher: P, date: 2026-05-03, text: ${JSON.stringify(text)}}\n`)
    .join('');
  return `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n${sources}---\n\nThe harbour master closed the port.\n`;
}

const editor: lsp.ClientCapabilities = {
  ...pullingClient,
  textDocument: { ...pullingClient.textDocument, codeAction: actionAbilities },
};

interface Desk {
  readonly folder: CliFolder;
  readonly client: LspClient;
  readonly uri: string;
  /** The citations that the lightbulb offers in the last line of the briefing. */
  offers(): Promise<readonly string[]>;
  /** Says that files changed, and waits until the server has taken it in. */
  changed(...names: readonly string[]): Promise<void>;
}

/** Opens the briefing among `files`. */
async function begin(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  change: (host: Host, folder: CliFolder) => Host = (host) => host,
): Promise<Desk> {
  const folder = createFolder(t, files);
  const client = connectServer(
    t,
    change({ ...createNodeHost(), home: pathToFileURL(folder.at('home')).href, today: () => today }, folder),
  );
  await client.start(folder.path, editor);
  const name = Object.keys(files).find((one) => one.endsWith('.brief'))!;
  const uriOf = (one: string): string => pathToFileURL(folder.at(one)).href;
  await client.next(({ method }) => method === 'workspace/diagnostic/refresh');
  const uri = uriOf(name);
  await client.open(uri, folder.read(name));
  return {
    folder,
    client,
    uri,
    async offers() {
      const line = folder.read(name).trimEnd().split('\n').length - 1;
      const range = { start: { line, character: 0 }, end: { line, character: 0 } };
      const actions = await client.request<lsp.CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only: ['quickfix'] },
      });
      return actions.map(({ title }) => title).filter((title) => title.startsWith('Cite s'));
    },
    async changed(...names) {
      const from = client.received.length;
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: names.map((one) => ({ uri: uriOf(one), type: 2 })),
      });
      await client.next(({ method }) => method === 'workspace/diagnostic/refresh', from);
    },
  };
}

const found = (id: string, number = 2): string =>
  `Cite ${id} ¶ ${number}: “The harbour master closed the port at noon.”`;

test('a text that changes, comes or goes on disk changes the offer', async (t) => {
  const { folder, client, offers, changed } = await begin(t, {
    'a.brief': briefing('gone.txt', 'archive/log.txt'),
    'archive/log.txt': says,
  });
  const watched = await client.next(
    ({ method, params }) =>
      method === 'client/registerCapability' && JSON.stringify(params).includes('didChangeWatchedFiles'),
  );
  assert.match(JSON.stringify(watched.params), /[{,]txt[,}]/);
  assert.deepEqual(await offers(), [found('s1'), 'Cite s0: T']);
  folder.write('archive/log.txt', `One more paragraph.\n\n${says}`);
  await changed('archive/log.txt');
  assert.deepEqual(await offers(), [found('s1', 3), 'Cite s0: T']);
  folder.write('gone.txt', 'The harbour master closed the port at noon.\n');
  await changed('gone.txt');
  assert.deepEqual((await offers()).slice().sort(), [found('s0', 1), found('s1', 3)]);
  rmSync(folder.at('archive/log.txt'));
  await changed('archive/log.txt');
  assert.deepEqual(await offers(), [found('s0', 1), 'Cite s1: T']);
});

test('a locator shows its passage, leads to it, and the text says who rests on it', async (t) => {
  const cited = briefing('archive/log.txt').replace('port.\n', 'port. [@s0 ¶ 2 :: high]\n');
  const { folder, client, uri } = await begin(t, { 'a.brief': cited, 'archive/log.txt': says });
  const lines = cited.split('\n');
  const line = lines.findIndex((one) => one.includes('¶ 2'));
  const position = { line, character: lines[line]!.indexOf('¶') + 1 };
  const { contents } = await client.request<{ contents: lsp.MarkupContent }>('textDocument/hover', {
    textDocument: { uri },
    position,
  });
  assert.match(contents.value, /Passage, ¶ 2:.* “The harbour master closed the port at noon\.”/);
  const archive = pathToFileURL(folder.at('archive/log.txt')).href;
  const places = await client.request<lsp.Location[]>('textDocument/definition', { textDocument: { uri }, position });
  assert.deepEqual(places, [
    { uri: archive, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } } },
  ]);
  const lenses = await client.request<lsp.CodeLens[]>('textDocument/codeLens', { textDocument: { uri: archive } });
  assert.deepEqual(
    lenses.map(({ range, command }) => [range.start.line, command?.title]),
    [[2, '¶ 2: 1 statement rests on this']],
  );
});

test('a text that the front matter names while it is typed comes in', async (t) => {
  const { folder, client, uri, offers } = await begin(t, { 'a.brief': briefing('gone.txt'), 'log.txt': says });
  assert.deepEqual(await offers(), ['Cite s0: T']);
  const { items } = await client.pull(uri);
  await client.change(uri, 2, [{ text: briefing('log.txt') }]);
  folder.write('a.brief', briefing('log.txt'));
  assert.deepEqual(await offers(), [found('s0')]);
  const missing = items.filter(({ code }) => code === 'archive-missing');
  assert.match(missing.map(({ message }) => message).join(), /“gone\.txt”, does not exist/);
  assert.deepEqual(
    (await client.pull(uri)).items.map(({ message }) => message),
    items.filter((item) => !missing.includes(item)).map(({ message }) => message),
  );
});

test('what lies outside the workspace is not read, by path or through links', async (t) => {
  const read: string[] = [];
  const text = briefing(
    '../secret.txt',
    '/etc/hostname',
    'link.txt',
    'dir/secret.txt',
    'https://example.org/log.txt',
    'inside.txt',
  );
  // More is open in the editor than the repository of the briefing: the repository counts.
  const { folder, offers, changed } = await begin(
    t,
    { 'repo/.git/HEAD': '', 'repo/a.brief': text, 'repo/log.txt': says, 'secret.txt': says },
    (host, folder) => {
      symlinkSync('../secret.txt', folder.at('repo/link.txt'));
      symlinkSync('..', folder.at('repo/dir'));
      symlinkSync('log.txt', folder.at('repo/inside.txt'));
      return { ...host, read: (uri) => (read.push(uri), host.read(uri)) };
    },
  );
  assert.deepEqual(await offers(), [found('s5'), 'Cite s0: T', 'Cite s1: T']);
  assert.deepEqual(
    read.filter((one) => /\.txt|hostname|example/.test(one)).map((one) => one.split('/').at(-1)),
    ['log.txt'],
  );
  folder.write('repo/log.txt', `First.\n\n${says}`);
  await changed('repo/log.txt');
  assert.equal((await offers())[0], found('s5', 3), 'what a link leads to has changed');
  rmSync(folder.at('repo/inside.txt'));
  symlinkSync('../secret.txt', folder.at('repo/inside.txt'));
  await changed('repo/inside.txt');
  assert.equal((await offers())[0], 'Cite s0: T', 'a link leads elsewhere now');
});

test('findings do not wait for texts, and a lightbulb not for ever', async (t) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const { client, uri, offers } = await begin(t, { 'a.brief': briefing('log.txt'), 'log.txt': says }, (host) => ({
    ...host,
    // A disk that does not answer, and a clock that goes fifty times as fast.
    read: async (one) => (one.endsWith('.txt') ? (await released, host.read(one)) : host.read(one)),
    after: (milliseconds, action) => host.after(milliseconds / 50, action),
  }));
  const claim = async (): Promise<lsp.Diagnostic> =>
    (await client.pull(uri)).items.find(({ code }) => code === 'unsourced-claim')!;
  assert.equal((await claim()).range.end.character, 35);
  assert.deepEqual(await offers(), ['Cite s0: T']);
  await client.change(uri, 2, [{ text: briefing('log.txt').replace('closed', 'has closed') }]);
  assert.equal((await claim()).range.end.character, 39);
  assert.deepEqual(await offers(), ['Cite s0: T']);
  release();
  for (let tries = 0; tries < 200 && (await offers())[0] !== found('s0'); tries++) await client.pull(uri);
  assert.deepEqual(await offers(), [found('s0')]);
});

test('a worker of a browser has the texts from its client', async (t) => {
  const { offers } = await begin(t, { 'a.brief': briefing('archive/log.txt'), 'archive/log.txt': says }, () =>
    createBrowserHost(async (method, params) => {
      const file = fileURLToPath((params as { readonly uri: string }).uri);
      if (method === 'fs/readFile') return [...readFileSync(file)];
      return readdirSync(file, { withFileTypes: true }).map((entry) => [
        entry.name,
        entry.isDirectory() ? 'folder' : 'file',
      ]);
    }),
  );
  assert.deepEqual(await offers(), [found('s0')]);
});
