// Every place where a name stands, and none that only looks like it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { references } from '../../../server/src/features/navigation/references.ts';
import { createScene } from '../../support/feature.ts';
import { cursorOf, showLocations } from '../../support/show-places.ts';

const find = (marked: string, includeDeclaration = true): readonly string[] => {
  const scene = createScene(marked);
  return showLocations(scene, references.run(scene.snapshot, { ...cursorOf(scene), context: { includeDeclaration } }));
};

const workspace = (cited: string): string => `//- a.brief
---
registry: shared.yaml
sources:
  mine:
    title: Mine
    derived-from: [port, {source: "cable", for: [shut]}]
---

Shut. [${cited} :: high]{#shut}
//- b.brief
---
registry: shared.yaml
---

The port log says so. [but @port p. 2; @cable :: low]
//- c.brief
---
registry: shared.yaml
sources:
  port:
    title: Another
---

Its own. [@port :: low]
//- d.brief
---
title: None
---

Unknown. [@port :: low]
//- shared.yaml
sources:
  port:
    title: Port report
  cable:
    title: Cable
    derived-from: '@port'
`;

test('a registry’s source in every briefing that sees that declaration', () => {
  const expected = [
    'a.brief: derived-from: [«port», {source: "cable", for: [shut]}]',
    'a.brief: Shut. [@«port» :: high]{#shut}',
    'shared.yaml: «port»:',
    "shared.yaml: derived-from: '@«port»'",
    'b.brief: The port log says so. [but @«port» p. 2; @cable :: low]',
  ];
  assert.deepEqual(find(workspace('@po<|>rt')), expected);
  assert.deepEqual(
    find(workspace('@po<|>rt'), false),
    expected.filter((line) => line !== 'shared.yaml: «port»:'),
  );
});

test('asked in the registry, its places come first and are the same', () => {
  const marked = workspace('@port').replace("'@port'", "'@po<|>rt'");
  assert.deepEqual([...find(marked)].sort(), [...find(workspace('@po<|>rt'))].sort());
  assert.equal(find(marked)[0], 'shared.yaml: «port»:');
});

test('a source of the front matter in its own file only', () => {
  assert.deepEqual(find(workspace('@port').replace('Its own. [@port', 'Its own. [@po<|>rt')), [
    'c.brief: «port»:',
    'c.brief: Its own. [@«port» :: low]',
  ]);
});

test('what nothing declares in its own file only', () => {
  assert.deepEqual(find(workspace('@port').replace('Unknown. [@port', 'Unknown. [@po<|>rt')), [
    'd.brief: Unknown. [@«port» :: low]',
  ]);
});

test('a quoted upstream in a list of maps', () => {
  assert.deepEqual(find(workspace('@cab<|>le')), [
    'a.brief: derived-from: [port, {source: "«cable»", for: [shut]}]',
    'a.brief: Shut. [@«cable» :: high]{#shut}',
    'shared.yaml: «cable»:',
    'b.brief: The port log says so. [but @port p. 2; @«cable» :: low]',
  ]);
});

test('a statement’s name: where it is given, where it is a basis, under `for`; never in another file', () => {
  const other = '//- z.brief\n---\ntitle: Z\n---\n\nOther. [#shut :: low]\n//- shared.yaml';
  const marked = workspace('@port')
    .replace('{#shut}', '{#sh<|>ut}\n\nSo it is. [#shut; but #shut :: low]')
    .replace('//- shared.yaml', other);
  assert.deepEqual(find(marked), [
    'a.brief: derived-from: [port, {source: "cable", for: [«shut»]}]',
    'a.brief: Shut. [@port :: high]{#«shut»}',
    'a.brief: So it is. [#«shut»; but #shut :: low]',
    'a.brief: So it is. [#shut; but #«shut» :: low]',
  ]);
});

test('nothing in prose, in code and in files nobody knows', () => {
  assert.deepEqual(find('The lo<|>g says so. [@log :: high]'), []);
  assert.deepEqual(find('It says `[@lo<|>g]`.'), []);
  const scene = createScene('Shut.');
  assert.deepEqual(
    references.run(scene.snapshot, {
      textDocument: { uri: 'file:///x.yaml' },
      position: { line: 0, character: 0 },
      context: { includeDeclaration: true },
    }),
    [],
  );
});

test('on a locator: every citation of the same passage, in every briefing', () => {
  const brief = (name: string, body: string): string =>
    `//- ${name}.brief\n---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources: {${name}: {title: Log, text: log.txt}}\n---\n\n${body}\n`;
  const scene = createScene(
    `${brief('a', 'One. [@a <|>¶ 2 :: high]\n\nTwo. [@a ¶ 1 :: high]\n\nThree. [@a L3 :: high]\n\nFour. [@a :: high]')}${brief('b', 'Five. [@b ¶¶ 1-2 :: high]\n\nSix. [@b ¶ 7 :: high]')}//- log.txt\nWeather fair.\n\nThe port closed.\n`,
  );
  const found = references.run(scene.snapshot, { ...cursorOf(scene), context: { includeDeclaration: true } });
  assert.deepEqual(
    found.map(({ uri, range }) => `${uri.slice(-7)} ${range.start.line}`),
    ['a.brief 7', 'a.brief 11', 'b.brief 7'],
  );
});
