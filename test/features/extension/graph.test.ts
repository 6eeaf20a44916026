// The answer to `briefwright/graph`.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { graph } from '../../../server/src/features/extension/graph.ts';
import { createScene, type Scene } from '../../support/feature.ts';

function textAt(scene: Scene, { start, end }: lsp.Range): string {
  const { lines, text } = scene.document;
  return text.slice(
    lines.offsetAt({ line: start.line, column: start.character }),
    lines.offsetAt({ line: end.line, column: end.character }),
  );
}

test('the whole briefing, as data and as DOT, with where each node is', () => {
  const scene = createScene('It shut. [@log :: high]{#shut}\n\nIt will likely open. [#shut :: low, likely]\n');
  const answer = graph.run(scene.snapshot, { textDocument: { uri: scene.uri } })!;
  assert.equal(answer.version, 1);
  assert.equal(answer.focus, null);
  assert.match(answer.dot, /^digraph evidence \{\n[\s\S]*n1 -> n0 \[id=e\d\][\s\S]*\}\n$/);
  assert.equal(answer.summary, '2 statements, 1 source, 1 named origin.');
  assert.deepEqual(
    answer.graph.nodes.map(({ id }) => textAt(scene, answer.targets[id]!.range)),
    ['It shut.', 'It will likely open.', 'log'],
  );
  assert.ok(Object.values(answer.targets).every(({ uri }) => uri === scene.uri));
});

test('around the statement at the cursor, wherever in it or its tag that is', () => {
  for (const text of [
    'It sh<|>ut. [@log :: high]\n\nIt burnt. [@wire :: low]',
    'It shut. [@l<|>og :: high]\n\nIt burnt. [@wire :: low]',
    'It shut. [@log :: hi<|>gh]\n\nIt burnt. [@wire :: low]',
  ]) {
    const scene = createScene(text);
    const answer = graph.run(scene.snapshot, { textDocument: { uri: scene.uri }, position: scene.cursor.position })!;
    assert.equal(textAt(scene, answer.focus!), 'It shut.');
    assert.equal(answer.graph.nodes.length, 2);
  }
});

test('the whole briefing where there is no statement at the cursor', () => {
  for (const text of [
    'It shut. [@log :: high]\n<|>\nIt burnt. [@wire :: low]',
    '## He<|>ad\n\nIt shut. [@log :: high]\n\nIt burnt. [@wire :: low]',
    'Thank y<|>ou.\n\nIt shut. [@log :: high]\n\nIt burnt. [@wire :: low]',
  ]) {
    const scene = createScene(text);
    const answer = graph.run(scene.snapshot, { textDocument: { uri: scene.uri }, position: scene.cursor.position })!;
    assert.equal(answer.focus, null);
    assert.equal(answer.graph.nodes.length, 4);
  }
});

test('sources of registries lead there; what is declared nowhere leads nowhere', () => {
  const scene = createScene(
    '//- a.brief\n---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nregistry: r.yaml\n---\n\nIt shut. [@radio; @nobody :: low]\n//- r.yaml\nsources:\n  radio:\n    title: Morning bulletin\n',
  );
  const { graph: found, targets } = graph.run(scene.snapshot, { textDocument: { uri: scene.uri } })!;
  const [, radio, nobody] = found.nodes;
  assert.deepEqual(targets[radio!.id], {
    uri: 'file:///r.yaml',
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } },
  });
  assert.equal(targets[nobody!.id], undefined);
});

test('nothing for files that nobody knows', () => {
  const { snapshot } = createScene('It shut.');
  assert.equal(graph.run(snapshot, { textDocument: { uri: 'file:///other.brief' } }), null);
});
