// The formatter: whole text before and after, what it leaves alone, and that formatting twice or reading again changes nothing.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { formatBrief } from '../server/src/core/format.ts';
import { statementsOf } from '../server/src/core/model/brief.ts';
import { editSource } from '../server/src/core/text/edit-source.ts';
import { briefOf } from './support/lint-text.ts';
import { createRandom, longPaste, type Random } from './support/random.ts';

const changed: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'spaces in a tag',
    'It shut. [ @log  B2 ,p.  4 ;@wire ::high ,  likely ]{#a}\n',
    'It shut. [@log B2 p. 4; @wire :: high, likely]{#a}\n',
  ],
  ['levels in lower case', 'It shut. [@log :: HIGH, Very  Likely]\n', 'It shut. [@log :: high, very likely]\n'],
  ['a level alone', 'It shut. [::high]\n', 'It shut. [:: high]\n'],
  ['a kind', 'It shut. [ assumption::low ]\n', 'It shut. [assumption :: low]\n'],
  [
    'a contradiction, a date and a reason',
    'It shut. [but   @log::by  2026-05-13,because   of  it]\n',
    'It shut. [but @log :: by 2026-05-13, because of it]\n',
  ],
  ['no space before a tag', 'It shut.[@log :: high]\n', 'It shut. [@log :: high]\n'],
  ['several spaces before a tag', 'It shut.  \t[@log :: high]\n', 'It shut. [@log :: high]\n'],
  ['a tag before the full stop', 'It shut [@log :: high].\n', 'It shut. [@log :: high]\n'],
  [
    'a tag before other stops',
    'It shut [@log :: high]!\n\nDid it shut [@log :: high]?!\n\nIt shut [@log :: high]…\n',
    'It shut! [@log :: high]\n\nDid it shut?! [@log :: high]\n\nIt shut… [@log :: high]\n',
  ],
  ['two tags before the full stop', 'It shut [@log][@wire :: high].\n', 'It shut. [@log] [@wire :: high]\n'],
  [
    'a tag with a name before the full stop',
    'It shut [@log::high]{#a}. It rained.\n',
    'It shut. [@log :: high]{#a} It rained.\n',
  ],
  [
    'the second of two statements in a sentence',
    'It shut [@log :: high], and it rained [@wire :: low].\n',
    'It shut [@log :: high], and it rained. [@wire :: low]\n',
  ],
  ['a stop inside emphasis', 'It **shut [@log :: high].**\n', 'It **shut.** [@log :: high]\n'],
  [
    'the full stop of an abbreviation at the end',
    'He left the U.S [@log :: high].\n',
    'He left the U.S. [@log :: high]\n',
  ],
  [
    'a tag with words behind it',
    'He left the U.S. [@log::high] in May.\n',
    'He left the U.S. [@log :: high] in May.\n',
  ],
  [
    'lists',
    '- It shut[@log::high].\n- [@log::high] It shut.\n',
    '- It shut. [@log :: high]\n- [@log :: high] It shut.\n',
  ],
  ['quotes keep the tag where it is', '> It shut [@log::high].\n', '> It shut [@log :: high].\n'],
  [
    'cells keep their bars',
    '| a | b |\n| - | - |\n|c|d[@log::high]|\n|[@log::high]|e|\n',
    '| a | b |\n| - | - |\n|c|d [@log :: high]|\n|[@log :: high]|e|\n',
  ],
  [
    'notes',
    'It shut.[^1]\n\n[^1]: The log says so [@log::high].\n',
    'It shut.[^1]\n\n[^1]: The log says so. [@log :: high]\n',
  ],
  ['a tag on a line of its own', 'It shut.\n[@log::high]\n', 'It shut.\n[@log :: high]\n'],
  ['CR LF', 'It shut [@log::high].\r\nMore  words.\r\n', 'It shut. [@log :: high]\r\nMore  words.\r\n'],
  ['a byte order mark', '\ufeffIt shut [@log::high].\n', '\ufeffIt shut. [@log :: high]\n'],
  ['no line break at the end', 'It shut. [@log :: high]', 'It shut. [@log :: high]\n'],
  ['no line break at the end, CR LF', 'It shut.\r\n\r\nIt rained.', 'It shut.\r\n\r\nIt rained.\r\n'],
  ['several line breaks at the end', 'It shut. [@log :: high]\n\n\n', 'It shut. [@log :: high]\n'],
  ['nothing but line breaks', '\n\n', ''],
];

for (const [what, before, after] of changed) {
  test(`mends ${what}`, () => {
    assert.equal(format(before), after);
    assert.equal(format(after), after, 'formatting twice');
  });
}

const untouched: readonly (readonly [what: string, text: string])[] = [
  ['prose', 'Words   with  gaps ,and “quotes”…\n\n\n\n   And   more  .\n'],
  ['front matter', '---\ntitle:   "[@log::high]"\nsources:  {log: {title:  x}}\n---\n\nIt shut. [@log :: high]\n'],
  ['code', '`[@log::high]` is a tag.\n\n```\nIt shut [@log::high].\n```\n\n    It shut [@log::high].\n'],
  ['comments and preformatted HTML', '<pre>It shut [@log::high].</pre>\n\n<!-- It shut [@log::high]. -->\n'],
  ['links and other brackets', 'See [a](b), [c][d], [sic] and [ x ].\n\n[d]:   https://example.org\n'],
  ['tables', '|a|b|\n|-|:-:|\n|c  |   d [@log :: high]|\n'],
  ['list marks', '* one\n* two\n\n1) three\n10) four\n'],
  ['tags over several lines', 'It shut. [@log ::\n  high]\n\n> It shut.\n> [@log\n> ::high]\n'],
  ['half-typed tags', 'It shut. [@log::high\n'],
  ['faulty tags', 'It shut. [@log  ;;@wire ::high]\n'],
  ['a name that stands apart', 'It shut. [@log::high] {#a}\n'],
  ['tags in parentheses', '(It shut [@log :: high].)\n\nIt shut (at noon [@log :: high]).\n'],
  ['tags in quotations', '“It shut [@log :: high].”\n\nHe said "it shut [@log :: high]."\n'],
  ['an abbreviation before a tag', 'He left the U.S. [@log :: high]\n'],
  ['a stop that ends no sentence', 'It cost 3 [@log :: high].5 dollars.\n'],
  ['a tag before a note', 'It shut [@log :: high].[^1]\n\n[^1]: The log says so. [@log :: high]\n'],
  ['an empty text', ''],
];

for (const [what, text] of untouched) {
  test(`leaves ${what} alone`, () => assert.equal(format(text), text));
}

test('a place that has to stay does not keep the others from being mended', () => {
  // Behind “No.” the words would run on into the next line; the other paragraphs are as good as alone.
  const before =
    'It shut [@log::high].\n\nHe lives at No [@log::low]. 5 Quay Street is his.\n\nIt rained [@wire::low].\n';
  const after = format(before);
  assert.ok(after.startsWith('It shut. [@log :: high]\n'), after);
  assert.ok(after.endsWith('It rained. [@wire :: low]\n'), after);
  assertSameReading(before, after);
});

test('random spellings of tags: formatting twice changes nothing, and the text reads the same', () => {
  const random = createRandom(31);
  for (let round = 0; round < 120; round++) {
    const text = Array.from({ length: 1 + random.integer(4) }, () => randomParagraph(random)).join('\n\n');
    const once = format(text);
    assert.equal(format(once), once, JSON.stringify(text));
    assertSameReading(text, once);
  }
});

test('random heaps of marks: the same', () => {
  const random = createRandom(32);
  for (let round = 0; round < 80; round++) {
    const text = longPaste(random);
    const once = format(text);
    assert.equal(format(once), once, JSON.stringify(text));
    assertSameReading(text, once);
  }
});

for (const file of readdirSync('seeds', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.brief'))) {
  test(`seeds/${file}: formatting twice changes nothing, and the text reads the same`, () => {
    const text = readFileSync(`seeds/${file}`, 'utf8');
    const once = format(text);
    assert.equal(format(once), once);
    assertSameReading(text, once);
    // Its faulty tags stay as they are written.
    if (file === 'greenland-naive.brief') return;
    const squeezed = text
      .split('\n')
      .map((line) => (line.startsWith('<!--') ? line : line.replace(/ :: /g, '::').replace(/; @/g, ';@')))
      .join('\n');
    assert.equal(format(squeezed), once);
  });
}

function format(source: string): string {
  const brief = briefOf(source);
  return editSource(brief.document, formatBrief(brief));
}

function assertSameReading(before: string, after: string): void {
  assert.deepEqual(readingOf(after), readingOf(before), `${JSON.stringify(before)}\n became ${JSON.stringify(after)}`);
}

function readingOf(source: string): unknown {
  return statementsOf(briefOf(source)).map(({ statement: { kind, tagged, citations, basis, assessment, id } }) => [
    kind,
    tagged,
    citations.map(({ key, stance, grade, locator }) => [key, stance, grade, locator]),
    basis.map(({ name, stance }) => [name, stance]),
    [...assessment.confidence, ...assessment.likelihood].map(({ term }) => term),
    [assessment.by, assessment.because, id],
  ]);
}

function randomParagraph(random: Random): string {
  const gap = (): string => random.pick(['', ' ', ' ', '  ', '\t', '\n']);
  const item = (): string =>
    random.pick(['@log', '@log B2', '@wire p. 4', '@log,p. 3-5', 'but @wire', '#closed', '@log /3']);
  const level = (): string => random.pick(['high', 'LOW', 'Very  Likely', 'by 2026-05-13', '?', 'nonsense']);
  const tag = (): string => {
    const items = Array.from({ length: random.integer(3) }, item).join(`${gap()};${gap()}`);
    const levels = Array.from({ length: random.integer(3) }, level).join(`${gap()},${gap()}`);
    const separator = items === '' || random.isOneIn(2) ? '::' : '';
    return `[${gap()}${items}${gap()}${separator}${separator === '' ? '' : gap() + levels}${gap()}]${random.isOneIn(4) ? `{#n${random.integer(99)}}` : ''}`;
  };
  const words = (): string =>
    random.pick([
      'The port closed',
      'it rained in the U.S.',
      '“We left,” he said',
      '*Two* tugs (of three) sank',
      'But why',
      'etc.',
      'No. 5 burned',
    ]);
  const start = random.pick(['', '', '- ', '> ', '1. ', `${tag()} `]);
  return (
    start +
    Array.from(
      { length: 1 + random.integer(4) },
      () => words() + gap() + (random.isOneIn(3) ? '' : tag()) + random.pick(['. ', '. ', '', '? ', '; ', '.) ', ' ']),
    ).join('')
  );
}
