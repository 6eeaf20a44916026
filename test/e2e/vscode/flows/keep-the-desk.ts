// A day at the desk: reading while writing, lists and emphasis by key, a source filled in and taken back from its form, and one from Zotero,
// which here is a server of the test's own that speaks as Better BibTeX does.

import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { head } from '../harbour.ts';
import { until } from '../until.ts';
import type { Flow } from './flow.ts';

const name = 'harbour.brief';
const settings = {
  'briefwright.reading.smallTags': true,
  'briefwright.reading.foldsFrontMatter': true,
  'briefwright.reading.wordCount': true,
};

export const keepTheDesk: Flow = {
  title: 'at the desk: small tags, lists, a source in its form, one from Zotero',
  files: {
    [name]: `${head}The port closed on 3 May. [@log; @wire :: high]\n\n`,
    '.vscode/settings.json': JSON.stringify(settings),
  },
  opens: name,
  async run(workbench) {
    const { page } = workbench;
    const box = page.locator('.quick-input-widget');
    const focused = box.locator('.monaco-list-row.focused');
    const editor = workbench.editor(name);
    const shown = async (): Promise<string> =>
      (await editor.locator('.view-line').allInnerTexts()).join('\n').replace(/\u00a0/g, ' ');

    const seen = editor.locator('.view-line', { hasText: 'closed on 3 May' });
    const tag = seen.locator('span', { hasText: /^\[?@?log/ }).last();
    await page.locator('.statusbar-item', { hasText: '1/1 sourced' }).waitFor();
    await until('the tag is out of sight', async () => (await tag.boundingBox()) === null);
    await page.locator('.statusbar-item', { hasText: '6 words' }).waitFor();
    await until('the front matter is folded', async () => {
      const text = await shown();
      return text.includes('closed on 3 May') && !text.includes('Harbour master');
    });
    await workbench.shot('small tags, folded front matter, words');

    await workbench.goTo(name, '[@log', 3);
    await until('the tag at the cursor is open', async () => (await tag.boundingBox()) !== null);

    await workbench.goToEnd(name);
    await workbench.type('1. Two tugs sank.');
    // Nobody writes a sentence faster than the editor hears of its first word.
    await page.waitForTimeout(2_000);
    await workbench.press('Enter');
    await until('the next number', async () => /\n2\. /.test(`\n${await shown()}`));
    await workbench.type('Nobody');
    await workbench.press('Control+b');
    await workbench.press('End');
    await workbench.type(' was hurt.');
    await page.waitForTimeout(2_000);
    await workbench.press('Enter');
    await until('one more number', async () => /\n3\. /.test(`\n${await shown()}`));
    await page.waitForTimeout(2_000);
    await workbench.press('Enter');
    await workbench.save(name, (text) => text.endsWith('1. Two tugs sank.\n2. **Nobody** was hurt.\n'));

    await workbench.command('Briefwright: Edit Source…');
    await box.locator('input').fill('log');
    await focused.filter({ hasText: 'Harbour log' }).waitFor();
    await workbench.press('Enter');
    await focused.filter({ hasText: 'title' }).waitFor();
    await workbench.shot('the form of a source');
    await box.locator('input').fill('status-note');
    await focused.filter({ hasText: 'Why the status' }).waitFor();
    await workbench.press('Enter');
    await box.locator('.quick-input-message', { hasText: 'Why the status' }).waitFor();
    await workbench.type('Two pages are missing');
    await workbench.press('Enter');
    await focused.filter({ hasText: 'Two pages are missing' }).waitFor();
    await workbench.press('Escape');
    await workbench.save(name, (text) => text.includes('    status-note: "Two pages are missing"\n'));

    await workbench.command('Briefwright: Mark Source as Retracted…');
    await box.locator('input').fill('log');
    await focused.filter({ hasText: 'Harbour log' }).waitFor();
    await workbench.press('Enter');
    await box.locator('.quick-input-message', { hasText: 'Why it was withdrawn' }).waitFor();
    await workbench.type('It was forged');
    await workbench.press('Enter');
    await workbench.save(
      name,
      (text) => text.includes('    status: retracted\n') && text.includes('    status-note: "It was forged"\n'),
    );

    const zotero = await startZotero();
    try {
      await workbench.goToEnd(name);
      await workbench.type('\nThe berths were dredged in 2025.');
      await workbench.command('Briefwright: Cite from Zotero…');
      await box.locator('.quick-input-title', { hasText: 'Cite from Zotero' }).waitFor();
      await workbench.type('dredging');
      await focused.filter({ hasText: 'Dredging the port' }).waitFor();
      await workbench.shot('Zotero as it is searched');
      await workbench.press('Enter');
      await focused.filter({ hasText: /\d {2}\w+/ }).waitFor();
      await workbench.type('l');
      const saved = await workbench.save(name, (text) => text.endsWith('in 2025. [@roe2025dredging :: low]'));
      assert.match(saved, /\n {2}roe2025dredging:\n {4}title: Dredging the port\n {4}author: Jane Roe\n/);
    } finally {
      zotero.close();
    }
  },
};

/** Answers as documented at https://retorque.re/zotero-better-bibtex/exporting/json-rpc. */
async function startZotero(): Promise<Server> {
  const item = {
    citekey: 'roe2025dredging',
    title: 'Dredging the port',
    author: [{ family: 'Roe', given: 'Jane' }],
    issued: { 'date-parts': [[2025]] },
    publisher: 'Example Press',
    type: 'report',
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      const { method, params } = JSON.parse(body) as { readonly method: string; readonly params: readonly string[] };
      const isFound =
        request.url === '/better-bibtex/json-rpc' && method === 'item.search' && /^dredg/i.test(params[0]!);
      response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result: isFound ? [item] : [] }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(23119, '127.0.0.1', resolve);
  });
  return server;
}
