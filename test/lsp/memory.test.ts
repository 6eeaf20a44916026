// What the built server keeps when texts were opened and closed, and folders came and went: no more than before. BRIEFWRIGHT_OPENED
// says how many texts; fewer are enough for every day.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildServer } from '../support/built-server.ts';
import { createFolder } from '../support/cli.ts';
import { pullingClient, spawnServer } from '../support/lsp-client.ts';

const { program } = buildServer();
const skip = process.platform === 'win32' && 'Windows has no signal to ask by';
const opened = Number(process.env['BRIEFWRIGHT_OPENED'] ?? 80);
const folderNames = ['one', 'two', 'three', 'four'];

/** Tells the memory that is held once all rubbish is gone. */
const teller = `process.on('SIGUSR2', () => {
  gc();
  setTimeout(() => {
    gc();
    const fs = require('node:fs');
    fs.writeFileSync(__filename + '.part', JSON.stringify(process.memoryUsage()));
    fs.renameSync(__filename + '.part', __filename + '.told');
  }, 100);
});\n`;

const briefing = (name: string): string =>
  `---\nbriefing: 1\ntitle: ${name}\ndate: 2026-05-06\nregistry: shared.yaml\nsources:\n  own: {title: Own ${name}, text: archive/own.txt}\n---\n\n${Array.from(
    { length: 40 },
    (_, i) =>
      `Ship ${i} of ${name} lay “at anchor in bay ${i}” on Monday. [@wire :: high]{#n${i}}\n\nIt will likely leave. [#n${i}; @own :: low, likely]\n\n`,
  ).join('')}`;

test('memory returns to what it was', { skip }, async (t) => {
  const folder = createFolder(t, {
    'teller.cjs': teller,
    ...Object.fromEntries(
      folderNames.flatMap((name) => [
        [`${name}/.git/HEAD`, ''],
        [`${name}/shared.yaml`, 'wire: {title: Wire, text: archive/wire.txt}\n'],
        [`${name}/archive/wire.txt`, `Ships lay at anchor in bay 4. ${name}\n\n`.repeat(300)],
        [`${name}/archive/own.txt`, `Ships left. ${name}\n\n`.repeat(300)],
        ...Array.from({ length: 5 }, (_, i) => [`${name}/b${i}.brief`, briefing(`${name} ${i}`)]),
      ]),
    ),
  });
  const uriOf = (path: string): string => pathToFileURL(folder.at(path)).href;
  const client = spawnServer(t, '--expose-gc', ['-r', folder.at('teller.cjs'), program, '--stdio']);
  await client.start(folder.at('one'), { ...pullingClient, workspace: { workspaceFolders: true } });

  const visit = async (path: string, text: string): Promise<void> => {
    const uri = uriOf(path);
    const textDocument = { uri };
    await client.open(uri, text);
    await client.pull(uri);
    const position = { line: 9, character: 60 };
    await client.request('textDocument/hover', { textDocument, position });
    await client.request('textDocument/references', { textDocument, position, context: { includeDeclaration: true } });
    for (const method of ['textDocument/codeLens', 'textDocument/semanticTokens/full', 'briefwright/overview'])
      await client.request(method, { textDocument });
    await client.change(uri, 2, [{ range: { start: position, end: position }, text: ' late' }]);
    await client.pull(uri);
    await client.notify('textDocument/didClose', { textDocument });
  };
  const changeFolder = async (kind: 'added' | 'removed', name: string): Promise<void> => {
    const event = { added: [], removed: [], [kind]: [{ uri: uriOf(name), name }] };
    await client.notify('workspace/didChangeWorkspaceFolders', { event });
    await client.request('workspace/symbol', { query: 'n1' });
  };
  const visitMany = async (count: number, round: string): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const isNew = i % 2 === 0;
      await visit(isNew ? `one/${round}-${i}.brief` : `one/b${i % 5}.brief`, briefing(`${round} ${i}`));
      if (i % 5 > 0) continue;
      const other = folderNames[1 + ((i / 5) % 3)]!;
      await changeFolder('added', other);
      await visit(`${other}/b${i % 5}.brief`, briefing(`${round} ${i}`));
      await changeFolder('removed', other);
    }
  };
  const held = async (): Promise<number> => {
    const told = folder.at('teller.cjs.told');
    rmSync(told, { force: true });
    client.process?.kill('SIGUSR2');
    for (let left = 600; left > 0 && !existsSync(told); left--) await pause(50);
    const { heapUsed, external } = JSON.parse(readFileSync(told, 'utf8')) as NodeJS.MemoryUsage;
    return heapUsed + external;
  };

  // What is loaded when it is needed first, and the texts that are kept for the next briefing, come once.
  await visitMany(20, 'first');
  const before = await held();
  await visitMany(opened, 'then');
  const after = await held();
  const megabytes = [before, after].map((bytes) => (bytes / 1e6).toFixed(1)).join(' → ');
  t.diagnostic(`${megabytes} MB`);
  // The engine's own code for what runs often takes some megabytes more.
  assert.ok(after < before * 1.3, `${megabytes} MB`);
});
