// What one file offers, another takes: an export that nobody imports is either dead or needs no door. And a name means one thing
// wherever it is met.

import assert from 'node:assert/strict';
import test from 'node:test';
import ts from 'typescript';
import { filesBelow, readSourceFile, type SourceFile } from './support/source-files.ts';

const read = (folder: string): readonly SourceFile[] =>
  filesBelow(folder)
    .filter((file) => /\.(?:ts|mjs|cjs)$/.test(file))
    .map(readSourceFile);
const product = [...read('server/src'), ...read('client/src')];
const users = [...product, ...read('server/tools'), ...read('bench')];

/** Export → why nobody imports it but tests. */
const takenByTestsAlone: Readonly<Record<string, string>> = {
  'client/src/desk/desk.ts: desk': 'loaded by its file when it is first needed',
  'client/src/desk/zotero.ts: itemOf': 'what others write is read here, and tried out by itself',
};

test('every export is imported by another file that is no test', () => {
  const taken = new Set(users.flatMap(takenBy));
  const unused = product
    .filter(({ path: file }) => file !== 'server/src/core/index.ts' && !/\/main(?:-\w+)?\.ts$/.test(file))
    .flatMap((file) => {
      const parts = partsOfOffers(file);
      return file.offers.filter(({ name }) => !parts.has(name)).map(({ name }) => `${file.path}: ${name}`);
    })
    .filter((name) => !taken.has(name));
  assert.deepEqual(unused, Object.keys(takenByTestsAlone));
});

/** Name → why it stands in several files. */
const sharedNames: Readonly<Record<string, string>> = {
  activate: 'VS Code calls the part for each host by this name',
  deactivate: 'VS Code calls the part for each host by this name',
  headLength:
    'the client cannot load the code of the server; test/client/holds-briefing-key.test.ts holds the two equal',
  holdsBriefingKey:
    'the client cannot load the code of the server; test/client/holds-briefing-key.test.ts holds the two equal',
};

test('an exported name means one thing in the whole program', () => {
  const places = new Map<string, Set<string>>();
  for (const file of product)
    for (const { name } of file.offers) places.set(name, (places.get(name) ?? new Set()).add(file.path));
  // Folders of languages are built alike: the same file of each offers the same names.
  const partOf = (file: string): string => file.replace(/^(server\/src\/core\/languages)\/[a-z]+\//, '$1/CODE/');
  const shared = [...places].filter(([, files]) => new Set([...files].map(partOf)).size > 1);
  assert.deepEqual(
    shared
      .filter(([name]) => !Object.hasOwn(sharedNames, name))
      .map(([name, files]) => `${name}: ${[...files].join(', ')}`),
    [],
  );
  assert.deepEqual(
    Object.keys(sharedNames).filter((name) => !shared.some(([one]) => one === name)),
    [],
    'listed, and in one file only',
  );
});

/** What `file` takes from others, as `path: name`; of a file that it takes whole, the names that it speaks of. */
function takenBy(file: SourceFile): readonly string[] {
  const others = file.imports.filter(({ target }) => target !== file.path);
  const spoken = others.some(({ names }) => names === undefined) ? identifiersIn(file) : [];
  return others.flatMap(({ target, names }) => (names ?? spoken).map((name) => `${target}: ${name}`));
}

/** The types that an export of `file` takes or gives: whoever takes the export has them too, and may want to name them. */
function partsOfOffers(file: SourceFile): ReadonlySet<string> {
  const parts = new Set<string>();
  const look = (node: ts.Node, owner: string): void => {
    if (ts.isBlock(node)) return;
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const named = ts.isTypeReferenceNode(node) ? node.typeName : node.expression;
      if (ts.isIdentifier(named) && named.text !== owner) parts.add(named.text);
    }
    ts.forEachChild(node, (child) => look(child, owner));
  };
  for (const { name, declaration } of file.offers) look(declaration, name);
  return parts;
}

function identifiersIn(file: SourceFile): readonly string[] {
  return [...new Set([...file.nodes()].filter(ts.isIdentifier).map(({ text }) => text))];
}
