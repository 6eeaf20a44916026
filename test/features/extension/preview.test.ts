// The answer to `briefwright/preview`.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preview } from '../../../server/src/features/extension/preview.ts';
import { createScene } from '../../support/feature.ts';

test('the pieces of the page, with their places and the version of the text', () => {
  const { snapshot, uri, document } = createScene('It shut. [@log :: high]\n\n- One. [@wire :: low]\n');
  const answer = preview.run(snapshot, { textDocument: { uri } })!;
  assert.equal(answer.version, 1);
  assert.equal(answer.title, 'Example');
  assert.equal(answer.language, 'en');
  const lines = document.text.split('\n');
  assert.deepEqual(
    answer.blocks.map(({ line, column }) => [lines[line], column]),
    [
      ['It shut. [@log :: high]', 0],
      ['- One. [@wire :: low]', 0],
    ],
  );
  assert.match(answer.notes.html!, /Harbour master&#39;s log/);
});

test('what the client has is not sent again', () => {
  const { snapshot, uri } = createScene('It shut. [@log :: high]\n\nIt burnt. [@wire :: low]\n');
  const first = preview.run(snapshot, { textDocument: { uri } })!;
  const second = preview.run(snapshot, {
    textDocument: { uri },
    known: [first.blocks[0]!.id, first.masthead.id, 'unknown'],
  })!;
  assert.deepEqual(
    second.blocks.map((block) => 'html' in block),
    [false, true],
  );
  assert.deepEqual(
    [second.masthead, second.summary, second.notes].map((piece) => 'html' in piece),
    [false, true, true],
  );
  assert.deepEqual(
    second.blocks.map(({ id }) => id),
    first.blocks.map(({ id }) => id),
  );
});

test('sources of registries are known', () => {
  const { snapshot, uri } = createScene(
    '//- a.brief\n---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nregistry: r.yaml\n---\n\nIt shut. [@radio :: low]\n//- r.yaml\nsources:\n  radio:\n    title: Morning bulletin\n    publisher: Radio Example\n',
  );
  const { notes, blocks } = preview.run(snapshot, { textDocument: { uri } })!;
  assert.match(notes.html!, /Morning bulletin/);
  assert.doesNotMatch(notes.html!, /Show in the text/, 'it is not declared in this text');
  assert.match(blocks[0]!.html!, /aria-label="1: Radio Example"/);
});

test('nothing for files that nobody knows', () => {
  const { snapshot } = createScene('It shut.');
  assert.equal(preview.run(snapshot, { textDocument: { uri: 'file:///other.brief' } }), null);
});
