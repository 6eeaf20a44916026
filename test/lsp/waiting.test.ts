// A sentence that is being written is not called unsourced before it has ended or was left: for clients that ask and for those that
// are pushed to, with and without a word on the cursor.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import type { SessionBrief } from '../../server/src/lsp/session-brief.ts';
import { WritingPlaces } from '../../server/src/lsp/writing-places.ts';
import { buildServer } from '../support/built-server.ts';
import { createScene } from '../support/feature.ts';
import { type LspClient, pullingClient, spawnServer } from '../support/lsp-client.ts';

const { program } = buildServer();

const header =
  '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources: {log: {title: L, publisher: P, date: 2026-05-01, url: "https://e.example/", access: issuer}}\n---\n\n';

/** Whether the unsourced claim at `<|>` waits where the cursor was told. */
function waits(marked: string): boolean {
  const scene = createScene(marked);
  const known = scene.snapshot.briefAt(scene.uri)! as SessionBrief;
  const places = new WritingPlaces();
  places.moved(scene.uri, scene.cursor.position);
  return places.waitingIn(known, known.lint().findings, 'utf-16') !== undefined;
}

test('what waits is the sentence at the cursor, until it has ended', () => {
  assert.equal(waits('The port closed on Mon<|>'), true);
  assert.equal(waits('The port closed on Monday <|>'), true);
  assert.equal(waits('The port <|>closed on Monday'), true);
  assert.equal(waits('The port closed on Monday.<|>'), false);
  assert.equal(waits('The port closed on Monday. <|>'), false);
  assert.equal(waits('The port closed on “Monday.”<|>'), false);
  assert.equal(waits('It rained. The port closed on Mon<|>'), true);
  assert.equal(waits('It rai<|>ned. The port closed on Monday'), false);
  assert.equal(waits('The port closed on Monday\n\n<|>'), false);
  assert.equal(waits('The port closed on Monday\n\nThe pier burnt on Mon<|>'), true);
  assert.equal(waits('- The port closed on Mon<|>'), true);
  assert.equal(waits('| a | b |\n| --- | --- |\n| Berths | 4<|> |\n| Cranes | 2 |'), false);
  assert.equal(waits('# The port closed on Mon<|>'), false);
});

test('the place is where the last edit ended', () => {
  const places = new WritingPlaces();
  const document = createDocument('test.brief', `${header}The port closed on Mon\n`);
  const scene = createScene(document.text);
  const known = scene.snapshot.briefAt(scene.uri)! as SessionBrief;
  const is = (): boolean => places.waitingIn(known, known.lint().findings, 'utf-16') !== undefined;
  assert.equal(parseBrief(document).document, document);
  const at = { line: 7, character: 0 };
  places.typed(scene.uri, [{ range: { start: at, end: at }, text: 'The port closed on Mon' }], 'utf-16');
  assert.equal(is(), true);
  const above = { line: 2, character: 7 };
  places.typed(scene.uri, [{ range: { start: above, end: above }, text: 'T' }], 'utf-16');
  assert.equal(is(), false);
  places.typed(scene.uri, [{ range: { start: at, end: at }, text: 'The port closed on Mon' }], 'utf-16');
  places.typed(scene.uri, [{ text: document.text }], 'utf-16');
  assert.equal(is(), false);
});

async function begin(client: LspClient, capabilities: lsp.ClientCapabilities, settings: object = {}): Promise<string> {
  const uri = 'untitled:new';
  await client.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions: settings,
  });
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'briefing', version: 1, text: header } });
  return uri;
}

function type(client: LspClient, uri: string, version: number, line: number, character: number, text: string): void {
  const at = { line, character };
  client.notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: at, end: at }, text }],
  });
}

test('a client that asks', async (t) => {
  const client = spawnServer(t, program);
  const uri = await begin(client, pullingClient);
  const pull = async (): Promise<readonly unknown[]> => {
    const report = (await client.request('textDocument/diagnostic', { textDocument: { uri } })) as {
      readonly items: readonly lsp.Diagnostic[];
    };
    return report.items.map(({ code }) => code).filter((code) => code === 'unsourced-claim');
  };
  type(client, uri, 2, 7, 0, 'The port closed on Monday');
  assert.deepEqual(await pull(), []);
  const moved = (line: number, character: number): Promise<unknown> =>
    client.request('briefwright/cursorMoved', { uri, position: { line, character } });
  assert.equal(await moved(7, 3), false);
  assert.equal(await moved(2, 3), true);
  assert.deepEqual(await pull(), ['unsourced-claim']);
  assert.equal(await moved(7, 25), true);
  assert.deepEqual(await pull(), []);
  // An editor may save by itself while somebody writes.
  client.notify('textDocument/didSave', { textDocument: { uri } });
  assert.deepEqual(await pull(), []);
  type(client, uri, 3, 7, 25, '.');
  assert.deepEqual(await pull(), ['unsourced-claim']);
});

/** Columns of the unsourced claims that are pushed, once they are `wanted`. */
async function pushedColumns(client: LspClient, uri: string, wanted: readonly number[]): Promise<void> {
  await client.next(({ method, params }) => {
    const { uri: of, diagnostics } = params as lsp.PublishDiagnosticsParams;
    if (method !== 'textDocument/publishDiagnostics' || of !== uri) return false;
    const columns = diagnostics
      .filter(({ code }) => code === 'unsourced-claim')
      .map(({ range }) => range.start.character);
    return JSON.stringify(columns) === JSON.stringify(wanted);
  });
}

test('one that is pushed to, and one that does not want to wait', async (t) => {
  const client = spawnServer(t, program);
  const uri = await begin(client, {});
  type(client, uri, 2, 7, 0, 'The port closed on Monday');
  type(client, uri, 3, 7, 25, '. The pier burnt on Tuesday');
  await pushedColumns(client, uri, [0]);
  client.notify('textDocument/didSave', { textDocument: { uri } });
  await pushedColumns(client, uri, [0, 27]);

  const hasty = spawnServer(t, program);
  const other = await begin(hasty, {}, { waitsForSentence: false });
  type(hasty, other, 2, 7, 0, 'The port closed on Monday');
  await pushedColumns(hasty, other, [0]);
});
