// The nearest candidate, and that nothing is offered when nothing is near.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../server/src/core/text/nearest.ts';

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
