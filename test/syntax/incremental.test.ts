// A briefing read after an edit, with the version before it at hand, equals one read from scratch; and an edit costs what
// the edited block costs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { type Brief, parseBrief } from '../../server/src/core/model/brief.ts';
import type { Passage } from '../../server/src/core/model/passage.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { dumpBrief } from '../support/dump.ts';
import { today } from '../support/lint-text.ts';
import { createRandom, randomEdit } from '../support/random.ts';

const fromFile = (file: string): string => readFileSync(file, 'utf8');

const starts: readonly { readonly name: string; readonly text: string; readonly edits: number }[] = [
  { name: 'greenland', text: fromFile('seeds/greenland.brief'), edits: 60 },
  {
    name: 'greenland-naive with CR LF',
    text: fromFile('seeds/greenland-naive.brief').replaceAll('\n', '\r\n'),
    edits: 110,
  },
  { name: 'osint', text: fromFile('seeds/templates/osint.brief'), edits: 130 },
  { name: 'nothing', text: '', edits: 120 },
  {
    name: 'list, quote and table',
    text: '- a\n- b: [@log :: high]\n\n  1. c\n\n> q\n> [@x :: low]\n\n| a | b |\n| - | - |\n| c. [@l] | d |\n',
    edits: 120,
  },
  {
    name: 'tables and source lines',
    text: 'They sank:\n\n| a | 12 |\n| - | - |\n| b | 13 |\n| c | 14 [@l] |\n\nSource: log. [@x :: low]\n\n- 10.0.0.1\n- 10.0.0.2\n\n*Source: wire* [@y]\n\n![a](b)\n\nSource: c\n',
    edits: 200,
  },
  {
    name: 'footnotes',
    text: 'Text[^1] goes.\n\n[^1]: Note [@a].\n\n    More of it.\n\nIt led to this:\n\n- one;\n- two.\n',
    edits: 120,
  },
];

for (const [index, { name, text, edits }] of starts.entries()) {
  test(`after each of ${edits} random edits of ${name} the reading equals one from scratch`, () => {
    const random = createRandom(index + 1);
    let source = text;
    let brief = read(source);
    for (let edit = 0; edit < edits; edit++) {
      const before = source;
      source = source.length > text.length + 3000 ? text : randomEdit(random, source);
      brief = read(source, brief);
      assertSame(brief, read(source), () => `edit ${edit}: ${describe(before, source)}`);
    }
  });
}

/** Cases in which the parser alone would keep a block that the edit turns into another. */
const tricky: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'the line below a table’s head goes',
    'One line.\n| a | b |\n| - | - |\n| c | d |\n',
    'One line.\n| a | b |\n| - \n| - |\n| c | d |\n',
  ],
  ['the line below a table’s head comes', 'One line.\n| a | b |\n| x | - |\n', 'One line.\n| a | b |\n| - | - |\n'],
  [
    'a paragraph becomes part of the note above',
    '[^1]: A note.\n\nMore of it.\n',
    '[^1]: A note.\n\n    More of it.\n',
  ],
  ['a paragraph leaves the note above', '[^1]: A note.\n\n    More of it.\n', '[^1]: A note.\n\nMore of it.\n'],
  [
    'the same inside a list',
    '- x\n\n  [^1]: A note.\n\n  More of it.\n',
    '- x\n\n  [^1]: A note.\n\n      More of it.\n',
  ],
  ['a paragraph becomes part of the item above', '- An item.\n\nMore of it.\n', '- An item.\n\n  More of it.\n'],
  ['a title closes the definition above', '[a]: /url\n"a title\nFoo bar.\n', '[a]: /url\n"a title"\nFoo bar.\n'],
  ['a paragraph becomes a lead-in', 'It led to this.\n\n- one\n', 'It led to this:\n\n- one\n'],
  [
    'a lead-in ends in another tag',
    'It led to this: [@a :: high]\n\n- one thing happened\n',
    'It led to this: [@b :: high]\n\n- one thing happened\n',
  ],
  [
    'the gap below a lead-in grows',
    'It led to this: [@a :: high]\n\n- one\n',
    'It led to this: [@a :: high]\n\n\n\n- one\n',
  ],
  [
    'a paragraph below a table becomes its source line',
    '| a | 12 |\n| - | - |\n| b | 13 |\n\nSources the log. [@a :: high]\n',
    '| a | 12 |\n| - | - |\n| b | 13 |\n\nSource: the log. [@a :: high]\n',
  ],
  [
    'a table above a source line becomes words',
    'They sank:\n\n| a | 12 |\n| - | - |\n| b | 13 |\n\nSource: the log. [@a :: high]\n',
    'They sank:\n\n| a | 12 |\n| - x |\n| b | 13 |\n\nSource: the log. [@a :: high]\n',
  ],
  [
    'a paragraph comes between a list and its source line',
    '- 10.0.0.1\n- 10.0.0.2\n\nSource: the log. [@a :: high]\n',
    '- 10.0.0.1\n- 10.0.0.2\n\nOther words.\n\nSource: the log. [@a :: high]\n',
  ],
  ['words above a source line become a picture', 'A\n\nSource: b [@a]\n', '![A](a)\n\nSource: b [@a]\n'],
  ['a heading above gets a class', '# A\n\nThe insurer is silent.\n', '# A {.gaps}\n\nThe insurer is silent.\n'],
  ['a line above the front matter', '---\ntitle: A\n---\n\nText.\n', '--- \ntitle: A\n---\n\nText.\n'],
  [
    'an abbreviation is declared',
    '---\nabbreviations: []\n---\n\nHe saw Bldg. Nine burn.\n',
    '---\nabbreviations: [Bldg.]\n---\n\nHe saw Bldg. Nine burn.\n',
  ],
  ['a comment opens', 'One.\n\nTwo.\n', 'One.\n\n<!--\n\nTwo.\n'],
  ['a fence closes', '```\nOne.\n\nTwo.\n', '```\nOne.\n```\n\nTwo.\n'],
];

for (const [name, before, after] of tricky) {
  for (const padding of ['', 'Words before and behind keep the parser from starting over. '.repeat(6)]) {
    test(`${name}${padding === '' ? '' : ', in a longer text'}`, () => {
      const around = (text: string): string =>
        text.startsWith('---') ? `${text}\n${padding}\n` : `${padding}\n\n${text}\n${padding}\n`;
      const [first, second] = [around(before), around(after)];
      assertSame(read(second, read(first)), read(second), () => describe(first, second));
      assertSame(read(first, read(second)), read(first), () => describe(second, first));
    });
  }
}

test('an edit in one of 500 paragraphs leaves the statements of the others as they are', () => {
  const paragraphs = Array.from(
    { length: 500 },
    (_, index) => `Ship ${index} left the port on Monday. [@log :: high]{#s${index}}`,
  );
  const before = read(`# Head\n\n${paragraphs.join('\n\n')}\n`);
  for (const at of [0, 250, 499]) {
    const edited = [...paragraphs];
    edited[at] = edited[at]!.replace('Monday', 'Tuesday morning');
    const after = read(`# Head\n\n${edited.join('\n\n')}\n`, before);
    const kept = new Set(before.placedPassages.map(statementList));
    const readAgain = after.placedPassages.filter((passage) => !kept.has(statementList(passage)));
    assert.ok(readAgain.length >= 1 && readAgain.length <= 3, `paragraph ${at}: ${readAgain.length} blocks read again`);
    assert.equal(after.frontMatter, before.frontMatter);
  }
});

test('an edit of a sentence leaves a long list and table elsewhere as they are', () => {
  const list = Array.from({ length: 100 }, (_, index) => `- Ship ${index} left the port. [@log :: high]`).join('\n');
  const table = `| a | b |\n| - | - |\n${'| c | d [@log :: high] |\n'.repeat(100)}`;
  // Headings keep them apart: a paragraph may turn into the last item above it, or lead in the table below.
  const around = (words: string): string => `${list}\n\n## Head\n\n${words}\n\n## Head\n\n${table}\n`;
  const before = read(around('The pilots stayed. [@log :: high]'));
  const after = read(around('The pilots never stayed. [@log :: high]'), before);
  assert.equal(statementList(after.placedPassages[0]!), statementList(before.placedPassages[0]!));
  assert.equal(statementList(after.placedPassages.at(-1)!), statementList(before.placedPassages.at(-1)!));
});

test('the same text again reads nothing again', () => {
  const text = fromFile('seeds/greenland.brief');
  const before = read(text);
  const after = read(text, before);
  assert.equal(after.frontMatter, before.frontMatter);
  assert.deepEqual(
    after.placedPassages.map((passage) => before.placedPassages.map(statementList).indexOf(statementList(passage))),
    [...before.placedPassages.keys()],
  );
});

function statementList(passage: Passage): unknown {
  return passage.statements;
}

function read(source: string, previous?: Brief): Brief {
  return parseBrief(createDocument('test.brief', source), {}, previous);
}

function assertSame(actual: Brief, expected: Brief, message: () => string): void {
  const [actualLines, expectedLines] = [
    [...dumpBrief(actual), findingsOf(actual)],
    [...dumpBrief(expected), findingsOf(expected)],
  ];
  const at = expectedLines.findIndex((line, index) => line !== actualLines[index]);
  if (at >= 0 || actualLines.length !== expectedLines.length)
    assert.equal(actualLines[at], expectedLines[at], message());
}

function findingsOf(brief: Brief): string {
  const { findings, crashes } = lint(brief, emptyWorkspace, { ...defaultConfig, profile: 'release' }, today);
  return JSON.stringify([
    crashes,
    findings.map(({ code, span, severity, message, related }) => [code, span, severity, message, related]),
  ]);
}

function describe(before: string, after: string): string {
  return `${JSON.stringify(before)}\n became ${JSON.stringify(after)}`;
}
