// An item of a source gets the source's card; any other comes back as it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { completionItemResolve } from '../../../server/src/features/completion/completion-item-resolve.ts';
import { createScene } from '../../support/feature.ts';

function documentation(item: lsp.CompletionItem, client?: lsp.ClientCapabilities): lsp.MarkupContent | undefined {
  return completionItemResolve.run(createScene('It shut. [@log :: high]', client).snapshot, item)?.documentation as
    | lsp.MarkupContent
    | undefined;
}

const ofLog: lsp.CompletionItem = { label: '@log', data: { uri: 'file:///test.brief', source: 'log' } };

test('the card, as Markdown or as plain text', () => {
  assert.equal(documentation(ofLog)?.kind, 'markdown');
  assert.match(documentation(ofLog)?.value ?? '', /^\*\*Harbour master's log\*\* `@log`/);
  assert.equal(documentation(ofLog, {})?.kind, 'plaintext');
  assert.match(documentation(ofLog, {})?.value ?? '', /^Harbour master's log @log\n/);
});

test('items without data, of unknown sources and of unknown files come back as they are', () => {
  for (const data of [
    undefined,
    'x',
    { uri: 'file:///test.brief', source: 'gone' },
    { uri: 'file:///other.brief', source: 'log' },
  ]) {
    const item: lsp.CompletionItem = { label: 'x', data };
    assert.equal(completionItemResolve.run(createScene('It shut.').snapshot, item), item);
  }
});
