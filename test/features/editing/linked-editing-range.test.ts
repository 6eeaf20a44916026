// Which places of a name are typed together.

import assert from 'node:assert/strict';
import test from 'node:test';
import { linkedEditingRange } from '../../../server/src/features/editing/linked-editing-range.ts';
import { createScene } from '../../support/feature.ts';
import { askAtCursor, showPlace } from '../../support/show-places.ts';

const linked = (marked: string): readonly string[] => {
  const scene = createScene(marked);
  const answer = askAtCursor(linkedEditingRange, scene);
  return (answer?.ranges ?? []).map((range) => showPlace(scene, scene.cursor.uri, range));
};

test('a statement’s name where it is given, with its uses', () => {
  assert.deepEqual(linked('One. [@log :: high]{#o<|>ne}\n\nSo. [#one :: low]'), [
    'test.brief: One. [@log :: high]{#«one»}',
    'test.brief: So. [#«one» :: low]',
  ]);
});

test('a source where the front matter declares it, quoted or not', () => {
  assert.deepEqual(linked('---\nsources:\n  "log<|>":\n    title: A\n---\n\nOne. [@log :: low]\n'), [
    'test.brief: "«log»":',
    'test.brief: One. [@«log» :: low]',
  ]);
});

test('not from a use: whoever edits a citation means another source', () => {
  assert.deepEqual(linked('One. [@lo<|>g :: low]'), []);
  assert.deepEqual(linked('One. [@log :: high]{#one}\n\nSo. [#o<|>ne :: low]'), []);
});

test('not without uses, with two declarations, across files, or where a use is spelled otherwise', () => {
  assert.deepEqual(linked('One. [@log :: high]{#o<|>ne}'), []);
  assert.deepEqual(linked('One. [@log :: high]{#o<|>ne}\n\nTwo. [@log :: high]{#one}\n\nSo. [#one :: low]'), []);
  assert.deepEqual(
    linked('//- a.brief\n---\nregistry: r.yaml\n---\n\nOne. [@log :: low]\n//- r.yaml\nlo<|>g:\n  title: A\n'),
    [],
  );
  assert.deepEqual(
    linked('---\nsources:\n  l<|>og:\n    title: A\n  b:\n    title: B\n    derived-from: ["l\\u006fg"]\n---\n'),
    [],
  );
});

test('the pattern lets every id be typed and ends at a space or bracket', () => {
  const answer = askAtCursor(linkedEditingRange, createScene('One. [@log :: high]{#o<|>ne}\n\nSo. [#one :: low]'));
  const pattern = new RegExp(`^(?:${answer?.wordPattern})$`);
  for (const word of ['', 'one-2', 'größe', '港', 'a:b.c/d']) assert.match(word, pattern);
  for (const word of ['a b', 'a]', 'a}', 'a;']) assert.doesNotMatch(word, pattern);
});
