// Paths in files and the URIs they lead to.

import assert from 'node:assert/strict';
import test from 'node:test';
import {
  isWithin,
  pathBetween,
  plainUri,
  uriOfWrittenPath,
} from '../../../server/src/features/places/workspace-path.ts';

test('one spelling for each URI', () => {
  assert.equal(plainUri('file:///C%3A/a%20b'), plainUri('file:///c:/a b'));
  assert.equal(plainUri('file:///a/100%'), 'file:///a/100%');
});

test('where a written path leads', () => {
  const from = 'file:///c:/desk/a.brief';
  assert.deepEqual(
    ['x/y.txt', './x.txt', '../x.txt', 'a b#1.txt'].map((path) => uriOfWrittenPath(from, path)),
    ['file:///c:/desk/x/y.txt', 'file:///c:/desk/x.txt', 'file:///c:/x.txt', 'file:///c:/desk/a b#1.txt'],
  );
  for (const path of ['', '/x', '\\\\host\\x', 'https://example.org/x', 'C:\\x', '../../../x'])
    assert.equal(uriOfWrittenPath(from, path), undefined, path);
});

test('the path to write comes back to the same file', () => {
  const from = 'vscode-vfs://host/desk/north/a.brief';
  for (const to of [
    'vscode-vfs://host/desk/north/x.txt',
    'vscode-vfs://host/desk/x/y.txt',
    'vscode-vfs://host/x.txt',
    'vscode-vfs://host/desk/north',
  ]) {
    assert.equal(uriOfWrittenPath(from, pathBetween(from, to)!), to, to);
  }
  assert.equal(pathBetween(from, 'file:///desk/x.txt'), undefined);
});

test('a folder holds itself and what is below it, and no name that only begins the same', () => {
  assert.deepEqual(
    ['file:///a', 'file:///a/b', 'file:///ab'].map((uri) => isWithin(uri, 'file:///a')),
    [true, true, false],
  );
});
