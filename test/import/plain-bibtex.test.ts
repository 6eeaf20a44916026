// Entries that are read without the LaTeX parser come to what the parser makes of them. A field of inheritance hands an entry to it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { readBibtex } from '../../server/src/core/model/registry/bibtex.ts';
import { inheritedKeys, readPlainEntry } from '../../server/src/core/model/registry/plain-bibtex.ts';
import { scanBibtex } from '../../server/src/core/model/registry/scan-bibtex.ts';

const titles = [
  'Plain words',
  '{NATO} and the {\\"O}re',
  'Fish \\& ships at 5 \\% of \\$3',
  'Caf\\\'e and na\\"{\\i}ve',
  '\\c{c}a \\v{s} {\\ss} stra{\\ss}e \\k{a} \\u{g}',
  "{\\L}\\'od\\'z and Erd\\H{o}s",
  'a -- b --- c~d',
  "``quoted''",
  'A \\emph{b} c',
  'x $y^2$ z',
  'a_b \\_ c',
  '{{Double} braces}',
  'line\n  break',
  '"in" marks',
  '\\O resund \\aa',
  '\\url{https://x.example}',
];
const people = [
  'Lund, Per and Brandt, Ida',
  'Per Lund',
  '{Ministry of Ferries}',
  'van der Zee, Jan',
  'Lund, Jr, Per',
  'M{\\"o}ller, Ida and others',
  '{Fish and Ships} and Lund, P.',
  'family=Lund, given=Per',
  'Lund, Per and',
  "Garc{\\'\\i}a, Jos{\\'e}",
  'Mc{D}onald, A.',
];
const fields = [
  'date = {2024-03-09}',
  'year = 2024, month = mar, day = 9',
  'year = "2024", month = {3}',
  'year = {c. 1999}',
  'month = sep # "~3", year = 2001',
  'publisher = {Sea {P}ress}',
  'journal = "J. of {"} Q"',
  'publisher = undefinedmacro',
  'url = {https://a.example/b_c?d=1&e=%20}',
  'doi = {10.1234/ab_(1)}',
  'doi = {https://doi.org/10.1/a\\_b}',
  'howpublished = {\\url{https://h.example/}}',
  'eprint = {2001.00001}, archiveprefix = {arXiv}',
  'note = {One. Two.}, abstract = {100% {odd} \\LaTeX $x$}',
  'reliability = {A}, access = {issuer}',
  'entrysubtype = {newspaper}',
  'title = {Second title}',
];

const entries = [
  ...titles.map((title) => `@article{k,\n title = {${title}}\n}`),
  ...titles.map((title) => `@article{k,\n title = "${title.replaceAll('"', '')}"\n}`),
  ...people.flatMap((names) => [`@book{k,\n title = {T}, author = {${names}}\n}`, `@book{k,\n editor = {${names}}\n}`]),
  ...fields.map((more) => `@online{k,\n title = {T}, ${more}\n}`),
];

test('both ways to read an entry come to the same', () => {
  let plain = 0;
  for (const entry of entries) {
    const parsed = entry.replace(/\n}$/, ',\n xdata = {none}\n}');
    assert.equal(contentOf(entry), contentOf(parsed), entry);
    if (readPlainEntry(entry, scanBibtex(entry)[0]!, () => 'text')) plain++;
  }
  assert.ok(plain > entries.length / 2, `${plain} of ${entries.length} are plain`);
});

test('entries from which others inherit are read with them', () => {
  const text =
    '@book{whole,\n title = {Whole},\n publisher = {Sea Press}, year = 2020\n}\n@inbook{part,\n title = {Part}, crossref = {whole}\n}\n@book{alone, title = {Alone}}';
  assert.deepEqual([...inheritedKeys(text)], ['whole']);
  const { value } = readBibtex('x.bib', text);
  assert.deepEqual([...value.sources.keys()], ['whole', 'part', 'alone']);
  assert.equal(value.sources.get('part')?.publisher, 'Sea Press');
});

function contentOf(text: string): string {
  const { value, problems } = readBibtex('x.bib', text);
  const declared = value.declarations.map(({ idSpan: _id, span: _span, fields: _fields, ...content }) => content);
  return JSON.stringify([declared, problems.map(({ message }) => message)]);
}
