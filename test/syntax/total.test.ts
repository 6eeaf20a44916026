// Any text is read: nothing throws, nothing takes much longer than prose of the same length, spans are sound.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { inspect } from '../../server/src/core/inspect.ts';
import { defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { assertSound } from '../fuzz/assert-sound.ts';
import { today } from '../support/lint-text.ts';
import { createRandom, longPaste, randomEdit } from '../support/random.ts';

test('random edits of briefings', () => {
  const random = createRandom(11);
  const starts = ['seeds/greenland-naive.brief', 'seeds/templates/policy.brief'].map((file) =>
    readFileSync(file, 'utf8').slice(0, 5000),
  );
  for (let round = 0; round < 40; round++) {
    let text = random.pick(starts);
    for (let edit = 0; edit < 8; edit++) text = randomEdit(random, text);
    assertSound(text);
  }
});

test('heaps of marks', () => {
  const random = createRandom(12);
  for (let round = 0; round < 150; round++) assertSound(longPaste(random) + longPaste(random));
});

test('random bytes, decoded', () => {
  const random = createRandom(13);
  for (let round = 0; round < 100; round++) {
    const bytes = Uint8Array.from({ length: random.integer(400) }, () => random.integer(256));
    assertSound(new TextDecoder().decode(bytes));
    assertSound(new TextDecoder('utf-16le').decode(bytes));
    assertSound(String.fromCharCode(...bytes));
  }
});

test('every prefix and suffix of a small briefing', () => {
  const text =
    '---\ntitle: A\nsources: {a: {title: "T"}}\n---\n\n# H {.gaps}\n\n[@a B2 :: high] A b c.\n- d: [#e; but @f p. 1]{#g}\n\n> q “r”\n\n| s |\n| - |\n| t [::x] |\n\n[^1]: u\n';
  for (let at = 0; at <= text.length; at++) {
    assertSound(text.slice(0, at));
    assertSound(text.slice(at));
  }
});

const length = 20_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const heaps = [
  '[@a ',
  '[',
  ']',
  '](',
  '![',
  '"',
  '“',
  "'",
  '(',
  ')',
  '<!--',
  '<!-- ',
  '|',
  '*_',
  '*',
  '*a _b ',
  '**a ',
  '~~',
  '- - - -',
  '`',
  '`a``b```c',
  '<',
  '<a ',
  '@a;',
  '[@a]{#a} ',
  '{#',
  '::',
  '&',
  '\\',
  '\n',
  '\t',
  ' ',
  '\r',
  '\r\n',
  '\0',
  '\ud83d',
  '\ude00',
  '👩‍🚀',
  '\u00a0',
  '\u200b',
  'e\u0301',
  '.',
  '?',
  '…',
  'a',
  'A.',
  'U.S. ',
  'a; b ',
  '# ',
  '# a\n',
  'a\n=\n',
  '> \n',
  '> a\n',
  '> [!NOTE]\n',
  '[^1]',
  '[^1]: ',
  '[^1]: a\n',
  '[a]: b\n',
  '[a]: b "',
  '[a](b) ',
  'https://a.b/',
  'a@b.c ',
  '<br>',
  '<div>\n',
  'a [@l :: high], ',
  '[@a]\n',
  'A b [@a :: high\n',
  'a:\n\n- b\n\n',
  '<!-- briefwright-disable -->\n\n',
  '<!-- briefwright-disable-next-line a -->\n',
];

const nests: readonly (readonly [name: string, text: string])[] = [
  ['quotes', `${'>'.repeat(20_000)} The port closed.`],
  ['quotes with spaces', `${'> '.repeat(20_000)}The port closed.`],
  ['lists', `${'- '.repeat(20_000)}The port closed.`],
  ['numbered lists', `${'1. '.repeat(20_000)}The port closed.`],
  ['quotes in lists in lists', `${'> - 1. '.repeat(7000)}The port closed.`],
  ['notes', `${'[^1]: '.repeat(20_000)}The port closed.`],
  ['brackets', `${'['.repeat(20_000)}The port closed.${']'.repeat(20_000)}`],
  ['emphasis', `${'*a '.repeat(10_000)}The port closed.${' a*'.repeat(10_000)}`],
  ['images', `The port closed. ${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`],
  ['images in links', `The port closed. ${'[!['.repeat(5000)}a${'](b)](c)'.repeat(5000)}`],
  [
    'lists by indentation',
    Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- The port closed.`).join('\n'),
  ],
  ['YAML brackets', `---\na: ${'['.repeat(20_000)}\n---\n\nThe port closed.`],
  ['YAML braces', `---\n${'{a: '.repeat(10_000)}\n---\n\nThe port closed.`],
  ['YAML lists', `---\na: ${'- '.repeat(20_000)}\n---\n\nThe port closed.`],
];

for (const [name, text] of nests) {
  test(`${name} in each other: the statement is still found`, () => {
    const brief = assertSound(text, 'unformatted');
    const found = inspect(brief, emptyWorkspace).statements;
    assert.ok(
      found.some((statement) => statement.text.includes('The port closed')),
      'the statement was not read',
    );
  });
}

test('heaps of 20,000 code units take no more than fifty times what prose takes', () => {
  const prose = filled('The port closed on Monday, and the pilots left. [@log :: high]\n\n');
  assertSound(prose);
  const usual = Math.min(
    elapsed(() => readAll(prose)),
    elapsed(() => readAll(prose)),
  );
  const slow = [...heaps.map((piece) => [JSON.stringify(piece), filled(piece)] as const), ...nests].flatMap(
    ([name, text]) => {
      let taken = elapsed(() => readAll(text));
      // Again before it is called slow: the machine may have been busy.
      for (let again = 0; again < 3 && taken > usual * 50; again++)
        taken = Math.min(
          taken,
          elapsed(() => readAll(text)),
        );
      return taken > usual * 50 ? [`${name}: ${(taken / usual).toFixed(0)} times`] : [];
    },
  );
  assert.deepEqual(slow, []);
});

function elapsed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function readAll(text: string): void {
  const brief = parseBrief(createDocument('test.brief', text));
  const { crashes } = lint(brief, emptyWorkspace, { ...defaultConfig, profile: 'release' }, today);
  assert.deepEqual(crashes, []);
  inspect(brief, emptyWorkspace);
}
