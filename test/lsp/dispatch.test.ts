// What happens around a feature: a crash, a cancellation, a text that changed meanwhile, merged capabilities. In memory, with
// features made for it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { CancellationTokenSource, type ServerCapabilities } from 'vscode-languageserver';
import { type AnyFeature, type ClientTask, defineFeature } from '../../server/src/features/feature.ts';
import { refuse } from '../../server/src/features/refusal.ts';
import { createNodeHost } from '../../server/src/host/node-host.ts';
import { capabilitiesFor } from '../../server/src/lsp/capabilities.ts';
import { connectServer, pullingClient } from '../support/lsp-client.ts';

const uri = 'untitled:Untitled-1';
const text = '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\n---\n\nThe port closed at night.\n';

/** Answers with the length of the text. */
const measuring: AnyFeature = defineFeature({
  method: 'textDocument/hover',
  capability: { hoverProvider: true },
  empty: 'nobody knows' as unknown,
  run: (snapshot, params: { textDocument: { uri: string } }) =>
    snapshot.briefAt(params.textDocument.uri)?.brief.document.text.length ?? 'nobody knows',
});

const throwing: AnyFeature = defineFeature({
  method: 'textDocument/definition',
  capability: { definitionProvider: true },
  empty: null as unknown,
  run: () => {
    throw new Error('thrown by a test');
  },
});

test('a feature that throws is named in the log and answers as for a file nobody knows; the server lives', async (t) => {
  const client = connectServer(t, createNodeHost(), [measuring, throwing]);
  await client.start(undefined);
  await client.open(uri, text);
  const position = { textDocument: { uri }, position: { line: 0, character: 0 } };
  assert.equal(await client.request('textDocument/definition', position), null);
  const logged = await client.next(({ method }) => method === 'window/logMessage');
  assert.match((logged.params as { message: string }).message, /textDocument\/definition failed: .*thrown by a test/);
  assert.equal(await client.request('textDocument/hover', position), text.length);
  assert.equal(
    await client.request('textDocument/hover', { ...position, textDocument: { uri: 'file:///other.md' } }),
    'nobody knows',
  );
  await assert.rejects(client.request('textDocument/declaration', position), { code: -32601 });
});

test('a refusal is an error with its reason', async (t) => {
  const refusing: AnyFeature = defineFeature({
    method: 'textDocument/rename',
    capability: { renameProvider: true },
    empty: null as unknown,
    run: () => refuse('“1st” cannot be a name.'),
  });
  const client = connectServer(t, createNodeHost(), [refusing]);
  await client.start(undefined);
  await client.open(uri, text);
  await assert.rejects(
    client.request('textDocument/rename', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
      newName: '1st',
    }),
    { code: -32803, message: '“1st” cannot be a name.' },
  );
});

test('an edit that a command makes is handed to the editor', async (t) => {
  const edit = { changes: { [uri]: [] } };
  const command: AnyFeature = defineFeature<object, ClientTask | null>({
    method: 'workspace/executeCommand',
    capability: {},
    empty: null,
    asksClient: true,
    run: () => ({ type: 'edit', params: { label: 'Briefwright', edit } }),
  });
  const client = connectServer(t, createNodeHost(), [command]);
  await client.start(undefined);
  assert.equal(await client.request('workspace/executeCommand', { command: 'any' }), null);
  const asked = await client.next(({ method }) => method === 'workspace/applyEdit');
  assert.deepEqual((asked.params as { edit: unknown }).edit, edit);
});

test('a request that is taken back is not answered', async (t) => {
  const client = connectServer(t, createNodeHost(), [measuring]);
  await client.start(undefined);
  await client.open(uri, text);
  const source = new CancellationTokenSource();
  const request = client.request('textDocument/hover', { textDocument: { uri } }, source.token);
  source.cancel();
  await assert.rejects(request, { code: -32800 });
});

test('an answer for a text that has changed is refused where the client says it asks again, else it is for the new text', async (t) => {
  for (const [capabilities, takes] of [
    [pullingClient, true],
    [{}, false],
  ] as const) {
    // As long as the change needs to come in behind the request.
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
    const client = connectServer(t, { ...createNodeHost(), pause }, [measuring]);
    await client.start(undefined, capabilities);
    await client.open(uri, text);
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri } }), text.length);
    const request = client.request('textDocument/hover', { textDocument: { uri } });
    await client.change(uri, 2, [{ text: `${text}x` }]);
    if (takes) await assert.rejects(request, { code: -32801 });
    else assert.equal(await request, text.length + 1);
  }
});

test('how long each answer took is told to who traces', async (t) => {
  const client = connectServer(t, createNodeHost(), [measuring]);
  await client.start(undefined);
  await client.notify('$/setTrace', { value: 'verbose' });
  await client.request('textDocument/hover', { textDocument: { uri } });
  const { params } = await client.next(({ method }) => method === '$/logTrace');
  assert.match((params as { message: string }).message, /^textDocument\/hover: \d+\.\d ms$/);
});

test('capabilities of features are laid over each other', () => {
  const feature = (capability: ServerCapabilities): AnyFeature => ({
    method: 'x',
    capability,
    empty: null,
    run: () => null,
  });
  const { completionProvider, codeActionProvider, hoverProvider } = capabilitiesFor({}, [
    feature({ completionProvider: { triggerCharacters: ['@'] } }),
    feature({ completionProvider: { resolveProvider: true, triggerCharacters: ['#', '@'] } }),
    feature({ codeActionProvider: true }),
    {
      ...feature({}),
      capability: (client) => ({ codeActionProvider: { resolveProvider: client.textDocument === undefined } }),
    },
    feature({ hoverProvider: true }),
  ]);
  assert.deepEqual(completionProvider, { triggerCharacters: ['@', '#'], resolveProvider: true });
  assert.deepEqual(codeActionProvider, { resolveProvider: true });
  assert.equal(hoverProvider, true);
});
