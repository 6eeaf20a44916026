// Word documents as briefings: nothing of them is lost, and what programs for references kept in them is cited.

import assert from 'node:assert/strict';
import test from 'node:test';
import { makeBriefing } from '../../server/src/import/briefing/make-briefing.ts';
import type { ImportedBriefing, PreparedDocument } from '../../server/src/import/imported.ts';
import { readWord } from '../../server/src/import/word/read-word.ts';
import {
  field,
  listItem,
  note,
  noteMark,
  numbering,
  paragraph,
  run,
  table,
  type WordParts,
  wordFile,
  zoteroField,
} from './word-file.ts';

function prepared(parts: WordParts): PreparedDocument {
  const read = readWord(wordFile(parts));
  assert.ok(!('failure' in read), JSON.stringify(read));
  return read;
}

function briefingOf(parts: WordParts): ImportedBriefing {
  return makeBriefing(prepared(parts), { path: 'x.brief', registries: [], isMarkdown: false });
}

const smith = {
  uris: ['http://zotero.org/users/1/items/AAAA'],
  itemData: {
    id: 7,
    type: 'report',
    title: 'Tides of the sound',
    author: [{ family: 'Møller', given: 'Ida' }],
    issued: { 'date-parts': [[2024, 3, 9]] },
    publisher: 'Sound Institute',
    URL: 'https://sound.example/tides',
  },
};
const keyed = {
  uris: ['http://zotero.org/users/1/items/BBBB'],
  itemData: { type: 'book', title: 'Ferries', 'citation-key': 'brandt:ferries', author: [{ literal: 'Ferry Board' }] },
};

test('headings, lists, tables, quotations and marks of words', () => {
  const { text } = prepared({
    numbering,
    links: { web: 'https://pilot.example/a?b=1&amp;c=2' },
    body: [
      paragraph(run('The sound'), 'Title'),
      paragraph(run('Traffic'), 'MyHeading'),
      paragraph(
        `${run('Nine ferries ')}${run('sail', '<w:b/>')}${run(' each day, and ')}<w:hyperlink r:id="web">${run('pilots')}</w:hyperlink>${run(' wait.')}`,
      ),
      listItem('rope', 1),
      listItem('hemp', 1, 1),
      listItem('chain', 1),
      listItem('first', 2),
      listItem('second', 2),
      paragraph(run('Between.')),
      listItem('third', 2),
      listItem('new first', 3),
      table([
        ['Quay', 'Ships'],
        ['North | old', '4'],
      ]),
      table(
        [
          ['South', '2'],
          ['East', '3'],
        ],
        false,
      ),
      paragraph(run('We sail at dawn.'), 'Quote'),
    ].join(''),
  });
  assert.equal(
    text,
    [
      '# The sound',
      '## Traffic',
      'Nine ferries **sail** each day, and [pilots](https://pilot.example/a?b=1&c=2) wait.',
      '- rope\n  - hemp\n- chain',
      '1. first\n2. second',
      'Between.',
      '3. third',
      '<!-- -->',
      '1. new first',
      '| Quay | Ships |\n| --- | --- |\n| North \\| old | 4 |',
      '|  |  |\n| --- | --- |\n| South | 2 |\n| East | 3 |',
      '> We sail at dawn.\n',
    ].join('\n\n'),
  );
});

test('notes keep their words, and the sentence that a note belongs to cites what the note names', () => {
  const { text, counts } = briefingOf({
    body: paragraph(
      `${run('The ferry ran aground.')}${noteMark('footnote', 2)}${run(' Nobody was hurt.')}${noteMark('endnote', 5)}${run(' It was new.')}${noteMark('footnote', 3)}`,
    ),
    footnotes:
      note('footnote', 2, run('Coast Guard, “Incident 12”, 4 May 2026, https://coast.example/12.')) +
      note('footnote', 3, run('The owners deny that it was ever old.')),
    endnotes: note('endnote', 5, run('Sound Radio, “Calm night”, 5 May 2026, p. 2.')),
  });
  assert.match(
    text,
    /aground\.\[\^1\] \[@coast :: \?\] Nobody was hurt\.\[\^e1\] \[@sound-radio p\. 2 :: \?\] It was new\.\[\^2\]\n/,
  );
  assert.match(text, /^\[\^1\]: Coast Guard, “Incident 12”, 4 May 2026, https:\/\/coast\.example\/12\.$/m);
  assert.match(text, /^\[\^2\]: The owners deny that it was ever old\.$/m);
  assert.match(text, /^\[\^e1\]: Sound Radio/m);
  assert.match(text, / {2}coast:\n {4}title: Incident 12\n {4}publisher: Coast Guard\n {4}date: 2026-05-04\n/);
  assert.deepEqual(counts.notes, { found: 3, cited: 2, kept: 1, left: 0 });
});

test('citations of Zotero are cited with their data, in the text and in notes, each work once', () => {
  const { text, counts, sources } = briefingOf({
    body:
      paragraph(
        `${run('The tide rises by two metres ')}${zoteroField([{ ...smith, locator: '12-14', label: 'page' }, keyed], run('(Møller 2024, 12–14; Ferry Board)'))}${run('.')}`,
      ) + paragraph(`${run('It turned at noon.')}${noteMark('footnote', 1)}`),
    footnotes: note(
      'footnote',
      1,
      zoteroField([{ ...smith, locator: '3', label: 'chapter' }], run('Møller, Tides, ch. 3.')),
    ),
  });
  assert.match(
    text,
    /two metres \(Møller 2024, 12–14; Ferry Board\)\. \[@møller2024 pp\. 12-14; @brandt:ferries :: \?\]\n/,
  );
  assert.match(text, /noon\.\[\^1\] \[@møller2024 ch\. 3 :: \?\]\n/);
  assert.match(
    text,
    / {2}møller2024:\n {4}title: Tides of the sound\n {4}author: Ida Møller\n {4}publisher: Sound Institute\n {4}date: 2024-03-09\n/,
  );
  assert.equal(sources, 2);
  assert.deepEqual(counts.citations, { found: 2, cited: 2, kept: 0, left: 0 });
});

test('citations of Mendeley, EndNote and Word itself, and of Zotero in bookmarks', () => {
  const mendeley = Buffer.from(JSON.stringify({ citationItems: [keyed] })).toString('base64');
  const endNote =
    '<EndNote><Cite><Author>Lund</Author><Year>2019</Year><Pages>8</Pages><record><rec-number>4</rec-number><ref-type name="Report">27</ref-type><contributors><authors><author>Lund, Per</author></authors></contributors><titles><title>Old buoys</title></titles><dates><year>2019</year></dates></record></Cite></EndNote>';
  const { text, counts } = briefingOf({
    body: [
      paragraph(
        `${run('Nine ferries sail ')}<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_${mendeley}"/></w:sdtPr><w:sdtContent>${run('(Ferry Board)')}</w:sdtContent></w:sdt>${run('.')}`,
      ),
      paragraph(`${run('The buoys rust ')}${field(` ADDIN EN.CITE ${endNote}`, run('(Lund 2019: 8)'))}${run('.')}`),
      paragraph(
        `${run('The lamp failed ')}${field(' CITATION Ny21 \\p 6 \\l 1033 ', run('(Nyborg 2021, 6)'))}${run('.')}`,
      ),
      paragraph(
        `${run('The tide rises ')}<w:bookmarkStart w:id="9" w:name="ZOTERO_BREF_abc"/>${run('(Møller)')}<w:bookmarkEnd w:id="9"/>${run('.')}`,
      ),
    ].join(''),
    files: {
      'customXml/item1.xml':
        '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Tag>Ny21</b:Tag><b:SourceType>Report</b:SourceType><b:Title>Lamps</b:Title><b:Year>2021</b:Year><b:Author><b:Author><b:NameList><b:Person><b:Last>Nyborg</b:Last><b:First>Eva</b:First></b:Person></b:NameList></b:Author></b:Author></b:Source></b:Sources>',
      'docProps/custom.xml': `<Properties><property name="ZOTERO_BREF_abc_1"><t>ZOTERO_ITEM CSL_CITATION ${JSON.stringify(
        { citationItems: [smith] },
      )
        .slice(0, 40)
        .replaceAll('"', '&quot;')}</t></property><property name="ZOTERO_BREF_abc_2"><t>${JSON.stringify({
        citationItems: [smith],
      })
        .slice(40)
        .replaceAll('"', '&quot;')}</t></property></Properties>`,
    },
  });
  assert.match(text, /\(Ferry Board\)\. \[@brandt:ferries :: \?\]/);
  assert.match(text, /\(Lund 2019: 8\)\. \[@lund2019 p\. 8 :: \?\]/);
  assert.match(text, /\(Nyborg 2021, 6\)\. \[@Ny21 p\. 6 :: \?\]/);
  assert.match(text, /\(Møller\)\. \[@møller2024 :: \?\]/);
  assert.match(text, / {2}Ny21:\n {4}title: Lamps\n {4}author: Eva Nyborg\n {4}date: 2021\n/);
  assert.equal(counts.citations.cited, 4);
});

test('a citation whose data are damaged keeps its words and is told', () => {
  const { text, counts, notices } = briefingOf({
    body: paragraph(
      `${run('The tide rises ')}${field(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[', run('(Somebody)'))}${run('.')}`,
    ),
  });
  assert.match(text, /The tide rises \(Somebody\)\.\n/);
  assert.deepEqual(counts.citations, { found: 1, cited: 0, kept: 0, left: 1 });
  assert.match(notices.join('\n'), /1 citation without data/);
});

test('tracked changes are taken as accepted and counted; comments stay as comments', () => {
  const { text, counts, notices } = briefingOf({
    comments: `<w:comment w:id="0" w:author="Ida" w:date="2026-05-04T10:00:00Z">${paragraph(run('Still true -- or not?'))}</w:comment>`,
    body:
      paragraph(
        `${run('The quay ')}<w:ins w:id="1" w:author="I"><w:r><w:t>still </w:t></w:r></w:ins><w:del w:id="2" w:author="I"><w:r><w:delText>never </w:delText></w:r></w:del><w:commentRangeStart w:id="0"/>${run('stands')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('.')}`,
      ) +
      paragraph(run('Two halves'), undefined, '<w:rPr><w:del w:id="3" w:author="I"/></w:rPr>') +
      paragraph(run('make one.')),
  });
  assert.match(
    text,
    /\nThe quay still stands\.\n\n<!-- comment by Ida, 2026-05-04 on “stands”: Still true - - or not\? -->\n\nTwo halves make one\.\n$/,
  );
  assert.deepEqual(counts.comments, { found: 1, cited: 0, kept: 1, left: 0 });
  assert.match(notices.join('\n'), /1 insertion kept, 2 deletions left out/);
});

test('what a page has beside its text is told: pictures, tables of contents, headers', () => {
  const picture =
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="Map of the sound"/><pic:pic/></wp:inline></w:drawing></w:r>';
  const { text, counts, notices } = briefingOf({
    body:
      paragraph(field(' TOC \\o "1-3" ', run('Traffic 3'))) +
      paragraph(`${run('See below. ')}${picture}`) +
      paragraph(run('hidden', '<w:vanish/>')),
    files: {
      'word/header1.xml':
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Draft</w:t></w:r></w:p></w:hdr>',
    },
  });
  assert.match(text, /\nSee below\. <!-- picture left out: Map of the sound -->\n$/);
  assert.deepEqual(counts.images, { found: 1, cited: 0, kept: 0, left: 1 });
  assert.match(notices.join('\n'), /1 picture left out.*\n.*table of contents.*\nHeaders and footers/);
});

test('signs that Markdown would take for its own stay words', () => {
  const words = '[note] *a* _b_ <i> &amp; `c` [@d] # [x](y) 1. | {.e} ~~f~~';
  const { text } = prepared({
    body: paragraph(run(words)) + paragraph(run('# no heading')) + paragraph(run('1. no list')),
  });
  assert.equal(
    text,
    '\\[note\\] \\*a\\* \\_b\\_ \\<i> \\&amp; \\`c\\` \\[@d\\] # \\[x\\](y) 1. \\| \\{.e} \\~\\~f\\~\\~\n\n\\# no heading\n\n1\\. no list\n',
  );
});

test('a program that calls the namespace otherwise is understood', () => {
  const { text } = prepared({
    body: '',
    files: {
      'word/document.xml':
        '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>Plain.</t></r></p></body></document>',
    },
  });
  assert.equal(text, 'Plain.\n');
});
