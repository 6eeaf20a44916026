// Semantic tokens: what is named what, in words; the protocol's promises; deltas that rebuild the whole.

import assert from 'node:assert/strict';
import test from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { semanticTokensLegend } from '../../../server/src/features/marks/semantic-token-data.ts';
import { semanticTokens } from '../../../server/src/features/marks/semantic-tokens.ts';
import { semanticTokensDelta } from '../../../server/src/features/marks/semantic-tokens-delta.ts';
import { semanticTokensRange } from '../../../server/src/features/marks/semantic-tokens-range.ts';
import { createScene, type Scene } from '../../support/feature.ts';
import { createRandom, randomEdit } from '../../support/random.ts';

function full({ snapshot, uri }: Scene): lsp.SemanticTokens {
  return semanticTokens.run(snapshot, { textDocument: { uri } })!;
}

/** `type.modifier «words»` of each token in the body, or in all of it; asserts that they are ordered and keep to their lines. */
function show({ document }: Scene, { data }: lsp.SemanticTokens, bodyOnly = true): readonly string[] {
  const lines = document.text.split('\n');
  const bodyLine = bodyOnly ? lines.indexOf('---', 1) : -1;
  const shown: string[] = [];
  let line = 0;
  let character = 0;
  let end = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lineStep, step, length, type, bits] = data.slice(at, at + 5) as [number, number, number, number, number];
    if (lineStep > 0) end = 0;
    line += lineStep;
    character = lineStep > 0 ? step : character + step;
    assert.ok(
      character >= end && length > 0 && character + length <= lines[line]!.length,
      `token ${at / 5} of ${JSON.stringify(lines[line])}`,
    );
    end = character + length;
    const modifiers = semanticTokensLegend.tokenModifiers.filter((_, index) => bits & (1 << index));
    if (line > bodyLine)
      shown.push(
        `${[semanticTokensLegend.tokenTypes[type], ...modifiers].join('.')} «${lines[line]!.slice(character, end)}»`,
      );
  }
  return shown;
}

const tokensOf = (text: string): readonly string[] => {
  const scene = createScene(text);
  return show(scene, full(scene));
};

test('names every part of a tag', () => {
  assert.deepEqual(
    tokensOf('It shut. [@log B2 p. 4; but #other :: high, likely, by 2026-05-13, because so]{#shut}\n'),
    [
      'statement.high «It shut.»',
      'source «@log»',
      'grade «B2»',
      'locator «p. 4»',
      'keyword «but»',
      'statement «#other»',
      'confidence.high «high»',
      'likelihood «likely»',
      'keyword «by»',
      'keyword «because»',
      'statement.declaration «#shut»',
    ],
  );
});

test('colours claims by how they stand', () => {
  assert.deepEqual(tokensOf('It shut. It rained. [@log :: moderate] [assumption :: low]\n\nDid it?\n'), [
    'statement.unsourced «It shut.»',
    'source «@log»',
    'confidence.moderate «moderate»',
    'kind «assumption»',
    'confidence.low «low»',
  ]);
});

test('finds low, moderate and high on every scale', () => {
  const level = (scale: string, term: string): string | undefined =>
    tokensOf(`---\ntitle: A\ndate: 2026-05-06\nscale: ${scale}\n---\n\nIt shut. [@log :: ${term}]\n`).find((line) =>
      line.startsWith('confidence'),
    );
  assert.equal(level('ipcc', 'very low'), 'confidence.low «very low»');
  assert.equal(level('grade', 'low'), 'confidence.low «low»');
  assert.equal(level('grade', 'moderate'), 'confidence.moderate «moderate»');
  assert.equal(level('icd203', 'high'), 'confidence.high «high»');
  assert.equal(level('icd203', 'unheard'), undefined);
});

test('marks retracted sources where they are declared, derived from and cited', () => {
  const text =
    '---\ntitle: A\ndate: 2026-05-06\nsources:\n  log:\n    title: L\n    status: retracted\n  wire:\n    title: W\n    derived-from: [log]\n---\n\nIt shut. [@log :: high]\n';
  const scene = createScene(text);
  assert.deepEqual(show(scene, full(scene), false), [
    'source.retracted.declaration «log»',
    'source.declaration «wire»',
    'source.retracted «log»',
    'statement.high «It shut.»',
    'source.retracted «@log»',
    'confidence.high «high»',
  ]);
});

test('keeps to lines and leaves the marks of quotes out', () => {
  assert.deepEqual(tokensOf('> It shut\n> at noon. [@log ::\n> high]\n'), [
    'statement.high «It shut»',
    'statement.high «at noon.»',
    'source «@log»',
    'confidence.high «high»',
  ]);
});

test('a range gives the tokens that touch it', () => {
  const scene = createScene('One shut. [@log :: high]\n\n<|Two|> shut. [@wire :: low]\n');
  const data = semanticTokensRange.run(scene.snapshot, {
    textDocument: { uri: scene.uri },
    range: scene.selection,
  })!;
  assert.deepEqual(show(scene, data), ['statement.low «Two shut.»']);
});

test('a delta rebuilds the whole from the answer before', () => {
  const before = createScene('One shut. [@log :: high]\n\nTwo shut. [@wire :: low]\n');
  const after = createScene('One shut. [@log :: moderate]\n\nTwo shut. [@wire :: low]\n');
  const first = full(before);
  const delta = semanticTokensDelta.run(after.snapshot, {
    textDocument: { uri: after.uri },
    previousResultId: first.resultId!,
  });
  assert.ok(delta && 'edits' in delta);
  assert.ok(delta.edits.length === 1 && delta.edits[0]!.data!.length < first.data.length / 2);
  const data = [...first.data];
  for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  assert.deepEqual(data, full(after).data);
  assert.equal(delta.resultId, full(after).resultId);
  const same = semanticTokensDelta.run(after.snapshot, {
    textDocument: { uri: after.uri },
    previousResultId: delta.resultId!,
  });
  assert.deepEqual(same, { resultId: delta.resultId, edits: [] });
});

test('an answer that is forgotten is followed by all tokens', () => {
  const scene = createScene('It shut. [@log :: high]\n');
  assert.deepEqual(
    semanticTokensDelta.run(scene.snapshot, { textDocument: { uri: scene.uri }, previousResultId: 'x' }),
    full(scene),
  );
});

test('counts UTF-8 when the client does', () => {
  const scene = createScene('É 😀 shut. [@log :: high]\n');
  const { data } = semanticTokens.run(
    { ...scene.snapshot, encoding: 'utf-8' },
    {
      textDocument: { uri: scene.uri },
    },
  )!;
  assert.equal(data.at(-13), 'É 😀 shut.'.length + 3);
});

test('any text gives ordered tokens within their lines', () => {
  const random = createRandom(7);
  let text = 'It shut. [@log :: high]\n';
  for (let round = 0; round < 150; round++) {
    text = randomEdit(random, text).slice(-3000);
    const scene = createScene(
      `//- a.brief\n${text.replaceAll('<|', '').replaceAll('|>', '').replaceAll('\r', '').replaceAll('//- ', '')}`,
    );
    show(scene, full(scene), false);
  }
});

test('gives nothing for files that nobody knows', () => {
  const { snapshot } = createScene('Text.\n');
  assert.equal(semanticTokens.run(snapshot, { textDocument: { uri: 'file:///other.brief' } }), null);
});
