// The page on moving in shows what the program does: each text before, and after the entry of the lightbulb that it names.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { note, noteMark, paragraph, run, wordFile, zoteroField } from './import/word-file.ts';
import { type CliFolder, createFolder } from './support/cli.ts';
import { after } from './support/code-actions.ts';

const page = readFileSync('docs/moving-in.md', 'utf8');
const pairs = [...page.matchAll(/```brief before\n(.*?)```\n\n```brief after: ([^\n]+)\n(.*?)```/gs)];

test('the page shows a way from links and notes, from citations and from notes with citations', () => {
  assert.deepEqual(
    pairs.map(([, , title]) => title),
    [
      'Make all links and notes of this file sources',
      'Convert Pandoc citations to tags',
      'Convert footnotes with citations to tags',
    ],
  );
});

for (const [, before, title, result] of pairs)
  test(`docs/moving-in.md: ${title}`, () => {
    // All but the front matter is selected. An editor that takes snippets has a blank behind the colon of a key without a value.
    const written = after(`${before!.replace(/^(?:---\n.*?\n---\n\n)?/s, '$&<|')}|>`, title!, ['refactor'])?.replace(
      /^( +\w+:) $/gm,
      '$1',
    );
    assert.equal(written, result);
  });

/** What the page shows of the command line: blocks with the name of a file, and what a command prints. */
const parts = [...page.matchAll(/```(\w+)(?: ([^\n]+))?\n(.*?)```/gs)].map(([, kind, name, content]) => ({
  kind: kind!,
  name: name ?? '',
  content: content!,
}));

/** The Word document of the page: with a note, a citation by Zotero, a comment and a tracked change. */
function wordReport(): Buffer {
  const lund = {
    uris: ['http://zotero.org/users/1/items/L'],
    locator: '12',
    itemData: {
      type: 'book',
      title: 'Piers in winter',
      author: [{ family: 'Lund', given: 'Per' }],
      issued: { 'date-parts': [[2024]] },
      publisher: 'Sea Press',
    },
  };
  const comment = {
    start: '<w:commentRangeStart w:id="0"/>',
    end: '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
  };
  return wordFile({
    body: [
      paragraph(run('The north pier'), 'Title'),
      paragraph(
        `${run('The pier broke in two.')}${noteMark('footnote', 1)}${run(' Such piers last for thirty winters ')}${zoteroField([lund], run('(Lund 2024, 12)'))}${run('.')}`,
      ),
      paragraph(
        `${run('The ')}${comment.start}${run('insurer')}${comment.end}${run(' will ')}<w:ins w:id="1">${run('not ')}</w:ins><w:del w:id="2"><w:r><w:delText>soon </w:delText></w:r></w:del>${run('pay.')}`,
      ),
    ].join(''),
    footnotes: note(
      'footnote',
      1,
      run('Harbour Master, “Log of the storm”, 4 May 2026, p. 7, https://harbour.example/log.'),
    ),
    comments: `<w:comment w:id="0" w:author="Ida" w:date="2026-05-06T08:00:00Z">${paragraph(run('Who says so?'))}</w:comment>`,
  });
}

const commands = parts.flatMap((part, index) => (part.kind === 'console' ? [{ ...part, index }] : []));

test('the page shows the command for Word, for Markdown and for Zotero', () => {
  assert.deepEqual(
    commands.map(({ content }) => content.split('\n')[0]),
    [
      '$ briefwright import pier.docx',
      '$ briefwright import report.md',
      '$ briefwright import library.bib --to sources.yaml',
    ],
  );
});

for (const { content, index } of commands) {
  const [command = '', ...printed] = content.split('\n');
  test(`docs/moving-in.md: ${command.slice(2)}`, async (context) => {
    const folder: CliFolder = createFolder(context);
    const before = parts[index - 1];
    if (command.includes('.docx')) folder.write('pier.docx', wordReport());
    else folder.write(before!.name, before!.content);
    const { code, stdout, stderr } = await folder.run(command.split(' ').slice(2));
    assert.equal(stderr, '');
    assert.equal(stdout, printed.join('\n'));
    assert.equal(code, 0);
    const result = parts[index + 1]!;
    assert.equal(folder.read(result.name), result.content);
  });
}
