// Registries: the same sources from YAML, CSL-JSON and BibTeX, and that one broken entry costs one entry.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBibtex } from '../../server/src/core/model/registry/bibtex.ts';
import { readRegistry } from '../../server/src/core/model/registry/read-registry.ts';
import { scanBibtex } from '../../server/src/core/model/registry/scan-bibtex.ts';
import type { Source } from '../../server/src/core/model/sources/source.ts';

/** What a source says, without where it says it. */
function said(source: Source | undefined): unknown {
  assert.ok(source, 'no such source');
  const { id, title, author, publisher, date, accessed, url, archive, type, note } = source;
  return Object.fromEntries(
    Object.entries({ id, title, author, publisher, date, accessed, url, archive, type, note }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

test('YAML: a map under `sources`, or a bare map', () => {
  const bare = 'wire:\n  title: Port shut\n  access: relay\nlog: {title: Log, reliability: A}\n';
  const wrapped = `sources:\n${bare.replace(/^/gm, '  ').trimEnd()}\n`;
  for (const text of [bare, wrapped]) {
    const { value, problems } = readRegistry('r.yaml', text);
    assert.deepEqual(problems, []);
    assert.deepEqual([...value.sources.keys()], ['wire', 'log']);
    const log = value.sources.get('log')!;
    assert.equal(log.declaredIn, 'r.yaml');
    assert.equal(text.slice(log.idSpan.start, log.idSpan.end), 'log');
    assert.equal(value.sources.get('wire')!.access, 'relay');
  }
  const { problems } = readRegistry('r.yaml', `${wrapped}version: 1\n`);
  assert.deepEqual(
    problems.map((one) => one.kind),
    ['unknown-key'],
  );
  assert.equal(readRegistry('r.yaml', '').value.sources.size, 0);
  assert.equal(readRegistry('r.yaml', 'text').problems.length, 1);
});

test('YAML: repeated ids are declared twice and are no problem here', () => {
  const { value, problems } = readRegistry('r.yml', 'a: {title: x}\nb: {title: y}\na: {title: z}\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    value.declarations.map((one) => one.title),
    ['x', 'y', 'z'],
  );
  assert.equal(value.sources.get('a')!.title, 'x');
});

const csl = JSON.stringify(
  [
    {
      id: 'smith',
      type: 'article-newspaper',
      title: 'Port: shut',
      'container-title': 'Example Times',
      author: [
        { family: 'Smith', given: 'Jo' },
        { family: 'Meer', given: 'Ann', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
        { literal: 'Port Office' },
      ],
      issued: { 'date-parts': [[2026, 5, 4]] },
      accessed: { 'date-parts': [['2026', '05', '06']] },
      URL: 'https://example.org/1',
      volume: 3,
      custom: { access: 'relay', 'derived-from': ['log'], reliability: 'b' },
    },
    {
      id: 7,
      type: 'report',
      title: 'Log',
      publisher: 'Port',
      'container-title': 'Series',
      editor: [{ family: 'Roe' }],
      issued: { 'date-parts': [[2025, 3]] },
      DOI: '10.1/x',
      archive: 'City Archive',
      archive_location: 'B 4',
    },
    {
      'citation-key': 'key',
      id: 'http://example.org/items/1',
      type: 'tweet',
      title: 'T',
      issued: { raw: '6 May 2026' },
      accessed: { 'date-parts': [[2026]] },
    },
    { title: 'No id' },
  ],
  undefined,
  2,
);

test('CSL-JSON items become sources', () => {
  for (const [path, text] of [
    ['r.json', csl],
    ['r.json', JSON.stringify({ items: JSON.parse(csl) as unknown })],
  ] as const) {
    const { value, problems } = readRegistry(path, text);
    assert.deepEqual(said(value.sources.get('smith')), {
      id: 'smith',
      title: 'Port: shut',
      author: 'Jo Smith; Ann van der Meer, Jr.; Port Office',
      publisher: 'Example Times',
      date: '2026-05-04',
      accessed: '2026-05-06',
      url: 'https://example.org/1',
      type: 'article-newspaper',
    });
    const smith = value.sources.get('smith')!;
    assert.equal(smith.access, 'relay');
    assert.deepEqual(
      smith.derivedFrom.map((one) => one.source),
      ['log'],
    );
    assert.deepEqual(said(value.sources.get('7')), {
      id: '7',
      title: 'Log',
      author: 'Roe',
      publisher: 'Port',
      date: '2025-03',
      url: 'https://doi.org/10.1/x',
      archive: 'City Archive, B 4',
      type: 'report',
    });
    assert.deepEqual(said(value.sources.get('key')), { id: 'key', title: 'T', date: '2026-05-06' });
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, ' ')),
      ['"b"', text.includes('  ') ? '{ "title": "No id" }' : '{"title":"No id"}'],
    );
    assert.equal(text.slice(smith.idSpan.start, smith.idSpan.end), '"smith"');
    assert.equal(
      text.slice(smith.fields.get('url')!.valueSpan.start, smith.fields.get('url')!.valueSpan.end),
      '"https://example.org/1"',
    );
  }
});

test('CSL in YAML, as Pandoc has it', () => {
  const { value, problems } = readRegistry(
    'r.yaml',
    'references:\n- id: a\n  title: X\n  issued: 2026-05-06/2026-05-08\n  author:\n  - family: Roe\n    given: Jo\n',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(said(value.sources.get('a')), { id: 'a', title: 'X', date: '2026-05-06', author: 'Jo Roe' });
});

test('broken JSON is one problem and never throws', () => {
  for (let end = 0; end < csl.length; end += 7) {
    const { problems } = readRegistry('r.json', csl.slice(0, end));
    for (const { span } of problems) assert.ok(span.start >= 0 && span.end <= end + 1);
  }
  assert.equal(readRegistry('r.json', '[{"id": "a", "title": "X"').problems.length, 1);
});

const bib = String.raw`% notes with an @ sign
@comment{ignored, {braces}}
@string{ew = "Example Wire"}
@article{smith2026,
  title = {The {Port} is shut: {\'e}tat des lieux},
  author = {Smith, Jo and {World Health Organization} and Garc{\'\i}a de la Vega, Ana},
  journal = ew, year = 2026, month = may, day = 6, url = {https://example.org/a_b%20c}, urldate = {2026-05-07},
  note = {Seen \emph{once}}, access = {relay}, reliability = {B}
}
@online{wire, title = "Port shut", organization={Wire Inc}, date = {2026-05-04/2026-05-06}}
@misc{broken, title = {unclosed
@report(rep, title = {Rep}, institution={UN & Co}, year={2020}, doi={10.1/x})
@book{dup, title={A}, editor={Jane Roe}}
@book{dup, title={B}, publisher={P}}
@book{, title={nokey}}
`;

test('BibTeX entries become sources; broken ones are problems', () => {
  const { value, problems } = readBibtex('r.bib', bib);
  assert.deepEqual(
    value.declarations.map((one) => one.id),
    ['smith2026', 'wire', 'rep', 'dup', 'dup'],
  );
  assert.deepEqual(said(value.sources.get('smith2026')), {
    id: 'smith2026',
    title: 'The Port is shut: état des lieux',
    author: 'Jo Smith; World Health Organization; Ana García de la Vega',
    publisher: 'Example Wire',
    date: '2026-05-06',
    accessed: '2026-05-07',
    url: 'https://example.org/a_b%20c',
    type: 'article-journal',
    note: 'Seen once',
  });
  assert.equal(value.sources.get('smith2026')!.access, 'relay');
  assert.equal(value.sources.get('smith2026')!.reliability, 'B');
  assert.deepEqual(said(value.sources.get('wire')), {
    id: 'wire',
    title: 'Port shut',
    publisher: 'Wire Inc',
    date: '2026-05-04',
    type: 'webpage',
  });
  assert.deepEqual(said(value.sources.get('rep')), {
    id: 'rep',
    title: 'Rep',
    publisher: 'UN & Co',
    date: '2020',
    url: 'https://doi.org/10.1/x',
    type: 'report',
  });
  assert.equal(value.sources.get('dup')!.title, 'A');
  const wire = value.sources.get('wire')!;
  assert.equal(bib.slice(wire.idSpan.start, wire.idSpan.end), 'wire');
  assert.match(bib.slice(wire.span.start, wire.span.end), /^@online\{[^]*\}$/);
  assert.equal(wire.fields.size, 0);
  assert.deepEqual(
    problems.map(({ span }) => bib.slice(span.start, span.end)),
    ['broken', '@book{'],
  );
});

test('a BibTeX file in any state gives its keys and throws nothing', () => {
  assert.deepEqual(
    scanBibtex(bib).map((one) => one.key),
    ['smith2026', 'wire', 'broken', 'rep', 'dup', 'dup', ''],
  );
  for (let end = 0; end < bib.length; end += 23) readBibtex('r.bib', bib.slice(0, end));
  assert.equal(readRegistry('r.bib', bib).problems.length, 1);
});

test('an entry that is odd hides no key but its own', () => {
  const odd = '@article{good, title={T}, year={2001}}\n@article{, title={No key}}\n';
  const bibtex = readBibtex('r.bib', odd).value;
  assert.equal(bibtex.isWhole, true);
  assert.ok(bibtex.sources.has('good'));
  const broken = readBibtex('r.bib', bib).value;
  assert.ok(!broken.sources.has('broken') && broken.unreadKeys.has('broken'));
  assert.equal(readBibtex('r.bib', '@article{good, title={T}}\n@article{open, title={T}\n').value.isWhole, false);
  assert.equal(readRegistry('r.json', '[{"id": "a", "title": "T"}, {"title": "no id"}, 7]').value.isWhole, true);
  assert.equal(readRegistry('r.yaml', 'a: {title: T, date: someday}\nb: {titel: T}\n').value.isWhole, true);
  assert.equal(readRegistry('r.yaml', 'a: {title: T}\nb: {title: [\n').value.isWhole, false);
});

test('of a date that is not understood the year is kept', () => {
  const dates = ['month = {Spring}', 'month = may # "~3"', 'month = {99}', 'day = {42}, month = {2}'].map((field) => {
    const { value } = readBibtex('r.bib', `@article{a, title={T}, year={2001}, ${field}}\n`);
    return value.sources.get('a')?.date?.slice(0, 4);
  });
  assert.deepEqual(dates, ['2001', '2001', '2001', '2001']);
  const csl = (issued: string) =>
    readRegistry('r.json', `[{"id": "a", "issued": ${issued}}]`).value.sources.get('a')?.date;
  assert.equal(csl('{"date-parts": [[2001, 13]]}'), '2001');
  assert.equal(csl('{"date-parts": [[2001, 2, 30]]}'), '2001-02');
  assert.equal(csl('{"literal": "Spring 2001"}'), '2001');
});

test('merge keys of YAML are read, and what is written out wins', () => {
  const { value, problems } = readRegistry(
    'r.yaml',
    'sources:\n  a: &base\n    title: A\n    publisher: P\n  b:\n    <<: *base\n    title: B\n  c:\n    <<: [*base, {date: 2026}]\n',
  );
  assert.deepEqual(problems, []);
  const of = (id: string) => [
    value.sources.get(id)?.title,
    value.sources.get(id)?.publisher,
    value.sources.get(id)?.date,
  ];
  assert.deepEqual(of('b'), ['B', 'P', undefined]);
  assert.deepEqual(of('c'), ['A', 'P', '2026']);
});
