// The nearest candidate, and that nothing is offered when nothing is near.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, nearestName } from '../../server/src/core/text/nearest.ts';

test('the nearest candidate within a third of the word', () => {
  assert.equal(nearest('publsher', ['title', 'publisher', 'url']), 'publisher');
  assert.equal(nearest('MODERATE', ['low', 'moderate']), 'moderate');
  assert.equal(nearest('weather', ['title', 'date']), undefined);
  assert.equal(nearest('lo', ['low', 'high']), 'low');
  assert.equal(nearest('xy', ['low']), undefined);
  assert.equal(nearest('', []), undefined);
});

test('letters that changed places count once', () => {
  assert.equal(nearest('hihg', ['low', 'high']), 'high');
  assert.equal(nearest('titel', ['title']), 'title');
});

test('a limit of the caller holds', () => {
  assert.equal(nearest('abcd', ['abxy'], 2), 'abxy');
  assert.equal(nearest('abcdefghi', ['abcdefgxx'], 1), undefined);
});

test('of thousands of names, those are compared that share a half with the word', () => {
  const names = new Map(Array.from({ length: 30_000 }, (_, i) => [`${i % 2 ? 'log' : 'wire'}-${i}`, i]));
  assert.equal(nearestName('lgo-29999', names), 'log-29999');
  assert.equal(nearestName('Wire-28', names), 'wire-28');
  assert.equal(nearestName('wire-128', names), 'wire-128');
  assert.equal(nearestName('wir-29998', names), 'wire-29998');
  assert.equal(nearestName('wiree-29998', names), 'wire-29998');
  assert.equal(nearestName('x', names), undefined);
  assert.equal(nearestName('lgo', new Map([['log', 1]])), 'log');
});

test('words that nobody writes are compared with nothing', () => {
  const long = 'a'.repeat(300_000);
  assert.equal(nearest(`${long}b`, [`${long}c`]), undefined);
});
