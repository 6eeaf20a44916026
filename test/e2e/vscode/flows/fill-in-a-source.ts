// A source filled in and taken back from its form, and one from Zotero, which here is a server of the test's own that speaks as Better
// BibTeX does.

import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { head } from '../harbour.ts';
import type { Flow } from './flow.ts';

const name = 'harbour.brief';

export const fillInASource: Flow = {
  title: 'a source is filled in and retracted in its form, and one comes from Zotero',
  files: { [name]: `${head}The port closed on 3 May. [@log; @wire :: high]\n` },
  opens: name,
  async run(workbench) {
    const { page } = workbench;
    const box = page.locator('.quick-input-widget');
    const focused = box.locator('.monaco-list-row.focused');
    await page.locator('.statusbar-item', { hasText: '1/1 sourced' }).waitFor();

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
    // The form comes back, with what was filled in.
    await focused.first().waitFor();
    await box.locator('input').fill('status-note');
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
