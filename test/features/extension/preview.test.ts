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

test('what the client has is not sent again, but what changed and how far the rest moved', () => {
  const text = 'It shut. [@log :: high]\n\nIt burnt. [@wire :: low]\n\nIt sank. [@log :: low]\n';
  const first = createScene(text);
  const all = preview.run(first.snapshot, { textDocument: { uri: first.uri } })!;
  assert.equal(all.splice, undefined);
  const again = preview.run(first.snapshot, { textDocument: { uri: first.uri }, since: all.id })!;
  assert.deepEqual([again.id, again.blocks, again.splice], [all.id, [], { from: 3, removed: 0, shift: 0 }]);
  assert.deepEqual(
    [again.masthead, again.summary, again.notes].map((piece) => 'html' in piece),
    [false, false, false],
  );

  const second = createScene(text.replace('burnt', 'was\nburnt'));
  const after = preview.run(second.snapshot, { textDocument: { uri: second.uri }, since: all.id })!;
  assert.notEqual(after.id, all.id);
  assert.deepEqual(after.splice, { from: 1, removed: 1, shift: 1 });
  assert.deepEqual(
    after.blocks.map(({ html, line }) => [html?.includes('burnt'), line]),
    [[true, all.blocks[1]!.line]],
  );
  assert.deepEqual(
    [after.masthead, after.notes].map((piece) => 'html' in piece),
    [false, false],
  );

  const third = createScene('It shut. [@log :: high]\n\nIt sank. [@log :: low]\n\nIt was\nburnt. [@wire :: low]\n');
  const moved = preview.run(third.snapshot, { textDocument: { uri: third.uri }, since: after.id })!;
  assert.deepEqual([moved.splice!.from, moved.splice!.removed], [1, 2]);
  assert.deepEqual(
    moved.blocks.map((block) => 'html' in block),
    [false, false],
    'what only moved is not sent again',
  );
});

test('whoever has something else gets everything', () => {
  const { snapshot, uri } = createScene('It shut. [@log :: high]\n');
  const first = preview.run(snapshot, { textDocument: { uri } })!;
  const second = preview.run(snapshot, { textDocument: { uri }, since: `${first.id}0` })!;
  assert.equal(second.splice, undefined);
  assert.ok(second.blocks.every((block) => 'html' in block));
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
