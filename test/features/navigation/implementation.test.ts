// From a source or a named statement to the origins.

import assert from 'node:assert/strict';
import test from 'node:test';
import { implementation } from '../../../server/src/features/navigation/implementation.ts';
import { createScene } from '../../support/feature.ts';
import { askAtCursor, showLocations } from '../../support/show-places.ts';

const header =
  '---\nregistry: shared.yaml\nsources:\n  wire:\n    title: Wire\n    derived-from: [agency, log]\n  log:\n    title: Log\n---\n\n';
const registry = '//- shared.yaml\nagency:\n  title: Agency\n  derived-from: cable\ncable:\n  title: Cable\n';

const jump = (body: string): readonly string[] => {
  const scene = createScene(`//- a.brief\n${header}${body}\n${registry}`);
  return showLocations(scene, askAtCursor(implementation, scene));
};

test('all origins of a source, across the registry', () => {
  assert.deepEqual(jump('Shut. [@wi<|>re :: high]'), ['a.brief: «log»:', 'shared.yaml: «cable»:']);
});

test('a source without upstream is its own origin', () => {
  assert.deepEqual(jump('Shut. [@lo<|>g :: high]'), ['a.brief: «log»:']);
});

test('a statement’s name gives the origins of all it rests on, contradictions left out', () => {
  assert.deepEqual(
    jump('One. [@cable; but @log :: high]{#one}\n\nTwo. [#one :: high]{#two}\n\nThree. [#tw<|>o :: high]'),
    ['shared.yaml: «cable»:'],
  );
  assert.deepEqual(jump('One. [#two :: high]{#one}\n\nTwo. [#on<|>e :: high]{#two}'), [], 'a loop rests on nothing');
});
