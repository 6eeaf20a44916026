// What is offered at `<|>`, and the text after an item is taken.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { completion } from '../../../server/src/features/completion/completion.ts';
import type { FolderEntries } from '../../../server/src/host/host.ts';
import { capableClient, createScene, type Scene } from '../../support/feature.ts';

const poorClient: lsp.ClientCapabilities = {};

function complete(scene: Scene): readonly lsp.CompletionItem[] {
  return (
    completion.run(scene.snapshot, { textDocument: { uri: scene.cursor.uri }, position: scene.cursor.position })
      ?.items ?? []
  );
}

function labels(marked: string, client?: lsp.ClientCapabilities): readonly string[] {
  return complete(createScene(marked, client)).map(({ label }) => label);
}

/** The whole text with the item `label` taken; snippets show their `$0`. */
function take(marked: string, label: string, client?: lsp.ClientCapabilities): string {
  const scene = createScene(marked, client);
  const item = complete(scene).find((one) => one.label === label);
  assert.ok(item, `${label} is not offered in ${marked}`);
  return scene.after([item.textEdit as lsp.TextEdit]);
}

function item(marked: string, label: string, client?: lsp.ClientCapabilities): lsp.CompletionItem {
  const found = complete(createScene(marked, client)).find((one) => one.label === label);
  assert.ok(found, `${label} is not offered in ${marked}`);
  return found;
}

test('sources after `@`, the best match first', () => {
  assert.deepEqual(labels('The morning bulletin said so. [@<|>]'), ['@radio', '@log', '@wire']);
  assert.deepEqual(labels('The port was shut after the collision. [@<|>]').slice(0, 1), ['@wire']);
});

test('paragraphs of the archived text after `¶` and `p.`, the closest first', () => {
  const scene = (tag: string): string =>
    `//- a.brief\n---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources: {log: {title: Log, text: log.txt}, wire: {title: W}}\n---\n\nNo comment came from the insurer, who has not commented. ${tag}\n//- log.txt\nA tanker ran aground.\n\nThe insurer has not commented.\n\nNight.\n`;
  assert.deepEqual(labels(scene('[@log ¶<|>]')), ['¶ 2', '¶ 1', '¶ 3']);
  assert.deepEqual(labels(scene('[@log B2 p.<|>]')), ['¶ 2', '¶ 1', '¶ 3']);
  assert.deepEqual(labels(scene('[@wire; but @log ¶ 3<|> :: low]')), ['¶ 3']);
  assert.deepEqual(labels(scene('[@wire ¶<|>]')), []);
  assert.match(take(scene('[@log ¶<|> 12 :: low]'), '¶ 2'), /commented\. \[@log ¶ 2 :: low\]/);
  assert.match(take(scene('[@log p<|>'), '¶ 2'), /commented\. \[@log ¶ 2\$0\]/);
  assert.equal(item(scene('[@log p.<|>]'), '¶ 2').filterText, 'p. The insurer has not commented.');
});

test('an archived text counts as it does for the lightbulb', () => {
  const scene = (sentence: string): string => `//- a.brief
---
briefing: 1
title: A
date: 2026-05-06
sources: {wire: {title: Port shut, text: wire.txt}, log: {title: Log, text: log.txt}}
---

${sentence} [@<|>]
//- log.txt
A tanker ran aground.

The insurer has not commented.
`;
  assert.deepEqual(labels(scene('The port is shut.')), ['@wire', '@log']);
  assert.deepEqual(labels(scene('No comment came from the insurer, who has not commented.')), [
    '@log ¶ 2',
    '@log',
    '@wire',
  ]);
});

test('the closest passage is offered with its source, and shown in the documentation', () => {
  const scene = (tag: string): string => `//- a.brief
---
briefing: 1
title: A
date: 2026-05-06
sources: {log: {title: Log, text: log.txt}}
---

The harbour master closed the port. ${tag}
//- log.txt
Weather *fair*.

The harbour master *closed* the port at noon. Two tugs were sent out.
`;
  const offered = item(scene('[@<|>]'), '@log ¶ 2');
  assert.equal(offered.detail, '“The harbour master *closed* the port at noon.”');
  const { value } = offered.documentation as lsp.MarkupContent;
  assert.match(
    value,
    /^\*\*Log\*\* `@log`\n\n- \*Closest passage, by its words:\* `¶ 2` “The harbour master \\\*closed\\\* the port at noon\.”\n/,
  );
  assert.match(take(scene('[@lo<|>'), '@log ¶ 2'), /The harbour master closed the port\. \[@log ¶ 2\$0\]\n/);
  // A locator that is there is the writer's.
  assert.deepEqual(labels(scene('[@lo<|> p. 4 :: high]')), ['@log']);
  assert.deepEqual(labels(scene('[@<|> :: high]')).slice(0, 1), ['@log ¶ 2']);
});

test('among equal matches the source that is cited most comes first', () => {
  assert.deepEqual(labels('One. [@radio :: low]\n\nTwo. [@radio :: low]\n\nThree. [@wire :: low]\n\nXyz. [@<|>]'), [
    '@radio',
    '@wire',
    '@log',
  ]);
});

test('a source says title, publisher, date and letter', () => {
  assert.equal(item('It shut. [@<|>]', '@log').detail, "Harbour master's log · Port of Example · 2026-05-03 · A");
  assert.equal(item('It shut. [@<|>]', '@log').filterText, "@log Harbour master's log");
});

test('a half-typed tag gets its bracket, with the cursor before it', () => {
  assert.equal(
    take('It shut. [@lo<|> Then it opened. [@wire :: low]', '@log'),
    'It shut. [@log$0] Then it opened. [@wire :: low]',
  );
  assert.equal(take('It shut. [@lo<|>', '@log'), 'It shut. [@log$0]');
  assert.equal(take('It shut. [@lo<|>', '@log', poorClient), 'It shut. [@log]');
  assert.equal(take('It shut. [@lo<|>x :: high]', '@log'), 'It shut. [@log :: high]');
  assert.equal(take('It shut. [<|>', '@log'), 'It shut. [@log$0]');
  assert.equal(take('It shut. [@log :: <|>', 'because'), 'It shut. [@log :: because $0]');
  assert.equal(take('It shut. [@log :: <|>', 'because', poorClient), 'It shut. [@log :: because ');
});

test('in the middle of a word the rest of it goes, and no bracket is put before words of the tag', () => {
  assert.equal(take('It shut. [@w<|>ire pp. 2-3', '@wire'), 'It shut. [@wire pp. 2-3');
  assert.equal(take('It shut. [@wire :: mod<|>erate', 'moderate'), 'It shut. [@wire :: moderate');
  assert.equal(take('It shut. [@wire :: lo<|>w, likely', 'low'), 'It shut. [@wire :: low, likely');
  assert.equal(take('It shut. [@w<|>. It opened.', '@wire'), 'It shut. [@wire$0]. It opened.');
});

test('the placeholder of a level gives way to every level', () => {
  const { filterText } = item('It shut. [@wire :: ?<|>]', 'high');
  assert.ok(filterText?.startsWith('?'), filterText);
  assert.equal(take('It shut. [@wire :: ?<|>]', 'high'), 'It shut. [@wire :: high]');
});

test('what the tag holds already is not offered again', () => {
  assert.deepEqual(labels('It shut. [@log; @<|>]'), ['@wire', '@radio']);
  assert.deepEqual(labels('It shut. [@<|>; @wire]'), ['@log', '@radio']);
  assert.deepEqual(labels('A. [@log :: low]{#a}\n\nB. [@log :: low]{#b}\n\nC. [#a; #<|>]'), ['#b']);
});

test('a bracket alone offers everything that can open a tag', () => {
  assert.deepEqual(labels('A. [@log :: low]{#a}\n\nC. [<|>'), [
    '@log',
    '@wire',
    '@radio',
    '#a',
    'but',
    'assumption',
    'gap',
    'note',
  ]);
  assert.deepEqual(labels('A. [@log :: low]{#a}\n\nC. [@wire; <|>]'), ['@log', '@radio', '#a', 'but']);
  assert.deepEqual(labels('A. [@log :: low]{#a}\n\nC. [but <|>]'), ['@log', '@wire', '@radio', '#a']);
  assert.equal(take('C. [as<|>', 'assumption'), 'C. [assumption$0]');
});

test('a statement does not rest on itself; a name says what it stands for', () => {
  assert.deepEqual(labels('A. [@log :: high]{#a}\n\nB. [#<|> :: low]{#b}'), ['#a']);
  assert.equal(item('It shut. [@log :: high]{#a}\n\nB. [#<|> :: low]', '#a').detail, 'It shut.');
});

test('terms of the scales with range, from the weakest; the other axis once one is there', () => {
  assert.deepEqual(labels('It shut. [@log :: <|>]').slice(0, 5), [
    'low',
    'moderate',
    'high',
    'almost no chance',
    'very unlikely',
  ]);
  assert.deepEqual(labels('It shut. [@log :: high, <|>]').slice(0, 2), ['almost no chance', 'very unlikely']);
  assert.equal(labels('It shut. [@log :: high, likely, <|>]')[0], 'by');
  assert.equal(item('It shut. [@log :: <|>]', 'likely').detail, 'likelihood: 55–80 %');
  assert.equal(item('It shut. [@log :: <|>]', 'probable').detail, 'likelihood, as “likely”: 55–80 %');
  assert.deepEqual(
    labels(
      '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nscale: {confidence: [weak, firm], likelihood: phia}\n---\n\nIt shut. [@x :: <|>]',
    ).slice(0, 3),
    ['weak', 'firm', 'remote chance'],
  );
});

test('a term is written over what is half typed, several words too', () => {
  assert.equal(take('It shut. [@log :: hi<|>]', 'high'), 'It shut. [@log :: high]');
  assert.equal(
    take('It shut. [@log :: very lik<|>ely, by 2026-06-01]', 'very unlikely'),
    'It shut. [@log :: very unlikely, by 2026-06-01]',
  );
  assert.equal(take('It shut. [@log ::<|>]', 'high'), 'It shut. [@log :: high]');
  assert.equal(take('It shut. [@log :: <|>likely]', 'high'), 'It shut. [@log :: high, likely]');
});

test('dates behind `by`: those in use, then from the date of the briefing', () => {
  const dates = labels('A. [@log :: low, by 2026-07-01]\n\nB. [@log :: likely, by <|>]').filter((label) =>
    label.startsWith('by '),
  );
  assert.deepEqual(dates, ['by 2026-07-01', 'by 2026-05-13', 'by 2026-06-05', 'by 2026-08-04', 'by 2027-05-06']);
  assert.deepEqual(labels('A. [@log :: low, because of <|>]'), []);
});

test('names behind a tag: those that are missing, then the words of the statement', () => {
  assert.deepEqual(labels('A. [#gone :: low]\n\nThe harbour master closed it. [@log :: high]{#<|>'), [
    'gone',
    'harbour-master',
  ]);
  assert.equal(
    take('A. [#gone :: low]\n\nIt shut. [@log :: high]{#g<|>', 'gone'),
    'A. [#gone :: low]\n\nIt shut. [@log :: high]{#gone$0}',
  );
});

test('nothing in prose, code, links, checkboxes and behind a key', () => {
  for (const text of [
    'It shut, <|>',
    'mail a@<|>b',
    '`[@<|>]`',
    '```\n[@<|>]\n```',
    '    [@<|>]',
    '[text<|>](url)',
    '- [ <|>]',
    '\\[@<|>',
    '[sic <|>]',
    'It shut. [@log <|>]',
    'It shut. [@log :<|>]',
    '[^<|>',
  ]) {
    assert.deepEqual(labels(text), [], text);
  }
});

test('a table, a list and a quote take tags as well; a line break stays where it is', () => {
  assert.deepEqual(labels('| a | b |\n| --- | --- |\n| It shut. | [@<|>] |').length, 3);
  assert.deepEqual(labels('- It shut. [@<|>').length, 3);
  assert.equal(take('> It shut. [@log;\n> @wi<|>]', '@wire'), '> It shut. [@log;\n> @wire]');
});

test('CR LF: the edit is on the right line', () => {
  assert.equal(
    take(
      '---\r\nbriefing: 1\r\nsources:\r\n  log:\r\n    title: L\r\n---\r\n\r\nIt shut.\r\nMore. [@l<|>]\r\n',
      '@log',
    ),
    '---\nbriefing: 1\nsources:\n  log:\n    title: L\n---\n\nIt shut.\nMore. [@log]\n',
  );
});

test('directives, then rules, none twice and none that cannot be silenced', () => {
  assert.deepEqual(labels('<!-- <|>').slice(0, 2), [
    'briefwright-disable-next-statement',
    'briefwright-disable-next-line',
  ]);
  assert.equal(take('<!-- br<|>', 'briefwright-disable-line'), '<!-- briefwright-disable-line $0 -->');
  assert.equal(take('<!-- br<|>', 'briefwright-disable-line', poorClient), '<!-- briefwright-disable-line ');
  assert.equal(labels('<!-- briefwright-disable <|> -->')[0], 'malformed-tag');
  assert.ok(!labels('<!-- briefwright-disable unknown-source, <|> -- why -->').includes('unknown-source'));
  assert.equal(
    take('<!-- briefwright-disable-line unk<|>', 'unknown-source'),
    '<!-- briefwright-disable-line unknown-source$0 -->',
  );
  assert.ok(!labels('<!-- briefwright-disable <|>').includes('unused-suppression'));
  assert.deepEqual(labels('<!-- briefwright-disable-line unknown-source -- as <|>'), []);
  assert.deepEqual(labels('<!-- any words <|> -->'), []);
});

const header = (lines: string): string => `---\nbriefing: 1\ntitle: T\n${lines}\n---\n\nText. [@log :: high]{#a}\n`;

test('keys of the front matter that are not there yet', () => {
  assert.deepEqual(labels(header('<|>')).slice(0, 3), ['date', 'authors', 'audience']);
  assert.equal(take(header('cu<|>'), 'cutoff'), header('cutoff: '));
  assert.equal(take(header('cu<|>: 2026-05-05'), 'cutoff'), header('cutoff: 2026-05-05'));
  assert.equal(take(header('sour<|>'), 'sources'), header('sources:'));
  assert.ok(
    !labels(header('sources:\n  log:\n    title: L\n    <|>\n    date: 2026')).some((label) =>
      ['title', 'date'].includes(label),
    ),
  );
  assert.ok(labels(header('sources:\n  log:\n    title: L\n    <|>\n    date: 2026')).includes('publisher'));
  assert.deepEqual(labels(header('sources:\n  log:\n    anonymous:\n      <|>')), ['count', 'position', 'reason']);
  assert.deepEqual(labels(header('sources:\n  log: {ti<|>}')).slice(0, 2), ['title', 'author']);
  assert.deepEqual(labels(header('sources:\n  lo<|>')), []);
});

test('values: closed lists, scales, days', () => {
  assert.deepEqual(labels(header('scale: <|>')), ['icd203', 'phia', 'ipcc', 'efsa', 'grade', 'nato']);
  assert.deepEqual(labels(header('scale: {confidence: <|>}')), ['icd203', 'phia', 'ipcc', 'efsa', 'grade', 'nato']);
  assert.equal(take(header('date:<|>'), '2026-05-07'), header('date: 2026-05-07'));
  assert.deepEqual(labels(header('sources:\n  log:\n    access: <|>')), [
    'first-hand',
    'documentary',
    'issuer',
    'relay',
    'unknown',
  ]);
  assert.equal(
    take(header('sources:\n  log:\n    type: rep<|>'), 'report'),
    header('sources:\n  log:\n    type: report'),
  );
  assert.deepEqual(labels(header('sources:\n  log:\n    title: <|>')), []);
  assert.deepEqual(labels(header('question: why <|>')), []);
});

test('ids in derived-from, in every way to write it, and statements in `for`', () => {
  const sources = (derived: string): string =>
    header(
      `sources:\n  log:\n    title: L\n  wire:\n    title: W\n  radio:\n    title: R\n    derived-from: ${derived}`,
    );
  assert.deepEqual(labels(sources('[<|>]')), ['log', 'wire']);
  assert.deepEqual(labels(sources('[log, <|>]')), ['wire']);
  assert.equal(take(sources('[log, wi<|>]'), 'wire'), sources('[log, wire]'));
  assert.deepEqual(labels(sources('\n      - log\n      - <|>')), ['wire']);
  assert.equal(take(sources('\n      -<|>'), 'wire'), sources('\n      - wire'));
  assert.deepEqual(labels(sources('\n      - source: <|>')), ['log', 'wire']);
  assert.deepEqual(labels(sources('\n      - source: log\n        for: [<|>]')), ['a']);
  assert.deepEqual(labels(sources('[{source: log, for: [<|>]}]')), ['a']);
});

test('paths from what lies in the folder that is written so far', () => {
  const folder = new Map([
    ['.hidden', 'folder'],
    ['a.bib', 'file'],
    ['b.yaml', 'link'],
    ['node_modules', 'folder'],
    ['notes.txt', 'file'],
    ['old.brief', 'file'],
    ['shared', 'folder'],
    ['test.brief', 'file'],
  ] as const);
  const below = new Map([
    ['r s.json', 'file'],
    ['.r.yaml', 'file'],
  ] as const);
  const all = new Map<string, FolderEntries>([
    ['file:///', folder],
    ['file:///shared', below],
  ]);
  const offer = (marked: string): readonly (readonly [string, string])[] => {
    const { snapshot, cursor } = createScene(`---\nbriefing: 1\n${marked}\n---\n`);
    const params = { textDocument: { uri: cursor.uri }, position: cursor.position };
    const asked = completion.folders!(snapshot, params);
    const entries = new Map(asked.map((uri) => [uri, all.get(uri) ?? new Map()] as const));
    return (
      completion
        .run({ ...snapshot, entries }, params)
        ?.items.map(({ label, textEdit }) => [label, textEdit!.newText] as const) ?? []
    );
  };
  assert.deepEqual(offer('registry: <|>'), [
    ['a.bib', 'a.bib'],
    ['b.yaml', 'b.yaml'],
    ['shared/', 'shared/'],
  ]);
  assert.deepEqual(offer('registry:<|>'), [
    ['a.bib', ' a.bib'],
    ['b.yaml', ' b.yaml'],
    ['shared/', ' shared/'],
  ]);
  assert.deepEqual(offer('registry: [a.bib, sh<|>]'), [
    ['b.yaml', 'b.yaml'],
    ['shared/', 'shared/'],
  ]);
  assert.deepEqual(offer('registry:\n  - shared/r<|>'), [['shared/r s.json', 'shared/r s.json']]);
  assert.deepEqual(offer('registry:\n  - shared/.<|>'), [
    ['shared/r s.json', 'shared/r s.json'],
    ['shared/.r.yaml', 'shared/.r.yaml'],
  ]);
  assert.deepEqual(offer('supersedes: o<|>'), [
    ['old.brief', 'old.brief'],
    ['shared/', 'shared/'],
  ]);
  assert.deepEqual(
    offer('sources:\n  log:\n    text: <|>').map(([label]) => label),
    ['a.bib', 'b.yaml', 'notes.txt', 'old.brief', 'shared/'],
  );
  assert.deepEqual(offer('registry: gone/<|>'), []);
  assert.deepEqual(offer('title: <|>'), []);
  const whole = createScene('---\nbriefing: 1\nregistry:\n  - sh<|>ared/old.yaml\n---\n');
  const [item] = completion.run(
    { ...whole.snapshot, entries: all },
    {
      textDocument: { uri: whole.cursor.uri },
      position: whole.cursor.position,
    },
  )!.items;
  assert.equal(whole.after([item!.textEdit as lsp.TextEdit]), '---\nbriefing: 1\nregistry:\n  - a.bib\n---\n');
});

test('paths of registries and of other editions', () => {
  const files =
    '//- one.brief\n---\nbriefing: 1\ntitle: One\nregistry: shared.yaml\n---\n//- a/two.brief\n---\nbriefing: 1\nPLACE\n---\n//- shared.yaml\nsources:\n  log:\n    title: L\n';
  assert.deepEqual(labels(files.replace('PLACE', 'supersedes: <|>')), ['../one.brief']);
  assert.deepEqual(labels(files.replace('PLACE', 'registry: <|>')), ['../shared.yaml']);
});

test('a briefing that nobody knows, and one without front matter', () => {
  const scene = createScene('It shut. [@<|>]');
  assert.equal(
    completion.run(scene.snapshot, { textDocument: { uri: 'file:///other.brief' }, position: scene.cursor.position }),
    null,
  );
  assert.equal(completion.empty, null);
});

test('a poor client gets plain items: no snippets, no label details, plain documentation', () => {
  const [first] = complete(createScene('It shut. [@<|>', poorClient));
  assert.equal(first?.insertTextFormat, 1);
  assert.equal(first?.labelDetails, undefined);
  assert.equal((first?.documentation as lsp.MarkupContent).kind, 'plaintext');
  assert.equal(first?.data, undefined);
});

test('where documentation can wait, the item carries what it needs', () => {
  const client = {
    textDocument: { completion: { completionItem: { resolveSupport: { properties: ['documentation'] } } } },
  };
  const [first] = complete(createScene('The harbour shut. [@<|>]', client));
  assert.deepEqual(first?.data, { uri: 'file:///test.brief', source: 'log' });
  assert.equal(first?.documentation, undefined);
  const capability = completion.capability as (of: lsp.ClientCapabilities) => lsp.ServerCapabilities;
  assert.equal(capability(client).completionProvider?.resolveProvider, true);
  assert.equal(capability(capableClient).completionProvider?.resolveProvider, false);
});

test('a retracted source comes last and is struck through where the client can', () => {
  const text =
    '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n  bad:\n    title: Ships\n    status: retracted\n  good:\n    title: G\n---\n\nShips left. [@<|>]';
  const client = {
    textDocument: { completion: { completionItem: { tagSupport: { valueSet: [1] } } } },
  } as lsp.ClientCapabilities;
  assert.deepEqual(labels(text), ['@good', '@bad']);
  assert.deepEqual(item(text, '@bad', client).tags, [1]);
  assert.equal(item(text, '@bad').detail, 'Ships · retracted');
});

test('every prefix of a text has an answer', () => {
  const text =
    '---\nbriefing: 1\ntitle: T\nsources:\n  log: {title: L, derived-from: [{source: a, for: [b]}]}\n  w:\n    derived-from:\n      - log\n---\n\nIt shut. [@log B2, p. 4; but #a :: high, by 2026-06-01, because x]{#b}\n\n<!-- briefwright-disable a, b -- c -->\n';
  for (let length = 0; length <= text.length; length++) complete(createScene(`${text.slice(0, length)}<|>`));
});

test('a value is written after one blank, and a path with blanks is replaced as a whole', () => {
  const front = (line: string): string => `---\nbriefing: 1\ntitle: T\n${line}\n---\n\nText. [@log :: high]\n`;
  assert.match(take(front('marking: TLP:<|>'), 'TLP:GREEN'), /^marking: "?TLP:GREEN"?$/m);
  assert.match(take(front('marking:<|>'), 'TLP:GREEN'), /^marking: "?TLP:GREEN"?$/m);
  assert.match(take(front('marking:<|> '), 'TLP:GREEN'), /^marking: "?TLP:GREEN"?$/m);
  const files =
    '//- our list.yaml\nlog: {title: L}\n//- other.brief\n---\nbriefing: 1\ntitle: O\nregistry: our list.yaml\n---\n\nX.\n';
  assert.match(
    take(`//- a.brief\n${front('registry: [our l<|>]')}${files}`, 'our list.yaml'),
    /^registry: \[our list\.yaml\]$/m,
  );
});
