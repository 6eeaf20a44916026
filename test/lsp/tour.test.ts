// Every feature that is announced, asked for on a seed over real standard input and output: once by an editor that can do
// everything, once by one that can do nothing beyond the protocol's first version.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import { features } from '../../server/src/features/index.ts';
import { buildServer } from '../support/built-server.ts';
import { createFolder } from '../support/cli.ts';
import { type LspClient, pullingClient, spawnServer } from '../support/lsp-client.ts';
import { linesOf, textAfter } from '../support/random-changes.ts';

const { program, rulesPage } = buildServer();

const seed = readFileSync('seeds/greenland.brief', 'utf8');
/** A second briefing: it cites a registry, misses a source, and supersedes the seed. */
const second = `---
briefing: 1
title: Second
date: 2026-02-12
cutoff: 2026-02-12
supersedes: greenland.brief
registry: shared/sources.yaml
---

# Second

The shared report repeats the account. [@shared-report p. 2 :: low]{#repeat}

It shut, and it rained. [#repeat :: low, likely]

Nobody counted the ships.

<!-- briefwright-disable-next-line -- nothing is wrong here -->
`;
const registry =
  'shared-report:\n  title: Shared report\n  publisher: P\n  date: 2026-02-11\n  type: report\n  access: issuer\n';

/** What VS Code says, as far as the server looks at it. */
const ableClient: lsp.ClientCapabilities = {
  ...pullingClient,
  workspace: {
    ...pullingClient.workspace,
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
      snippetEditSupport: true,
    } as lsp.WorkspaceEditClientCapabilities,
    fileOperations: { willRename: true },
    textDocumentContent: {},
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  textDocument: {
    ...pullingClient.textDocument,
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation'] },
      },
    },
    hover: { contentFormat: ['markdown'] },
    rename: { prepareSupport: true },
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    codeLens: { resolveSupport: { properties: ['command'] } },
  },
};

interface Tour {
  readonly client: LspClient;
  readonly announced: lsp.ServerCapabilities;
  readonly uri: string;
  readonly secondUri: string;
  readonly registryUri: string;
  /** Asks for `method` and notes that it was asked for. */
  ask<R>(method: string, params: unknown): Promise<R>;
  /** Parameters for the place in the seed behind `words`, or in another of the texts. */
  at(
    words: string,
    text?: string,
    textUri?: string,
  ): { readonly textDocument: { readonly uri: string }; readonly position: lsp.Position };
}

async function begin(t: TestContext, capabilities: lsp.ClientCapabilities, asked: Set<string>): Promise<Tour> {
  const folder = createFolder(t, { 'greenland.brief': seed, 'second.brief': second, 'shared/sources.yaml': registry });
  const client = spawnServer(t, program);
  const { capabilities: announced } = await client.start(folder.path, capabilities);
  const uriOf = (name: string): string => pathToFileURL(folder.at(name)).href;
  const [uri, secondUri] = [uriOf('greenland.brief'), uriOf('second.brief')];
  await client.open(uri, seed);
  await client.open(secondUri, second);
  return {
    client,
    announced,
    uri,
    secondUri,
    registryUri: uriOf('shared/sources.yaml'),
    ask(method, params) {
      asked.add(method);
      return client.request(method, params);
    },
    at: (words, text = seed, textUri = uri) => ({
      textDocument: { uri: textUri },
      position: positionBehind(text, words),
    }),
  };
}

function positionBehind(text: string, words: string): lsp.Position {
  const offset = text.indexOf(words) + words.length;
  assert.ok(offset >= words.length, words);
  const lines = linesOf(text);
  const line = lines.findLastIndex(({ start }) => start <= offset);
  return { line, character: offset - lines[line]!.start };
}

/** What stands in `text` at `range`. */
function wordsAt(text: string, { start, end }: lsp.Range): string {
  const offset = ({ line, character }: lsp.Position): number => linesOf(text)[line]!.start + character;
  return text.slice(offset(start), offset(end));
}

const applied = (text: string, edits: readonly lsp.TextEdit[]): string =>
  [...edits]
    .reverse()
    .reduce((after, { range, newText }) => textAfter(after, { range, text: newText }, 'utf-16'), text);

const everything: lsp.Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

test('an editor that can do everything is served by every feature', async (t) => {
  const asked = new Set<string>();
  const { client, announced, uri, secondUri, registryUri, ask, at } = await begin(t, ableClient, asked);
  const textDocument = { uri };
  const inSecond = (words: string): ReturnType<typeof at> => at(words, second, secondUri);
  const namesOf = (items: readonly { readonly name: string }[] | null): readonly string[] =>
    items?.map(({ name }) => name) ?? [];

  // Findings first: everything else may rest on them.
  assert.deepEqual((await client.pull(uri)).items, []);
  const found = (await client.pull(secondUri)).items;
  assert.deepEqual(
    found.map(({ code, codeDescription, tags }) => [code, codeDescription?.href, tags]),
    [
      ['unsourced-claim', 'briefwright:/rules/unsourced-claim.md', undefined],
      ['unused-suppression', 'briefwright:/rules/unused-suppression.md', [1]],
    ],
  );

  // What can be written, and what is there.
  const list = await ask<lsp.CompletionList>(
    'textDocument/completion',
    at(
      '[@tabloid D2 :: high, because the newspaper is the issuer of its own report]{#published}\nIt names nobody for the order and prints no document in full. [@',
    ),
  );
  assert.ok(list.items.length >= 6 && list.items.every(({ label }) => label.startsWith('@')));
  const resolved = await ask<lsp.CompletionItem>('completionItem/resolve', list.items[0]);
  assert.match((resolved.documentation as lsp.MarkupContent).value, /\*Cited:\*/);
  const editions = await ask<lsp.CompletionList>('textDocument/completion', inSecond('supersedes: '));
  assert.deepEqual(
    editions.items.map(({ label }) => label),
    ['greenland.brief', 'shared/'],
  );
  const hover = await ask<lsp.Hover>('textDocument/hover', at('[@tablo'));
  assert.match((hover.contents as lsp.MarkupContent).value, /^\*\*Report on an order .*\*\* `@tabloid`/);

  // Where things are.
  const [definition] = await ask<lsp.LocationLink[]>('textDocument/definition', at('[@tablo'));
  assert.equal(wordsAt(seed, definition!.targetSelectionRange), 'tabloid');
  const [entry] = await ask<lsp.Location[]>('textDocument/typeDefinition', inSecond('[@shared'));
  assert.equal(entry!.uri, registryUri);
  const origins = await ask<lsp.Location[]>('textDocument/implementation', at('[@tablo'));
  assert.deepEqual(
    origins.map(({ range }) => wordsAt(seed, range)),
    ['insiders', 'cable'],
  );
  const references = await ask<lsp.Location[]>('textDocument/references', {
    ...at('{#publi'),
    context: { includeDeclaration: true },
  });
  assert.ok(references.length >= 3 && references.every(({ range }) => wordsAt(seed, range) === 'published'));
  const highlights = await ask<lsp.DocumentHighlight[]>('textDocument/documentHighlight', at('{#publi'));
  assert.equal(highlights.length, references.length);
  const symbols = await ask<lsp.DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  assert.deepEqual(namesOf(symbols), ['Front matter', 'Greenland, what stands behind the reported invasion order']);
  assert.ok(symbols[1]!.children!.length > 3 && namesOf(symbols[0]!.children!).includes('tabloid'));
  assert.ok(
    namesOf(await ask<lsp.WorkspaceSymbol[]>('workspace/symbol', { query: 'shared' })).includes('@shared-report'),
  );
  const links = await ask<lsp.DocumentLink[]>('textDocument/documentLink', { textDocument });
  assert.deepEqual(
    links.map(({ target }) => target),
    [
      'https://celebrity-site.example/greenland-order',
      'https://archive.example/2026-02-09/celebrity-site.example/greenland-order',
    ],
  );
  assert.match((await ask<lsp.DocumentLink>('documentLink/resolve', links[0])).tooltip!, /Story on an order/);

  // Provenance as calls.
  const [item] = await ask<lsp.CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at('{#publi'));
  const below = await ask<lsp.CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
  assert.deepEqual(
    below.map(({ to }) => to.name),
    ['@tabloid'],
  );
  const above = await ask<lsp.CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  assert.ok(above.length >= 2);
  const [tabloid] = below.map(({ to }) => to);
  assert.deepEqual(
    (await ask<lsp.CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: tabloid })).map(
      ({ to }) => to.name,
    ),
    ['@insiders', '@cable'],
  );

  // How it looks.
  const folds = await ask<lsp.FoldingRange[]>('textDocument/foldingRange', { textDocument });
  assert.ok(folds.some(({ startLine }) => startLine === 0) && folds.length > 8);
  const [selection] = await ask<lsp.SelectionRange[]>('textDocument/selectionRange', {
    textDocument,
    positions: [at('The Daily Mail publ').position],
  });
  assert.ok(selection!.parent?.parent);
  const tokens = await ask<lsp.SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  assert.ok(tokens.data.length > 500 && tokens.data.length % 5 === 0);
  const delta = await ask<lsp.SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    textDocument,
    previousResultId: tokens.resultId,
  });
  assert.deepEqual(delta.edits, []);
  const part = await ask<lsp.SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument,
    range: { start: { line: 0, character: 0 }, end: { line: 14, character: 0 } },
  });
  assert.ok(part.data.length > 0 && part.data.length < tokens.data.length / 4);
  const hints = await ask<lsp.InlayHint[]>('textDocument/inlayHint', { textDocument, range: everything });
  assert.ok(
    hints.some(({ label }) => /20.{1,3}45/.test(String(label))),
    JSON.stringify(hints.slice(0, 3)),
  );
  const lenses = await ask<lsp.CodeLens[]>('textDocument/codeLens', { textDocument });
  const titles = await Promise.all(
    lenses.map(
      async (lens) => (lens.command ?? (await ask<lsp.CodeLens>('codeLens/resolve', lens)).command)?.title ?? '',
    ),
  );
  for (const wanted of [/^cited \d+×/, /^supports \d+ /])
    assert.ok(
      titles.some((title) => wanted.test(title)),
      `${wanted}: ${titles.join(', ')}`,
    );

  // Changes.
  const prepared = await ask<{ range: lsp.Range; placeholder: string }>(
    'textDocument/prepareRename',
    inSecond('[@shared'),
  );
  assert.equal(prepared.placeholder, 'shared-report');
  const renamed = await ask<lsp.WorkspaceEdit>('textDocument/rename', { ...inSecond('[@shared'), newName: 'annex' });
  assert.deepEqual(
    (renamed.documentChanges as lsp.TextDocumentEdit[]).map(({ textDocument: { uri: at } }) => at).sort(),
    [secondUri, registryUri],
  );
  assert.equal(renamed.changeAnnotations?.['registry']?.needsConfirmation, false);
  await assert.rejects(ask('textDocument/rename', { ...at('[@tablo'), newName: 'cable' }), /taken/);
  const linked = await ask<lsp.LinkedEditingRanges>('textDocument/linkedEditingRange', at('{#publi'));
  assert.equal(linked.ranges.length, references.length);
  const proper = await ask<lsp.TextEdit[]>('textDocument/formatting', {
    textDocument,
    options: { tabSize: 2, insertSpaces: true },
  });
  assert.deepEqual(applied(seed, proper).match(/[\p{L}\p{N}]+/gu), seed.match(/[\p{L}\p{N}]+/gu), 'no word is touched');
  const untidy = 'Nobody  counted. [ @shared-report  p. 2::low ]';
  await client.change(secondUri, 2, [
    {
      range: {
        start: inSecond('Nobody counted the ships.').position,
        end: inSecond('Nobody counted the ships.').position,
      },
      text: `\n\n${untidy}`,
    },
  ]);
  const changed = second.replace('Nobody counted the ships.', `Nobody counted the ships.\n\n${untidy}`);
  const inChanged = (words: string): ReturnType<typeof at> => at(words, changed, secondUri);
  const tidied = await ask<lsp.TextEdit[]>('textDocument/formatting', {
    textDocument: { uri: secondUri },
    options: { tabSize: 2, insertSpaces: true },
  });
  assert.ok(applied(changed, tidied).includes('Nobody  counted. [@shared-report p. 2 :: low]'));
  const line = inChanged('Nobody  counted.').position.line;
  const ranged = await ask<lsp.TextEdit[]>('textDocument/rangeFormatting', {
    textDocument: { uri: secondUri },
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
    options: { tabSize: 2, insertSpaces: true },
  });
  assert.equal(applied(changed, ranged), applied(changed, tidied));
  const typed = await ask<lsp.TextEdit[]>('textDocument/onTypeFormatting', {
    ...inChanged('p. 2::low ]'),
    ch: ']',
    options: { tabSize: 2, insertSpaces: true },
  });
  assert.equal(applied(changed, typed), applied(changed, tidied));

  // The lightbulb: every kind.
  const context = { diagnostics: [] };
  const range = { start: inChanged('Nobody counted').position, end: inChanged('Nobody counted').position };
  const fixes = await ask<lsp.CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: secondUri },
    range,
    context,
  });
  for (const title of ['Mark as a gap', 'Disable unsourced-claim for this statement', 'Explain unsourced-claim'])
    assert.ok(
      fixes.some((fix) => fix.title === title),
      title,
    );
  const disable = fixes.find(({ title }) => title.startsWith('Disable'))!;
  assert.ok(!disable.edit && (await ask<lsp.CodeAction>('codeAction/resolve', disable)).edit);
  const refactorings = await ask<lsp.CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: secondUri },
    range: { start: inChanged('It shut').position, end: inChanged('It shut').position },
    context: { diagnostics: [], only: ['refactor'] },
  });
  assert.deepEqual(
    refactorings.map(({ title }) => title),
    ['Split into two statements'],
  );
  const [all] = await ask<lsp.CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: secondUri },
    range,
    context: { diagnostics: [], only: ['source.fixAll.briefwright'] },
  });
  assert.ok(!JSON.stringify(all!.edit).includes('Nobody'));

  // Explained as a page of the server; where the editor does not open it, in words.
  const explain = fixes.find(({ title }) => title.startsWith('Explain'))!.command!;
  client.answers.set('window/showDocument', { success: true });
  assert.equal(await ask('workspace/executeCommand', explain), null);
  const shown = (await client.next(({ method }) => method === 'window/showDocument')).params as lsp.ShowDocumentParams;
  assert.equal(shown.uri, 'briefwright:/rules/unsourced-claim.md');
  assert.match(
    (await ask<{ text: string }>('workspace/textDocumentContent', { uri: shown.uri })).text,
    /^# unsourced-claim \(BRF2001\)\n/,
  );
  client.answers.set('window/showDocument', { success: false });
  assert.equal(await ask('workspace/executeCommand', explain), null);
  const { params } = await client.next(({ method }) => method === 'window/showMessage');
  assert.match((params as lsp.ShowMessageParams).message, /^unsourced-claim \(BRF2001, error here\)\n\nFinds: /);

  // Files that move.
  const moved = await ask<lsp.WorkspaceEdit>('workspace/willRenameFiles', {
    files: [{ oldUri: registryUri, newUri: registryUri.replace('shared/sources', 'sources') }],
  });
  assert.ok(JSON.stringify(moved).includes('"newText":"sources.yaml"'), JSON.stringify(moved));

  // What the extension for VS Code asks besides.
  const place = {
    textDocument: { uri },
    range: { start: { line: 20, character: 0 }, end: { line: 20, character: 0 } },
  };
  for (const method of [
    'briefwright/overview',
    'briefwright/preview',
    'briefwright/graph',
    'briefwright/listRules',
    'briefwright/newConfiguration',
    'briefwright/cite',
    'briefwright/chooseSource',
    'briefwright/choosePassage',
    'briefwright/chooseLevel',
    'briefwright/readPublication',
    'briefwright/changeStatement',
  ]) {
    const more = { query: '', key: 'a', line: 'Wire, 4 May 2026', change: 'raise-confidence' };
    assert.ok(await ask(method, { ...place, ...more, sources: [{ address: 'https://example.org/a' }] }), method);
  }

  const inForm = { textDocument: { uri }, key: 'celebrity-site' };
  assert.ok(await ask('briefwright/sourceForm', inForm));
  assert.ok(await ask('briefwright/setSource', { ...inForm, values: [['author', 'Ida Berg']] }));
  assert.ok(await ask('briefwright/claimPassages', at('It names nobody for the order')));

  assert.deepEqual(
    features.map(({ method }) => method).filter((method) => !asked.has(method)),
    [],
    'features that the tour leaves out',
  );
  for (const kind of [
    'quickfix',
    'source.fixAll.briefwright',
    'source.organizeSources.briefwright',
    'refactor.rewrite',
  ]) {
    assert.ok((announced.codeActionProvider as lsp.CodeActionOptions).codeActionKinds!.includes(kind));
  }
  assert.equal(await client.request('shutdown'), null);
});

test('an editor with no optional capability at all is served too, in words that it knows', async (t) => {
  const asked = new Set<string>();
  const { client, announced, uri, secondUri, ask, at } = await begin(t, {}, asked);
  const textDocument = { uri };
  assert.deepEqual(await client.pushed(uri), []);
  const found = await client.pushed(secondUri);
  assert.deepEqual(
    found.map(({ code }) => code),
    ['unsourced-claim', 'unused-suppression'],
  );
  for (const { source, codeDescription, relatedInformation, tags } of found)
    assert.deepEqual(
      [source, codeDescription, relatedInformation, tags],
      ['briefwright', undefined, undefined, undefined],
    );
  assert.equal(announced.codeActionProvider, true);
  assert.equal(announced.diagnosticProvider, undefined);
  assert.equal(announced.workspace?.textDocumentContent, undefined);
  assert.deepEqual(announced.executeCommandProvider?.commands, ['briefwright.applyAction', 'briefwright.explain']);

  const list = await ask<lsp.CompletionList>('textDocument/completion', at('[@tablo'));
  assert.ok(
    list.items.every(
      ({ insertTextFormat, documentation }) =>
        insertTextFormat !== 2 &&
        (documentation === undefined || (documentation as lsp.MarkupContent).kind === 'plaintext'),
    ),
  );
  assert.equal(
    ((await ask<lsp.Hover>('textDocument/hover', at('[@tablo'))).contents as lsp.MarkupContent).kind,
    'plaintext',
  );
  const [definition] = await ask<lsp.Location[]>('textDocument/definition', at('[@tablo'));
  assert.equal(wordsAt(seed, definition!.range), 'tabloid');
  const symbols = await ask<lsp.SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
  assert.ok(symbols.length > 40 && symbols.every(({ location }) => location.uri === uri));
  const renamed = await ask<lsp.WorkspaceEdit>('textDocument/rename', { ...at('{#publi'), newName: 'printed' });
  assert.deepEqual(
    [Object.keys(renamed.changes ?? {}), renamed.documentChanges, renamed.changeAnnotations],
    [[uri], undefined, undefined],
  );
  const lenses = await ask<lsp.CodeLens[]>('textDocument/codeLens', { textDocument });
  assert.ok(lenses.length > 10);
  const range = {
    start: at('Nobody counted', second, secondUri).position,
    end: at('Nobody counted', second, secondUri).position,
  };
  const actions = await ask<lsp.Command[]>('textDocument/codeAction', {
    textDocument: { uri: secondUri },
    range,
    context: { diagnostics: [] },
  });
  assert.deepEqual(
    actions.map(({ title }) => title),
    ['Explain unsourced-claim'],
    'it takes no edits',
  );
  assert.equal(await ask('workspace/executeCommand', actions[0]), null);
  const { params } = await client.next(({ method }) => method === 'window/showMessage');
  assert.match((params as lsp.ShowMessageParams).message, /^unsourced-claim/);
  for (const method of [
    'textDocument/formatting',
    'textDocument/foldingRange',
    'textDocument/documentLink',
    'textDocument/semanticTokens/full',
    'textDocument/inlayHint',
  ]) {
    assert.ok(
      await ask(method, { textDocument, range: everything, options: { tabSize: 2, insertSpaces: true } }),
      method,
    );
  }
  assert.deepEqual(
    client.received
      .map(({ method }) => method)
      .filter(
        (method) => !['textDocument/publishDiagnostics', 'window/logMessage', 'window/showMessage'].includes(method),
      ),
    [],
    'nothing that it could not answer',
  );
  assert.equal(await client.request('shutdown'), null);
});

test('an editor that opens files gets the page of all rules at the rule', async (t) => {
  const linking = {
    ...pullingClient,
    window: { showDocument: { support: true } },
    textDocument: { ...pullingClient.textDocument, publishDiagnostics: { codeDescriptionSupport: true } },
  };
  const { client, secondUri } = await begin(t, linking, new Set());
  const page = pathToFileURL(rulesPage).href;
  const [finding] = (await client.pull(secondUri)).items;
  assert.equal(finding!.codeDescription?.href, `${page}#unsourced-claim`);
  client.answers.set('window/showDocument', { success: true });
  await client.request('workspace/executeCommand', {
    command: 'briefwright.explain',
    arguments: [{ rule: 'unsourced-claim', uri: secondUri }],
  });
  const { params } = await client.next(({ method }) => method === 'window/showDocument');
  const { uri, selection } = params as lsp.ShowDocumentParams;
  assert.equal(uri, page);
  assert.equal(readFileSync(rulesPage, 'utf8').split('\n')[selection!.start.line], '### unsourced-claim');
});
