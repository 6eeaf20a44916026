// From a use to what it means: declarations, statements, files.

import assert from 'node:assert/strict';
import test from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { definition } from '../../../server/src/features/navigation/definition.ts';
import { capableClient, createScene } from '../../support/feature.ts';
import { askAtCursor, showLocations } from '../../support/show-places.ts';

const jump = (marked: string): readonly string[] => {
  const scene = createScene(marked);
  return showLocations(scene, askAtCursor(definition, scene));
};

const registry = `//- shared.yaml
sources:
  port:
    title: Port report
    derived-from: [cable]
  "cable":
    title: Cable
`;

test('a citation leads to its declaration in the front matter', () => {
  assert.deepEqual(jump('It shut. [@lo<|>g p. 4 :: high]'), ['test.brief: «log»:']);
  assert.deepEqual(jump('It shut. [but @wire<|> :: high]'), ['test.brief: «wire»:']);
  assert.deepEqual(jump('It shut. [@wi<|>re'), ['test.brief: «wire»:'], 'half typed');
});

test('a citation leads to a registry, and an upstream there to its own source', () => {
  const brief = (body: string): string => `//- a.brief\n---\nregistry: shared.yaml\n---\n\n${body}\n`;
  assert.deepEqual(jump(`${brief('Shut. [@cab<|>le :: high]')}${registry}`), ['shared.yaml: "«cable»":']);
  assert.deepEqual(jump(`${brief('Shut.')}${registry.replace('[cable]', '[cab<|>le]')}`), ['shared.yaml: "«cable»":']);
});

test('`#name` leads to the words of the statement, two bearers give two', () => {
  assert.deepEqual(jump('It shut. [@log :: high]{#shut}\n\nSo it is. [#sh<|>ut :: high]'), [
    'test.brief: «It shut.» [@log :: high]{#shut}',
  ]);
  assert.equal(jump('One. [@log :: high]{#shut}\n\nTwo. [@log :: high]{#shut}\n\nSo. [#sh<|>ut :: high]').length, 2);
});

test('a statement under `for` and an upstream in the front matter', () => {
  const header = (upstream: string): string =>
    `---\nsources:\n  log:\n    title: A\n  wire:\n    title: B\n    derived-from: [${upstream}]\n---\n\nIt shut. [@wire :: high]{#shut}\n`;
  assert.deepEqual(jump(header('{source: log, for: [sh<|>ut]}')), ['test.brief: «It shut.» [@wire :: high]{#shut}']);
  assert.deepEqual(jump(header('lo<|>g')), ['test.brief: «log»:']);
});

test('paths lead to files the session knows', () => {
  assert.deepEqual(jump(`//- a.brief\n---\nregistry: sha<|>red.yaml\n---\n\nText.\n${registry}`), [
    'shared.yaml: «»sources:',
  ]);
  assert.deepEqual(
    jump('//- a.brief\n---\nsupersedes: "./b<|>.brief"\n---\n\nText.\n//- b.brief\n---\ntitle: Old\n---\n'),
    ['b.brief: «»---'],
  );
  assert.deepEqual(jump('//- a.brief\n---\nregistry: mis<|>sing.yaml\n---\n\nText.\n'), []);
});

test('nothing for undeclared names, prose, rule ids and files nobody knows', () => {
  for (const marked of [
    'Shut. [@no<|>body :: high]',
    'So. [#no<|>body :: high]',
    'It sh<|>ut. [@log :: high]',
    '<!-- briefwright-disable-line unsourced<|>-claim -- x -->',
    '<|>',
  ]) {
    assert.deepEqual(jump(marked), [], marked);
  }
  const scene = createScene('Shut.');
  assert.equal(
    definition.run(scene.snapshot, {
      textDocument: { uri: 'file:///other.brief' },
      position: { line: 0, character: 0 },
    }),
    null,
  );
});

test('a client that takes links learns what was clicked and how far the target reaches', () => {
  const client = {
    ...capableClient,
    textDocument: { ...capableClient.textDocument, definition: { linkSupport: true } },
  };
  const scene = createScene('It shut. [@log :: high]{#shut}\n\nSo. [#sh<|>ut :: high]', client);
  const [link] = askAtCursor(definition, scene) ?? [];
  assert.ok(link && 'targetUri' in link);
  const line = (range: lsp.Range | undefined): readonly number[] => [range!.start.character, range!.end.character];
  assert.deepEqual(
    [line(link.originSelectionRange), line(link.targetRange), line(link.targetSelectionRange)],
    [
      [6, 10],
      [0, 30],
      [0, 8],
    ],
  );
});

test('the same in a file with CR LF', () => {
  assert.deepEqual(jump('It shut. [@log :: high]{#shut}\r\n\r\nSo. [#sh<|>ut :: high]\r\n'), [
    'test.brief: «It shut.» [@log :: high]{#shut}',
  ]);
});

const archived = (body: string): string => `//- desk/a.brief
---
briefing: 1
title: A
date: 2026-05-06
sources: {log: {title: Log, text: ../archive/log.txt}, talk: {title: Talk}}
---

${body}
//- archive/log.txt
Weather fair.

The port closed.
`;

test('a locator leads to the place in the archived text; one that leads nowhere, nowhere', () => {
  const goTo = (body: string): readonly (readonly [string, number])[] => {
    const scene = createScene(archived(body));
    return (askAtCursor(definition, scene) ?? []).map((place) => {
      assert.ok('uri' in place);
      return [place.uri, place.range.start.line];
    });
  };
  assert.deepEqual(goTo('It shut. [@log <|>¶ 2 :: high]'), [['file:///archive/log.txt', 2]]);
  assert.deepEqual(goTo('It shut. [@log <|>L1 :: high]'), [['file:///archive/log.txt', 0]]);
  for (const tag of ['@log <|>¶ 9', '@log <|>p. 3', '@talk <|>¶ 1', '@none <|>¶ 1', '@log <|>the end'])
    assert.deepEqual(goTo(`It shut. [${tag} :: high]`), [], tag);
  assert.deepEqual(goTo('It shut. [@lo<|>g ¶ 2 :: high]'), [['file:///desk/a.brief', 4]]);
});
