// The documents that the server gives: the page of every rule.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { rules } from '../../../server/src/core/lint/registry.generated.ts';
import { rulePageUri } from '../../../server/src/features/cards/rule-page.ts';
import { toDiagnostic } from '../../../server/src/features/convert.ts';
import { textDocumentContent } from '../../../server/src/features/extension/text-document-content.ts';
import { createScene } from '../../support/feature.ts';

const serving: lsp.ClientCapabilities = {
  workspace: { textDocumentContent: {} },
  textDocument: { publishDiagnostics: { codeDescriptionSupport: true } },
};
const read = (uri: string): string => textDocumentContent.run(createScene('It shut.').snapshot, { uri }).text;

test('every rule has its page, with its reason, an example and its fixes', () => {
  for (const { id, code } of rules) {
    const text = read(rulePageUri({ client: serving }, id)!);
    assert.ok(text.startsWith(`# ${id} (${code})\n`), text);
    for (const part of ['## Why', '```brief', '## Fixes']) assert.ok(text.includes(part), `${id}: ${part}`);
  }
});

test('however an editor writes the address; what has no page says so', () => {
  assert.equal(read('briefwright:rules/unsourced-claim.md'), read('briefwright:///rules/unsourced-claim.md'));
  assert.match(read('briefwright:/rules/no-such-rule.md'), /^There is no page/);
  assert.match(read('file:///etc/passwd'), /^There is no page/);
});

test('only editors that can open such documents hear of them', () => {
  const capability = textDocumentContent.capability as (client: lsp.ClientCapabilities) => lsp.ServerCapabilities;
  assert.deepEqual(capability(serving), { workspace: { textDocumentContent: { schemes: ['briefwright'] } } });
  assert.deepEqual(capability({}), {});
});

test('the code of a finding links to the page, where the editor makes a link of it', () => {
  const href = (client: lsp.ClientCapabilities, rulesPage?: string): string | undefined => {
    const { snapshot, uri, document } = createScene('It shut.', client);
    const finding = snapshot
      .briefAt(uri)!
      .lint()
      .findings.find(({ rule }) => rule === 'unsourced-claim');
    return toDiagnostic({ ...snapshot, ...(rulesPage === undefined ? {} : { rulesPage }) }, document, finding!)
      .codeDescription?.href;
  };
  assert.equal(href(serving), 'briefwright:/rules/unsourced-claim.md');
  const linking = { textDocument: { diagnostic: { codeDescriptionSupport: true } } } as lsp.ClientCapabilities;
  assert.equal(href(linking, 'file:///docs/rules.md'), 'file:///docs/rules.md#unsourced-claim');
  assert.equal(href(linking), undefined);
  assert.equal(href({}, 'file:///docs/rules.md'), undefined);
});
