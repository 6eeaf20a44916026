// What an editor offers to rename.

import assert from 'node:assert/strict';
import test from 'node:test';
import { prepareRename } from '../../../server/src/features/editing/prepare-rename.ts';
import { createScene } from '../../support/feature.ts';
import { askAtCursor, showPlace } from '../../support/show-places.ts';

const prepare = (marked: string): string | null => {
  const scene = createScene(marked);
  const answer = askAtCursor(prepareRename, scene);
  return answer && `${answer.placeholder} in ${showPlace(scene, scene.cursor.uri, answer.range)}`;
};

test('the bare name, at either of its ends and on its mark', () => {
  for (const cited of ['<|>@log', '@<|>log', '@lo<|>g', '@log<|>']) {
    assert.equal(prepare(`One. [${cited} p. 4 :: high]`), 'log in test.brief: One. [@«log» p. 4 :: high]', cited);
  }
  assert.equal(prepare('One. [@log :: high]{#on<|>e}'), 'one in test.brief: One. [@log :: high]{#«one»}');
  assert.equal(prepare('---\nsources:\n  "lo<|>g":\n    title: A\n---\n'), 'log in test.brief: "«log»":');
});

test('not on prose, levels, locators, keys and rule ids', () => {
  for (const marked of [
    'On<|>e. [@log :: high]',
    'One. [@log :: hi<|>gh]',
    'One. [@log p. <|>4 :: high]',
    '---\ntit<|>le: A\n---\n',
    'One. <!-- briefwright-disable-line unsourced<|>-claim -- x -->',
  ]) {
    assert.equal(prepare(marked), null, marked);
  }
});
