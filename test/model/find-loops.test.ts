// Loops of names, and of sources.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../server/src/core/model/front-matter.ts';
import { derivationLoops } from '../../server/src/core/model/origins/derivation-loops.ts';
import { findLoops } from '../../server/src/core/model/origins/find-loops.ts';
import { growthExponent, holdsOnce, measureGrowth } from '../support/linear.ts';

/** `a>b c>a,d`. */
function loops(graph: string): string {
  const edges = new Map(
    graph.split(' ').map((part) => {
      const [from, to] = part.split('>');
      return [from!, to === undefined || to === '' ? [] : to.split(',')] as const;
    }),
  );
  return findLoops(edges)
    .map((members) => members.join(''))
    .join(' ');
}

test('none in a chain, a fork or a diamond', () => {
  assert.equal(loops('a>b b>c c'), '');
  assert.equal(loops('a>b,c b>d c>d d'), '');
});

test('pairs, triples, and what leads to itself', () => {
  assert.equal(loops('a>b b>a'), 'ab');
  assert.equal(loops('a>a b>a'), 'a');
  assert.equal(loops('x>a a>b b>c c>a,y y'), 'abc');
});

test('two loops that one leads into the other stay two; a figure of eight is one', () => {
  assert.equal(loops('a>b b>a,c c>d d>c'), 'ab cd');
  assert.equal(loops('a>b b>a,c c>b'), 'abc');
});

test('members and loops are in the order in which they are given; unknown names lead nowhere', () => {
  assert.equal(loops('d>c c>d b>a a>b'), 'dc ba');
  assert.equal(loops('a>nobody b>b'), 'b');
});

test('a long chain neither exhausts the stack nor grows faster than it is long', () => {
  holdsOnce(() => {
    const points = measureGrowth([1000, 2000, 4000, 8000], 5, (length) => {
      const edges = new Map(Array.from({ length }, (_, index) => [`s${index}`, [`s${index + 1}`]]));
      return () => assert.deepEqual(findLoops(edges), []);
    });
    // A square would be 2; memory that is touched for the first time costs more than what is used again.
    assert.ok(growthExponent(points) < 1.8, JSON.stringify(points));
    findLoops(new Map(Array.from({ length: 200_000 }, (_, index) => [`s${index}`, [`s${index + 1}`]])));
  });
});

test('a loop of sources is closed unless something leads out of it or somebody reports', () => {
  const read = (yaml: string): string =>
    derivationLoops(readFrontMatter(`sources:\n${yaml}`, 0, 'a.brief').value.sources)
      .map(({ members, isClosed }) => `${members.join('')} ${isClosed ? 'closed' : 'open'}`)
      .join(', ');
  assert.equal(read('  a: {derived-from: [b]}\n  b: {derived-from: [a]}'), 'ab closed');
  assert.equal(read('  a: {derived-from: [b]}\n  b: {derived-from: [a, x]}\n  x: {access: first-hand}'), 'ab open');
  assert.equal(read('  a: {derived-from: [b]}\n  b: {derived-from: [a, nobody]}'), 'ab open');
  assert.equal(read('  a: {derived-from: [b]}\n  b: {derived-from: [a], own-reporting: true}'), 'ab open');
  assert.equal(read('  a: {derived-from: [a]}'), 'a closed');
});
