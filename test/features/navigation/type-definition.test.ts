// From a source to its registry entry.

import assert from 'node:assert/strict';
import test from 'node:test';
import { typeDefinition } from '../../../server/src/features/navigation/type-definition.ts';
import { createScene } from '../../support/feature.ts';
import { askAtCursor, showLocations } from '../../support/show-places.ts';

const jump = (front: string, body: string): readonly string[] => {
  const scene = createScene(
    `//- a.brief\n---\nregistry: [shared.yaml, csl.json]\n${front}---\n\n${body}\n//- shared.yaml\nport:\n  title: Port report\n//- csl.json\n[{"id": "cable", "title": "Cable"}]\n`,
  );
  return showLocations(scene, askAtCursor(typeDefinition, scene));
};

test('the entry in YAML or CSL-JSON', () => {
  assert.deepEqual(jump('', 'Shut. [@po<|>rt :: high]'), ['shared.yaml: «port»:']);
  assert.deepEqual(jump('', 'Shut. [@cab<|>le :: high]'), ['csl.json: [{"id": "«cable»", "title": "Cable"}]']);
});

test('also where the front matter declares the same id; nothing for what only it declares, and for names', () => {
  const front = 'sources:\n  port:\n    title: Mine\n  own:\n    title: Own\n';
  assert.deepEqual(jump(front, 'Shut. [@po<|>rt :: high]'), ['shared.yaml: «port»:']);
  assert.deepEqual(jump(front, 'Shut. [@ow<|>n :: high]'), []);
  assert.deepEqual(jump(front, 'Shut. [@own :: high]{#po<|>rt}'), []);
});
