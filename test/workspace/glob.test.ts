// Patterns mean what picomatch and `ignore`, which many tools use, take them for; and none of them can hold a run.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import ignore from 'ignore';
import picomatch from 'picomatch';
import { compileGlob } from '../../server/src/workspace/glob.ts';
import { IgnorePatterns } from '../../server/src/workspace/ignore-patterns.ts';
import { createRandom } from '../support/random.ts';

const names = ['a', 'b', 'ab', 'aab', '.a', 'a.b', 'b.brief', 'B', 'a1', '3', '[a]', 'a,b', 'ä'];
const paths = [
  ...names,
  ...names.flatMap((one) => names.slice(0, 6).map((other) => `${other}/${one}`)),
  'a/b/a',
  'a/b/ab/b.brief',
  'b/a/.a/a.b',
];

test('patterns written by hand match as picomatch has it', () => {
  const patterns = [
    '*',
    '**',
    '**/*',
    '*.brief',
    '**/*.brief',
    'a/**',
    'a/**/b',
    '**/a/**',
    'a/*',
    '*/b',
    '?',
    'a?',
    '[ab]',
    '[^a]*',
    '[a-b]/*',
    '{a,b}',
    '{a,b}/*',
    '{a,{b,ab}}',
    'a{,b}',
    '@(a|b)',
    '+(a|b)',
    '*(a)b',
    '?(a)b',
    '!(a)',
    '!(a|b)',
    'a!(b)',
    '!a',
    '!*/b',
    '+(a|a?)b',
    '{1..3}',
    'a{1..2}',
    '\\[a]',
    '**/.a',
    '.*',
    './a',
    'a**',
    '**b',
    '*.*',
    '*a*b*',
  ];
  for (const pattern of patterns) {
    const [ours, theirs] = [compileGlob(pattern), picomatch(pattern, { dot: true })];
    for (const path of paths) assert.equal(ours(path), theirs(path), `${pattern} on ${path}`);
  }
});

test('a class can be turned round with either sign, as in shells', () => {
  for (const pattern of ['[!a]', '[^a]'])
    assert.deepEqual(
      ['a', 'b', '/'].map((one) => compileGlob(pattern)(one)),
      [false, true, false],
    );
});

test('patterns put together at random match as picomatch has it', () => {
  const random = createRandom(7);
  const parts = ['a', 'b', '*', '?', '[ab]', '/', '@(a|b)', '+(a|b)', '{a,b}', '**/', '.', '*(ab)'];
  for (let run = 0; run < 3000; run++) {
    const pattern = Array.from({ length: 1 + random.integer(5) }, () => random.pick(parts)).join('');
    // What slashes in a row and stars beside stars mean is not said anywhere.
    if (/\/\/|^\/|\/$|\*\*\*|[^/]\*\*|\*\*[^/]|^[.]|\*[?*+@]|[)\]}]\?/.test(pattern) || pattern.startsWith('+'))
      continue;
    const [ours, theirs] = [compileGlob(pattern), picomatch(pattern, { dot: true })];
    for (const path of paths) assert.equal(ours(path), theirs(path), `${pattern} on ${path}`);
  }
});

const lines = [
  'a',
  '/a',
  'a/',
  '/a/',
  'a/b',
  '*.brief',
  '!b.brief',
  '**/a',
  'a/**',
  'a/**/b',
  '*',
  '!a',
  '!*/',
  '[ab]',
  '?',
  '# a',
  '\\#a',
  '\\!a',
  'a ',
  'a\\ ',
  '',
  'A',
  'b.*',
  '{a,b}',
  '(a)',
  '/*',
  '!/a',
  '*/b',
  '.a',
  '[!a]',
];

test('ignore files leave out what `ignore` does', () => {
  const random = createRandom(11);
  for (let run = 0; run < 3000; run++) {
    const chosen = Array.from({ length: 1 + random.integer(4) }, () => random.pick(lines));
    const ignorecase = run % 2 === 0;
    const ours = new IgnorePatterns(chosen, ignorecase);
    const theirs = ignore({ ignorecase }).add(chosen);
    for (const path of paths) {
      for (const isFolder of [false, true]) {
        const { ignored, unignored } = theirs.test(isFolder ? `${path}/` : path);
        const expected = ignored ? 'ignored' : unignored ? 'unignored' : undefined;
        assert.equal(ours.verdictOn(path, isFolder), expected, `${JSON.stringify(chosen)} on ${path}`);
      }
    }
  }
});

test('no pattern takes longer than its length times that of the path asks for', () => {
  const path = `${'a'.repeat(200)}c`;
  const patterns = [
    '+(a|a?)'.repeat(40),
    '*a'.repeat(60),
    '+(+(+(a)))b',
    '*(*(*(a|aa)|a)|a)b',
    '**/'.repeat(100),
    '?'.repeat(5000),
    `${'{a,aa}'.repeat(60)}b`,
    `${'!(a|b)'.repeat(12)}z`,
    '('.repeat(20_000),
    '{'.repeat(20_000),
    '['.repeat(20_000),
    `${'@('.repeat(200)}a${')'.repeat(200)}`,
    '{1..999}'.repeat(3),
  ];
  for (const pattern of patterns) {
    const used = process.cpuUsage();
    compileGlob(`${pattern}b`)(path);
    new IgnorePatterns([`${pattern}b`], false).verdictOn(path, false);
    // An engine that goes back would not be done this year.
    assert.ok(process.cpuUsage(used).user < 5_000_000, pattern.slice(0, 40));
  }
});
