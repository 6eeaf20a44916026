// Folding: whole lines, the longest of those that begin together.

import assert from 'node:assert/strict';
import test from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { foldingRange } from '../../../server/src/features/navigation/folding-range.ts';
import { capableClient, createScene } from '../../support/feature.ts';

const header = `---
briefing: 1
title: Folds
date: 2026-05-06
sources:
  log:
    title: Log
    publisher: Port
  wire: {title: Wire}
---
`;

function fold(text: string, client?: lsp.ClientCapabilities): readonly string[] {
  const { snapshot, uri, document } = createScene(text, client);
  const ranges = foldingRange.run(snapshot, { textDocument: { uri } });
  const lines = document.text.split('\n');
  return ranges.map(
    ({ startLine, endLine, kind }) =>
      `${startLine}-${endLine} ${lines[startLine]!.trim().slice(0, 12)}${kind ? ` (${kind})` : ''}`,
  );
}

test('folds front matter, its keys and each source', () => {
  assert.deepEqual(fold(header), ['0-9 ---', '4-8 sources:', '5-7 log:']);
});

test('folds sections up to their last line with words, with those inside', () => {
  assert.deepEqual(fold(`${header}\n# One\n\nText.\n\n## Two\n\nText.\n\n# Three\n\nEnd.\n`).slice(3), [
    '11-17 # One',
    '15-17 ## Two',
    '19-21 # Three',
  ]);
});

test('folds lists, items, tables, quotes, code and long comments', () => {
  const body =
    '- one\n  more\n- two\n  - three\n\n| a |\n| - |\n| b |\n\n> said\n> more\n\n```\nx\n```\n\n<!-- a\nb -->\n\n<!-- c -->\n\nA paragraph\nof two lines.\n';
  assert.deepEqual(fold(header + body).slice(3), [
    '10-13 - one',
    '12-13 - two',
    '15-17 | a |',
    '19-20 > said',
    '22-24 ```',
    '26-27 <!-- a (comment)',
  ]);
});

test('folds half-typed front matter and text without any', () => {
  assert.deepEqual(fold('---\nsources:\n  log:\n    title: A\n\nText\n'), ['0-3 ---', '1-3 sources:', '2-3 log:']);
  assert.deepEqual(fold('---\n---\n'), ['0-1 ---']);
});

test('CR LF folds the same lines; an editor’s limit keeps the longest', () => {
  assert.deepEqual(
    fold(header.replaceAll('\n', '\r\n')).map((line) => line.split(' ')[0]),
    ['0-9', '4-8', '5-7'],
  );
  const limited = {
    ...capableClient,
    textDocument: { ...capableClient.textDocument, foldingRange: { rangeLimit: 2 } },
  };
  assert.deepEqual(fold(header, limited), ['0-9 ---', '4-8 sources:']);
});

test('gives nothing for files that nobody knows', () => {
  const { snapshot } = createScene('Text.\n');
  assert.deepEqual(foldingRange.run(snapshot, { textDocument: { uri: 'file:///other.brief' } }), []);
});
