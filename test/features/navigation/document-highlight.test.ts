// The other places of a name in the same file.

import assert from 'node:assert/strict';
import test from 'node:test';
import { documentHighlight } from '../../../server/src/features/navigation/document-highlight.ts';
import { createScene } from '../../support/feature.ts';
import { askAtCursor, showPlace } from '../../support/show-places.ts';

const show = (marked: string): readonly string[] => {
  const scene = createScene(marked);
  return askAtCursor(documentHighlight, scene).map(
    ({ range, kind }) => `${kind === 3 ? 'write' : 'read'} ${showPlace(scene, scene.cursor.uri, range)}`,
  );
};

test('the declaration is written, uses are read, other files are left out', () => {
  assert.deepEqual(
    show('//- a.brief\nOne. [@lo<|>g :: high]\n\nTwo. [but @log :: low]\n//- b.brief\nThree. [@log :: low]\n'),
    ['write a.brief: «log»:', 'read a.brief: One. [@«log» :: high]', 'read a.brief: Two. [but @«log» :: low]'],
  );
  assert.deepEqual(show('One. [@log :: high]{#o<|>ne}\n\nSo. [#one :: low]'), [
    'write test.brief: One. [@log :: high]{#«one»}',
    'read test.brief: So. [#«one» :: low]',
  ]);
});

test('in a registry too', () => {
  assert.deepEqual(
    show(
      '//- a.brief\n---\nregistry: r.yaml\n---\n\nOne. [@port :: low]\n//- r.yaml\nport:\n  title: A\nwire:\n  title: B\n  derived-from: [po<|>rt]\n',
    ),
    ['write r.yaml: «port»:', 'read r.yaml: derived-from: [«port»]'],
  );
});

test('a file whose URI the client spells in another way is the same file', () => {
  const scene = createScene('One. [@log :: high]{#o<|>ne}\n\nSo. [#one :: low]');
  const spelled = 'file:///%74est.brief';
  const snapshot = { ...scene.snapshot, briefAt: (uri: string) => scene.snapshot.briefAt(decodeURIComponent(uri)) };
  const params = { textDocument: { uri: spelled }, position: scene.cursor.position };
  assert.equal(documentHighlight.run(snapshot, params).length, 2);
});

test('nothing where no name is', () => {
  assert.deepEqual(show('One wo<|>rd. [@log :: high]'), []);
});
