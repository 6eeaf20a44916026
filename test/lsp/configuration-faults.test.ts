// A broken configuration is reported once, at its own line, and what it said before stays in force; git's marks of a conflict are
// called that.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import { readYaml } from '../../server/src/core/syntax/yaml/yaml.ts';
import { buildServer } from '../support/built-server.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';
import { pullingClient, spawnServer } from '../support/lsp-client.ts';

const { program } = buildServer();
const uriIn = (folder: CliFolder, name: string): string => pathToFileURL(path.join(folder.path, name)).href;
const briefing = '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\n---\n\nThe port closed on Monday.\n';

test('at its own line, and the last good one stays in force', async (t) => {
  const folder = createFolder(t, {
    'a.brief': briefing,
    'b.brief': briefing,
    '.briefwrightrc.yaml': 'rules:\n  unsourced-claim: off\n',
  });
  const client = spawnServer(t, program);
  await client.start(folder.path, pullingClient);
  const uri = uriIn(folder, 'a.brief');
  const configuration = uriIn(folder, '.briefwrightrc.yaml');
  await client.open(uri, briefing);
  const rules = async (): Promise<readonly unknown[]> => {
    const { items } = (await client.pull(uri)) as unknown as { readonly items: readonly lsp.Diagnostic[] };
    return items.map(({ code, message }) => code ?? message);
  };
  assert.ok(!(await rules()).includes('unsourced-claim'));
  const write = async (text: string): Promise<number> => {
    folder.write('.briefwrightrc.yaml', text);
    const from = client.received.length;
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configuration, type: 2 }] });
    return from;
  };
  const published = async (from: number): Promise<readonly lsp.Diagnostic[]> => {
    const sent = await client.next(({ method }) => method === 'textDocument/publishDiagnostics', from);
    const params = sent.params as lsp.PublishDiagnosticsParams;
    assert.equal(params.uri, configuration);
    return params.diagnostics;
  };
  const [fault, ...others] = await published(await write('rules:\n  unsourced-claim: of\n'));
  assert.deepEqual([fault?.range.start.line, others.length], [1, 0]);
  assert.match(String(fault!.message), /“?of”?.*the last version without errors applies/s);
  const kept = await rules();
  assert.ok(
    !kept.includes('unsourced-claim') && kept.every((one) => !String(one).includes('configuration')),
    String(kept),
  );
  assert.deepEqual(await published(await write('rules:\n  unsourced-claim: warning\n')), []);
  assert.ok((await rules()).includes('unsourced-claim'));
});

test('one that was never whole leaves nothing in force, and briefings say so', async (t) => {
  const folder = createFolder(t, { 'a.brief': briefing, '.briefwrightrc.yaml': 'rules:\n  unsourced-claim: of\n' });
  const client = spawnServer(t, program);
  await client.start(folder.path, pullingClient);
  await client.open(uriIn(folder, 'a.brief'), briefing);
  const { items } = (await client.pull(uriIn(folder, 'a.brief'))) as unknown as {
    readonly items: readonly lsp.Diagnostic[];
  };
  assert.match(String(items[0]!.message), /^The configuration has an error, so this briefing was not checked/);
});

test('a conflict marker is called one, and one of the versions is read', () => {
  const text =
    'title: T\n<<<<<<< HEAD\ndate: 2026-05-06\n||||||| base\ndate: 2026-05-05\n=======\ndate: 2026-05-07\n>>>>>>> other\nlang: en\n';
  const { root, problems } = readYaml(text, 10);
  assert.deepEqual(
    problems.map(({ code, span }) => [code, span]),
    [['conflict', { start: 19, end: 31 }]],
  );
  assert.ok(root?.type === 'map');
  assert.deepEqual(
    root.entries.map(({ key, value }) => [key.text, value.type === 'scalar' && value.text]),
    [
      ['title', 'T'],
      ['date', '2026-05-06'],
      ['lang', 'en'],
    ],
  );
  assert.deepEqual(readYaml('title: T\n', 0).problems, []);
});
