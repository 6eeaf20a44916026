// What is loaded when it is first asked for, without an editor: emphasis, lists, what readers count as words, links that are pasted, and
// Zotero through a server of the test's own that speaks as Better BibTeX documents it.

import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'node:test';
import { brokenListLine } from '../../client/src/desk/broken-list-line.ts';
import { countReadWords, frontMatterEnd, tagsIn } from '../../client/src/desk/read-words.ts';
import { toggledEmphasis } from '../../client/src/desk/toggled-emphasis.ts';
import { itemOf, searchZotero } from '../../client/src/desk/zotero.ts';
import { isImportable, isImportedWhenDropped } from '../../client/src/writing/importable.ts';
import { sourceInHtml } from '../../client/src/writing/pasted-sources.ts';

/** `⟨…⟩` is what is chosen. */
function toggled(marked: string, mark: '*' | '**'): string {
  const start = marked.indexOf('⟨');
  const end = marked.indexOf('⟩') - 1;
  const text = marked.replace(/[⟨⟩]/g, '');
  const made = toggledEmphasis(text, { start, end }, mark);
  const after = text.slice(0, made.from) + made.text + text.slice(made.to);
  return `${after.slice(0, made.start)}⟨${after.slice(made.start, made.end)}⟩${after.slice(made.end)}`;
}

test('emphasis goes on and off, and blanks stay outside', () => {
  assert.equal(toggled('It ⟨shut⟩ again.', '**'), 'It **⟨shut⟩** again.');
  assert.equal(toggled('It **⟨shut⟩** again.', '**'), 'It ⟨shut⟩ again.');
  assert.equal(toggled('It ⟨**shut**⟩ again.', '**'), 'It ⟨shut⟩ again.');
  assert.equal(toggled('It **⟨shut⟩** again.', '*'), 'It ***⟨shut⟩*** again.');
  assert.equal(toggled('It ***⟨shut⟩*** again.', '**'), 'It *⟨shut⟩* again.');
  assert.equal(toggled('It⟨ shut ⟩again.', '*'), 'It *⟨shut⟩* again.');
  assert.equal(toggled('⟨⟩', '**'), '**⟨⟩**');
});

/** `|` is the cursor, before and after Enter. */
function entered(marked: string): string | undefined {
  const at = marked.indexOf('|');
  const broken = brokenListLine(marked.replace('|', ''), at);
  if (!broken) return undefined;
  const lines = broken.before.split('\n');
  const last = lines.at(-1)!;
  return [
    ...lines.slice(0, -1),
    `${last.slice(0, broken.character)}|${last.slice(broken.character)}${marked.slice(at + 1)}`,
  ].join('\n');
}

test('Enter ends a list at an item without words, and numbers go on', () => {
  assert.equal(entered('- |'), '|');
  assert.equal(entered('  - |'), '- |');
  assert.equal(entered('   1. |'), '1. |');
  assert.equal(entered('- [ ] |'), '|');
  assert.equal(entered('1. It shut.|'), '1. It shut.\n2. |');
  assert.equal(entered('9) It |shut.'), '9) It \n10) |shut.');
  assert.equal(entered('1. [x] Done|'), '1. [x] Done\n2. [ ] |');
  assert.equal(entered('|1. It shut.'), undefined);
  assert.equal(entered('It shut.|'), undefined);
});

const briefing =
  '---\nbriefing: 1\ntitle: Not counted\n---\n\n# The port\n\nIt shut. [@log p. 4; @wire :: high]{#shut}\n';

test('words are those that readers read', () => {
  assert.equal(countReadWords(briefing), 4);
  assert.equal(countReadWords('The harbour’s 1,200 berths <!-- not\nthis --> shut.'), 5);
  assert.equal(countReadWords(''), 0);
  assert.equal(countReadWords('---\nbriefing: 1\n'), 2, 'front matter that does not end is none');
  assert.equal(briefing.slice(frontMatterEnd(briefing)).startsWith('\n# The port'), true);
});

test('tags are found by their spelling, and links, notes and code are none', () => {
  const found = (text: string): readonly string[] => tagsIn(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(found(briefing), ['[@log p. 4; @wire :: high]{#shut}']);
  assert.deepEqual(found('It may shut. [#a; but @log :: low, likely] It will. [gap] Or [assumption :: low].'), [
    '[#a; but @log :: low, likely]',
    '[gap]',
    '[assumption :: low]',
  ]);
  assert.deepEqual(
    found('[A note](https://e.org/@a) [^1] [x] `[@log :: high]` [words] [label]: https://e.org/@b\n'),
    [],
  );
  assert.deepEqual(found('```\n[@log :: high]\n```\n'), []);
});

test('a link that was copied from a page gives its address and its title', () => {
  const html =
    '<html><body><!--StartFragment--><a href="https://e.org/a?x=1&amp;y=2"><b>Port</b> shut</a><!--EndFragment--></body></html>';
  assert.deepEqual(sourceInHtml(html, 'Port shut'), { address: 'https://e.org/a?x=1&y=2', title: 'Port shut' });
  assert.deepEqual(sourceInHtml(html, 'https://e.org/a?x=1&y=2'), {
    address: 'https://e.org/a?x=1&y=2',
    title: 'Port shut',
  });
  assert.deepEqual(sourceInHtml('<a href="https://e.org/a">e.org/a</a>', ''), { address: 'https://e.org/a' });
  for (const other of [
    '<p>See <a href="https://e.org/a">Port shut</a></p>',
    '<a href="https://e.org/a">One</a><a href="https://e.org/b">Two</a>',
    '<a href="mailto:a@e.org">Write</a>',
    '<p>Port shut</p>',
  ])
    assert.equal(sourceInHtml(other, ''), undefined, other);
  assert.equal(sourceInHtml(html, 'Something else'), undefined);
});

test('what the importer reads is known by its name', () => {
  for (const name of ['a.docx', 'a.bib', 'a.RIS', 'a.html', 'a.md', 'a.qmd'])
    assert.equal(isImportable(name), true, name);
  for (const name of ['a.brief', 'a.brief.md', 'a.pdf', 'docx']) assert.equal(isImportable(name), false, name);
  assert.equal(isImportedWhenDropped('/x/a.docx'), true);
  assert.equal(isImportedWhenDropped('/x/a.md'), false, 'it is the archived text of a source');
});

const item = {
  id: 'http://zotero.org/users/1/items/ABCD',
  citekey: 'roe2026port',
  title: 'The port of <i>Northhaven</i>',
  author: [{ family: 'Roe', given: 'Jane' }, { literal: 'Port Authority' }],
  issued: { 'date-parts': [['2026', 5, 4]] },
  'container-title': 'Example Journal',
  publisher: 'Example Press',
  DOI: '10.1000/port',
  URL: 'https://e.org/port',
  type: 'article-journal',
};

test('an item of Zotero becomes what a source says', () => {
  assert.deepEqual(itemOf(item), {
    key: 'roe2026port',
    title: 'The port of Northhaven',
    author: 'Jane Roe; Port Authority',
    publisher: 'Example Journal',
    date: '2026-05-04',
    address: '10.1000/port',
    type: 'article-journal',
  });
  assert.deepEqual(itemOf({ 'citation-key': 'x', issued: { 'date-parts': [[2026]] } }), { key: 'x', date: '2026' });
  for (const other of [null, 'x', {}, { citekey: '' }]) assert.equal(itemOf(other), undefined);
});

async function withZotero(
  answer: (
    request: IncomingMessage,
    body: string,
  ) => { readonly status: number; readonly headers?: Record<string, string>; readonly body: string },
  use: (port: number) => Promise<void>,
): Promise<void> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      const { status, headers, body: said } = answer(request, body);
      response.writeHead(status, headers);
      response.end(said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

test('Zotero is asked as Better BibTeX documents it', async () => {
  const asked: unknown[] = [];
  await withZotero(
    ({ method, url, headers }, body) => {
      asked.push([method, url, headers['content-type'], JSON.parse(body)]);
      return { status: 200, body: JSON.stringify({ jsonrpc: '2.0', id: 1, result: [item, {}] }) };
    },
    async (port) => {
      const items = await searchZotero(port, 'port roe');
      assert.deepEqual(
        items.map(({ key }) => key),
        ['roe2026port'],
      );
    },
  );
  assert.deepEqual(asked, [
    [
      'POST',
      '/better-bibtex/json-rpc',
      'application/json',
      { jsonrpc: '2.0', method: 'item.search', params: ['port roe'], id: 1 },
    ],
  ]);
});

test('what is no answer of Better BibTeX is refused, and nothing leads to another machine', async () => {
  for (const answer of [
    { status: 404, body: '' },
    { status: 302, headers: { location: 'https://example.org/' }, body: '' },
    { status: 200, body: '<html>' },
    { status: 200, body: '{"result": 1}' },
    { status: 200, body: '{"error": {"message": "no such method"}}' },
  ])
    await withZotero(
      () => answer,
      async (port) => {
        await assert.rejects(searchZotero(port, 'port'), answer.body);
      },
    );
});
