// Random patterns of files: each is compiled, in groups and without, as an ignore file's line too, and held against random paths.

import assert from 'node:assert/strict';
import { compileGlob, splitGlob } from '../../server/src/workspace/glob.ts';
import { IgnorePatterns } from '../../server/src/workspace/ignore-patterns.ts';
import type { Random } from '../support/random.ts';
import type { Fuzzer } from './fuzzer.ts';

const marks = '*?[]!^-(){}|@+,./\\ab:# é😀\0'.match(/./gsu)!;
const groups = [
  '**',
  '**/',
  '/**',
  '+(a|a?)',
  '*(a*)',
  '!(a)',
  '@(a|b)',
  '{a,{b,c}}',
  '{1..9}',
  '[a-z]',
  '[[:alpha:]]',
  '[!a]',
  'a*',
];

export const patternFuzzer: Fuzzer = {
  name: 'pattern',
  make(random) {
    const pattern = join(random, [...marks, ...groups], 30).repeat(random.isOneIn(10) ? 1 + random.integer(60) : 1);
    const path = join(random, ['a', 'b', 'é', '/', '.', '-', 'ab/', '*', '😀'], 60).repeat(random.isOneIn(10) ? 20 : 1);
    return JSON.stringify([pattern, path]);
  },
  check(input) {
    const [pattern, path] = JSON.parse(input) as [string, string];
    splitGlob(pattern);
    for (const hasGroups of [true, false])
      for (const ignoresCase of [true, false]) compileGlob(pattern, { hasGroups, ignoresCase })(path);
    assert.ok(compileGlob(escaped(path))(path), 'a path that is written with backslashes does not match itself');
    new IgnorePatterns(pattern.split('/'), true).verdictOn(path, false);
    new IgnorePatterns([pattern, `!${pattern}`], false).verdictOn(path, true);
  },
};

function escaped(path: string): string {
  return path.replace(/[^\w/]/gu, '\\$&');
}

function join(random: Random, parts: readonly string[], most: number): string {
  return Array.from({ length: 1 + random.integer(most) }, () => random.pick(parts)).join('');
}
