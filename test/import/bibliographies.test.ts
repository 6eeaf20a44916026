// Bibliographies as registries: every entry is there or told with its line, keys are kept, and what people wrote stays.

import assert from 'node:assert/strict';
import test from 'node:test';
import { readRegistry } from '../../server/src/core/model/registry/read-registry.ts';
import { type MergedRegistry, mergeRegistry } from '../../server/src/import/bibliography/merge-registry.ts';
import {
  bibliographyFormat,
  type NamedBibliography,
  readBibliography,
} from '../../server/src/import/bibliography/read-bibliography.ts';

async function read(path: string, text: string): Promise<NamedBibliography> {
  const format = bibliographyFormat(path, text);
  assert.ok(format, 'a bibliography');
  const result = await readBibliography(path, text, format);
  assert.ok(!('failure' in result), JSON.stringify(result));
  return result;
}

function merged(text: string, read: NamedBibliography, isForced = false): MergedRegistry {
  const result = mergeRegistry(
    'r.yaml',
    text,
    read.entries.map(({ source }) => source),
    { isForced },
  );
  assert.ok(!('failure' in result), JSON.stringify(result));
  return result;
}

const ris = `TY  - RPRT
ID  - tide24
AU  - Møller, Ida
AU  - Brandt, Jens, Jr
TI  - Tides of
 the sound
PB  - Sound Institute
DA  - 2024/03/09/
UR  - https://sound.example/tides
KW  - tides
ER  -

TY  - JOUR
T1  - Buoys
A1  - Lund, Per
JO  - Sea Notes
PY  - 2019
DO  - 10.1234/Buoys.1
ER  -
TY  - NEWS
KW  - nothing else
ER  -
stray words
TY  - BOOK
TI  - Cut off
`;

test('RIS: fields, lines that go on, keys that are missing, and entries that are odd', async () => {
  const { entries, problems, unused } = await read('x.ris', ris.replaceAll('\n', '\r\n'));
  assert.deepEqual(
    entries.map(({ source: { id, title, author, publisher, date, url, type }, line }) => [
      line,
      id,
      title,
      author,
      publisher,
      date,
      url,
      type,
    ]),
    [
      [
        1,
        'tide24',
        'Tides of the sound',
        'Ida Møller; Jens Brandt, Jr',
        'Sound Institute',
        '2024-03-09',
        'https://sound.example/tides',
        'report',
      ],
      [13, 'lund2019', 'Buoys', 'Per Lund', 'Sea Notes', '2019', 'https://doi.org/10.1234/Buoys.1', 'article-journal'],
      [24, 'cut-off', 'Cut off', undefined, undefined, undefined, undefined, 'book'],
    ],
  );
  assert.deepEqual(
    problems.map(({ line, message }) => [line, message.slice(0, 40)]),
    [
      [20, 'This entry has neither a title nor an au'],
      [23, 'This stands outside of all entries, so i'],
      [24, 'This entry has no end (`ER  -`): the fil'],
    ],
  );
  assert.deepEqual([...unused], [['KW', 1]]);
});

test('EndNote XML', async () => {
  const xml = `<?xml version="1.0"?>
<xml><records>
<record><ref-type name="Report">27</ref-type><contributors><authors><author><style>Lund, Per</style></author></authors></contributors>
<titles><title>Old buoys</title></titles><dates><year>2019</year><pub-dates><date>4 May</date></pub-dates></dates><label>buoys</label>
<urls><related-urls><url>https://buoy.example/</url></related-urls></urls><abstract>Long.</abstract></record>
<record><ref-type name="Book">6</ref-type></record>
</records></xml>`;
  const { entries, problems, unused } = await read('x.xml', xml);
  const [first] = entries;
  assert.deepEqual(
    [first?.line, first?.source.id, first?.source.title, first?.source.author, first?.source.date, first?.source.type],
    [3, 'buoys', 'Old buoys', 'Per Lund', '2019', 'report'],
  );
  assert.deepEqual(
    problems.map(({ line }) => line),
    [6],
  );
  assert.deepEqual([...unused], [['abstract', 1]]);
  const cut = await readBibliography('x.xml', xml.slice(0, 200), 'endnote');
  assert.ok('failure' in cut && /damaged \(line \d+/.test(cut.failure));
});

test('BibLaTeX as Better BibTeX writes it, and CSL; odd entries cost themselves', async () => {
  const bib = await read(
    'x.bib',
    '@online{lund:tide,\n title = {Tide},\n author = {Lund, Per},\n date = {2024-03-09},\n url = {https://t.example/}\n}\n@book{a b,\n title = {x}\n}\n@book{open,\n title = {y',
  );
  assert.deepEqual(
    bib.entries.map(({ source, line }) => [source.id, line]),
    [['lund:tide', 1]],
  );
  assert.deepEqual(
    bib.problems.map(({ line }) => line),
    [7, 10],
  );
  const csl = await read(
    'x.json',
    JSON.stringify(
      [
        { id: 'x y', type: 'book', title: 'Spaced' },
        { id: 'z', title: 'Plain' },
        { id: 'z', title: 'Other' },
        { id: 'z', title: 'Plain' },
      ],
      null,
      1,
    ),
  );
  assert.deepEqual(
    csl.entries.map(({ source }) => source.id),
    ['x-y', 'z', 'z-2'],
  );
  assert.deepEqual(
    csl.renamed.map(({ from, to }) => [from, to]),
    [
      ['x y', 'x-y'],
      ['z', 'z-2'],
    ],
  );
  assert.equal(csl.repeated, 1);
});

test('a registry is read back as it was written, and nothing is added twice', async () => {
  const first = merged('', await read('x.ris', ris));
  assert.equal(first.added, 3);
  const { value, problems } = readRegistry('r.yaml', first.text);
  assert.deepEqual(problems, []);
  assert.deepEqual([...value.sources.keys()], ['tide24', 'lund2019', 'cut-off']);
  const again = merged(first.text, await read('x.ris', ris));
  assert.deepEqual([again.text, again.added, again.unchanged], [first.text, 0, 3]);
});

const registry = `# ours
sources:
    tide24:
        title: Tides, second printing # checked
        publisher: Sound Institute
        reliability: B
        access: issuer
`;

test('what stands in a registry stays, comments and levels too, unless a person says otherwise', async () => {
  const bibliography = await read('x.ris', ris);
  const kept = merged(registry, bibliography);
  assert.ok(kept.text.startsWith(registry));
  assert.deepEqual([kept.kept, kept.added, kept.updated], [['tide24'], 2, 0]);
  const forced = merged(registry, bibliography, true);
  assert.deepEqual([forced.kept, forced.added, forced.updated], [[], 2, 1]);
  assert.match(forced.text, /^# ours\nsources:\n {4}tide24:\n {6}title: Tides of the sound\n/);
  const source = readRegistry('r.yaml', forced.text).value.sources.get('tide24');
  assert.deepEqual([source?.reliability, source?.access, source?.date], ['B', 'issuer', '2024-03-09']);
});

test('an entry that was put in before, and that nobody changed, follows the bibliography', async () => {
  const before = await read('x.ris', ris);
  const { text } = merged('', before);
  const now = await read('x.ris', ris.replace('Tides of', 'The tides of'));
  const options = { isForced: false, previous: new Map(before.entries.map(({ source }) => [source.id, source])) };
  const sources = now.entries.map(({ source }) => source);
  const result = mergeRegistry('r.yaml', text, sources, options);
  assert.ok(!('failure' in result));
  assert.deepEqual([result.updated, result.kept], [1, []]);
  assert.match(result.text, /title: The tides of the sound/);
  const touched = mergeRegistry('r.yaml', text.replace('Tides of the sound', 'My title'), sources, options);
  assert.ok(!('failure' in touched));
  assert.deepEqual([touched.updated, touched.kept], [0, ['tide24']]);
});

test('only registries in plain YAML are written into', async () => {
  const { entries } = await read('x.ris', ris);
  const sources = entries.map(({ source }) => source);
  for (const text of [
    '[{"id": "a", "title": "b"}]',
    'sources: {a: {title: b}}\n',
    'sources:\n  a:\n    title: b\nother: 1\n',
    'sources:\n  a: [\n',
  ]) {
    const result = mergeRegistry('r.yaml', text, sources, { isForced: true });
    assert.ok('failure' in result, text);
  }
});
