// Writing aids without an editor: what counts as a pasted source, where the next place is, which stretches are marked, and new
// briefings from templates.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { nextPlace } from '../../client/src/views/next-place.ts';
import { holdsPoint } from '../../client/src/views/point.ts';
import { groundedRanges, inheritedMarks } from '../../client/src/writing/editor-marks.ts';
import { fileNameFor, fillTemplate } from '../../client/src/writing/fill-template.ts';
import { sourceInText, sourcesInUriList, wantsCitation } from '../../client/src/writing/pasted-sources.ts';
import { readWebAddress } from '../../server/src/core/model/sources/web-address.ts';
import { asWritten, overviewOf } from '../support/client-tree.ts';
import { lintText } from '../support/lint-text.ts';

test('a text is a source when all of it is an address', () => {
  for (const address of [
    'https://example.org/a?b=c#d',
    ' http://example.org \n',
    '<https://example.org/a>',
    '10.1000/182',
    'doi:10.1000/182',
    'doi.org/10.1000/182',
    'https://doi.org/10.1000/182',
  ]) {
    assert.deepEqual(sourceInText(address), { address: address.trim() }, address);
    assert.notEqual(readWebAddress(address), undefined, address);
  }
  for (const other of [
    '',
    'It shut.',
    'see https://example.org',
    'https://example.org and more',
    'https://a.example\nhttps://b.example',
    'ftp://example.org',
    'mailto:a@b.example',
    '10.5',
    '10/12',
    'https://',
  ]) {
    assert.equal(sourceInText(other), undefined, other);
  }
});

test('a list of URIs is a list of sources when each of them can be one', () => {
  assert.deepEqual(sourcesInUriList('# list\r\nfile:///a/log.txt\r\nhttps://example.org/b\r\n'), [
    { uri: 'file:///a/log.txt' },
    { address: 'https://example.org/b' },
  ]);
  assert.deepEqual(sourcesInUriList('vscode-vfs://github/a/log.md'), [{ uri: 'vscode-vfs://github/a/log.md' }]);
  for (const list of [
    '',
    'file:///a/photo.png',
    'file:///a/other.brief',
    'file:///a/other.brief.md',
    'file:///a/log.txt\nfile:///a/photo.png',
    Array.from({ length: 21 }, (_, at) => `file:///${at}.txt`).join('\n'),
  ]) {
    assert.equal(sourcesInUriList(list), undefined, list);
  }
});

test('a citation is wanted behind a sentence, not in the middle of words', () => {
  for (const before of [
    '',
    '  ',
    'It shut.',
    'It shut. ',
    'He said “It shut.” ',
    'It shut. [',
    'It shut. [@log; ',
    'It shut. [@log :: high]',
    'It shut!',
    '**It shut.** ',
  ])
    assert.ok(wantsCitation(before), before);
  for (const before of ['It shut', 'According to ', 'See [the page](', 'at ', 'It shut, '])
    assert.ok(!wantsCitation(before), before);
});

test('the next place is behind the cursor, the last is before the first', () => {
  const starts = [
    { line: 1, character: 0 },
    { line: 1, character: 9 },
    { line: 4, character: 2 },
  ];
  const from = (line: number, character: number) =>
    (['next', 'previous'] as const).map((direction) => nextPlace(starts, { line, character }, direction));
  assert.deepEqual(from(0, 0), [0, 2]);
  assert.deepEqual(from(1, 0), [1, 2]);
  assert.deepEqual(from(1, 5), [1, 0]);
  assert.deepEqual(from(4, 2), [0, 1]);
  assert.deepEqual(from(9, 0), [0, 2]);
  assert.equal(nextPlace([], { line: 0, character: 0 }, 'next'), undefined);
});

test('a range holds its ends', () => {
  const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };
  const held = [
    [1, 2],
    [2, 0],
    [3, 4],
  ].map(([line, character]) => holdsPoint(range, { line: line!, character: character! }));
  const others = [
    [1, 1],
    [3, 5],
    [0, 9],
    [4, 0],
  ].map(([line, character]) => holdsPoint(range, { line: line!, character: character! }));
  assert.deepEqual(
    [held, others],
    [
      [true, true, true],
      [false, false, false, false],
    ],
  );
});

test('marks: inherited coverage with its tag, and what is grounded with its own tags', () => {
  const overview = overviewOf(
    '[@log ch. 2 :: high] It shut. It stayed.\n\nThese left [@wire :: low]:\n\n- The ship sailed.\n\nIt rained.\n\nIt froze. [@lgo :: low]\n',
  );
  const marks = inheritedMarks(overview, asWritten).map(
    ({ words, code, range }) => `${range.start.character} ${words} ${code}`,
  );
  assert.deepEqual(marks, [
    '21 Covered by the tag of its paragraph, item or row: [@log ch. 2 :: high]',
    '30 Covered by the tag of its paragraph, item or row: [@log ch. 2 :: high]',
    '2 Covered by the tag of its lead-in sentence: [@wire :: low]',
  ]);
  const first = overview.statements[0]!.range.start.line;
  assert.deepEqual(
    groundedRanges(overview).map(({ start, end }) => `${start.line - first}:${start.character}-${end.character}`),
    ['0:21-29', '0:30-40', '2:0-25', '4:2-18', '0:0-20', '2:11-25'],
  );
});

const templates = ['policy', 'osint'].map((name) => readFileSync(`seeds/templates/${name}.brief`, 'utf8'));

test('a new briefing has its title, its date, and no finding that the template has not', () => {
  for (const template of templates) {
    const text = fillTemplate(template, {
      title: 'Strike at the port: what now? $&',
      date: '2026-05-06',
      keep: 'everything',
    });
    const { brief, findings } = lintText(text);
    assert.equal(brief.frontMatter.title, 'Strike at the port: what now? $&');
    assert.equal(brief.frontMatter.date, '2026-05-06');
    assert.equal(brief.headings[0]?.heading.title, 'Strike at the port: what now? $&');
    assert.deepEqual(
      findings.map(({ message }) => message),
      [],
    );
    assert.equal(text.split('\n').length, template.split('\n').length);
  }
});

test('headings alone: every heading, no source, no sentence, no finding', () => {
  for (const template of templates) {
    const text = fillTemplate(template, { title: 'Strike', date: '2026-05-06', keep: 'headings' });
    const { brief, findings } = lintText(text);
    assert.deepEqual(
      findings.map(({ message }) => message),
      [],
    );
    assert.equal(brief.frontMatter.sources.size, 0);
    assert.deepEqual(
      brief.placedPassages.flatMap(({ statements }) => statements),
      [],
    );
    const headings = (of: string): readonly string[] => of.split('\n').filter((line) => line.startsWith('#'));
    assert.deepEqual(headings(text).slice(1), headings(template).slice(1));
    assert.match(text, /^---\nbriefing: 1\ntitle: Strike\ndate: 2026-05-06\ncutoff: 2026-05-06 /);
    assert.ok(!text.includes('Example'));
  }
});

test('titles that YAML would read as something else are quoted', () => {
  for (const title of [
    '2026',
    'true',
    'a: b',
    '# x',
    '"quoted"',
    "it's",
    'x {.y}',
    '- a',
    '[a]',
    'Überblick – Lage',
    '日本',
    'a\\b',
  ]) {
    const { brief } = lintText(fillTemplate(templates[0]!, { title, date: '2026-05-06', keep: 'headings' }));
    assert.equal(brief.frontMatter.title, title);
  }
});

test('file names come from the title', () => {
  assert.equal(fileNameFor('Strike at the port: what now?'), 'strike-at-the-port-what-now');
  assert.equal(fileNameFor('../../etc/passwd'), 'etc-passwd');
  assert.equal(fileNameFor('Überblick 日本'), 'überblick-日本');
  assert.equal(fileNameFor('???'), 'briefing');
  assert.ok(fileNameFor('long words '.repeat(40)).length <= 60);
});
