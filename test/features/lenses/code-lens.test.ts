// Lenses as `line: title`, and what they run.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { codeLens } from '../../../server/src/features/lenses/code-lens.ts';
import { codeLensResolve } from '../../../server/src/features/lenses/code-lens-resolve.ts';
import { createScene } from '../../support/feature.ts';

const header = '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n  log: {title: L}\n  wire: {title: W}\n---\n\n';
const text = `${header}It shut. [@log; @wire :: high]{#shut}\n\nIt opens. [#shut :: low]\n\nSo it is. [#shut; @log :: low]\n`;
const poorClient: lsp.ClientCapabilities = {};
const resolvingClient: lsp.ClientCapabilities = {
  textDocument: { codeLens: { resolveSupport: { properties: ['command'] } } },
};
const showingClient: lsp.ClientCapabilities = { experimental: { commands: ['briefwright.showReferences'] } };

function lenses(marked: string, client: lsp.ClientCapabilities): readonly lsp.CodeLens[] {
  const { snapshot, uri } = createScene(marked, client);
  return codeLens.run(snapshot, { textDocument: { uri } });
}

function titles(list: readonly (lsp.CodeLens | null)[]): readonly string[] {
  return list.map((lens) => `${lens?.range.start.line}: ${lens?.command?.title}`);
}

test('how often a source is cited, what a statement supports; what a statement rests on is no lens', () => {
  assert.deepEqual(titles(lenses(text, poorClient)), [
    '5: cited 2×',
    '6: cited 1×',
    '9: supports 2 judgments · 1 judgment falls with it',
  ]);
});

test('a source that nobody cites says so; a name that nothing rests on says nothing', () => {
  assert.deepEqual(titles(lenses(`${header}It shut. [@log :: high]{#shut}\n`, poorClient)), [
    '5: cited 1× · 1 claim falls with it',
    '6: not cited',
  ]);
});

test('what supports statements of one kind names it; what leads nowhere says so', () => {
  const mixed = `${header}It shut. [@log :: high]{#shut}\n\nIt opens. [#shut :: low]{#opens}\n\n> We take it so. [#shut :: low]\n\nIt is. [#opens; #none :: low]\n`;
  assert.deepEqual(titles(lenses(mixed, poorClient)).slice(2), [
    '9: supports 2 statements · 3 statements fall with it',
    '11: supports 1 judgment · 1 judgment falls with it',
  ]);
});

test('words come with resolve where the client resolves', () => {
  const found = lenses(text, resolvingClient);
  assert.ok(found.every((lens) => lens.command === undefined));
  const { snapshot } = createScene(text, resolvingClient);
  assert.deepEqual(titles(found.map((lens) => codeLensResolve.run(snapshot, lens))), titles(lenses(text, poorClient)));
  const capability = codeLens.capability as (client: lsp.ClientCapabilities) => lsp.ServerCapabilities;
  assert.deepEqual(
    [capability(resolvingClient), capability(poorClient)].map((one) => one.codeLensProvider?.resolveProvider),
    [true, false],
  );
});

test('a lens runs something only where the client says that it can', () => {
  assert.deepEqual(
    lenses(text, poorClient).map((lens) => lens.command?.command),
    Array(3).fill(''),
  );
  const [source, , supports] = lenses(text, showingClient);
  assert.equal(source?.command?.command, 'briefwright.showReferences');
  const starts = (lens: lsp.CodeLens | undefined): readonly string[] =>
    (lens?.command?.arguments?.[2] as lsp.Location[]).map(
      ({ range }) => `${range.start.line}:${range.start.character}`,
    );
  assert.deepEqual(starts(source), ['9:11', '13:19']);
  assert.deepEqual(starts(supports), ['11:0', '13:0']);
  assert.deepEqual(source?.command?.arguments?.slice(0, 2), ['file:///test.brief', { line: 5, character: 2 }]);
});

test('lenses are for one line, and gone when they are switched off', () => {
  const [, , lens] = lenses(
    `${header}It shut\non Monday. [@log; @wire :: high]{#shut}\n\nIt is. [#shut :: low]\n`,
    poorClient,
  );
  assert.deepEqual(lens?.range, { start: { line: 9, character: 0 }, end: { line: 9, character: 7 } });
  const { snapshot, uri } = createScene(text);
  const off = { ...snapshot, settings: { ...snapshot.settings, codeLens: false } };
  assert.deepEqual(codeLens.run(off, { textDocument: { uri } }), []);
});

test('files nobody knows, lenses of a text that is gone, and data that is none', () => {
  const { snapshot } = createScene(text);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  assert.deepEqual(codeLens.run(snapshot, { textDocument: { uri: 'file:///other.brief' } }), []);
  assert.deepEqual(
    codeLensResolve.run(snapshot, {
      range,
      data: { uri: 'file:///other.brief', subject: { type: 'source', id: 'log' } },
    })?.command,
    { title: '', command: '' },
  );
  assert.deepEqual(codeLensResolve.run(snapshot, { range, data: 'x' })?.command, { title: '', command: '' });
});

test('what falls with a source or a statement is counted, and shown behind what the lens had', () => {
  const falling = `${header}It shut. [@log :: high]{#shut}\n\nIt opens. [#shut :: low]{#opens}\n\nSo it goes. [#opens :: low]\n\nOr not. [#opens; @wire :: low]\n`;
  const found = lenses(falling, showingClient);
  assert.deepEqual(titles(found).slice(0, 4), [
    '5: cited 1× · 3 statements fall with it',
    '6: cited 1×',
    '9: supports 1 judgment · 2 judgments fall with it',
    '11: supports 2 judgments · 1 judgment falls with it',
  ]);
  assert.deepEqual(
    (found[0]?.command?.arguments?.[2] as lsp.Location[]).map(
      ({ range }) => `${range.start.line}:${range.start.character}`,
    ),
    ['9:11', '11:0', '13:0'],
  );
});

test('a client that resolves nothing is not kept waiting for what falls in a long briefing', () => {
  const many = Array.from(
    { length: 250 },
    (_, index) => `It shut. [@log :: high]{#s${index}}\n\nSo it is. [#s${index} :: low]\n`,
  ).join('\n');
  assert.ok(titles(lenses(header + many, poorClient)).every((title) => !title.includes('fall')));
  const resolving_ = lenses(header + many, resolvingClient);
  const { snapshot } = createScene(header + many, resolvingClient);
  assert.match(
    codeLensResolve.run(snapshot, resolving_[0]!)?.command?.title ?? '',
    /^cited 250× · 500 statements fall with it$/,
  );
});

test('half-typed text has lenses for what is whole', () => {
  assert.deepEqual(titles(lenses(`${header}It shut. [@log; @wi`, poorClient)), ['5: cited 1×', '6: not cited']);
  assert.deepEqual(lenses('---\nsources:\n  lo', poorClient), []);
});

test('an archived text says which statements rest on each paragraph', () => {
  const files = (name: string, body: string): string =>
    `//- ${name}.brief\n---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources: {${name}: {title: Log, text: ./archive/log.txt}}\n---\n\n${body}\n`;
  const marked = `${files('a', 'One. [@a ¶ 2 :: high]\n\nTwo. [@a ¶ 9; @a L1 :: high]')}${files('b', 'Three. [@b ¶ 2 :: high]\n\nFour. [@b :: high]')}//- archive/log.txt\nWeather\nfair.\n\nThe port closed.\n\nNight.\n//- archive/other.txt\nNobody names this.\n`;
  const at = (uri: string, client: lsp.ClientCapabilities): readonly lsp.CodeLens[] =>
    codeLens.run(createScene(marked, client).snapshot, { textDocument: { uri } });
  assert.deepEqual(titles(at('file:///archive/log.txt', poorClient)), [
    '0: ¶ 1: 1 statement rests on this',
    '3: ¶ 2: 2 statements rest on this',
  ]);
  const [, second] = at('file:///archive/log.txt', { ...showingClient, ...resolvingClient });
  assert.equal(second!.command!.command, 'briefwright.showReferences');
  assert.deepEqual(
    (second!.command!.arguments![2] as lsp.Location[]).map(({ uri, range }) => `${uri.slice(-7)} ${range.start.line}`),
    ['a.brief 7', 'b.brief 7'],
  );
  assert.deepEqual(at('file:///archive/other.txt', poorClient), []);
  assert.deepEqual(at('file:///nowhere.txt', poorClient), []);
});
