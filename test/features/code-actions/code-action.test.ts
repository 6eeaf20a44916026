// The lightbulb: which entries, for whom, and the text after each.

import assert from 'node:assert/strict';
import test from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { codeAction } from '../../../server/src/features/code-actions/code-action.ts';
import { codeActionResolve } from '../../../server/src/features/code-actions/code-action-resolve.ts';
import { executeCommand } from '../../../server/src/features/code-actions/execute-command.ts';
import type { ClientTask } from '../../../server/src/features/feature.ts';
import { actionAbilities, after, offered, offeredCommands, picked, withActions } from '../../support/code-actions.ts';
import { createScene, type Scene } from '../../support/feature.ts';
import { createRandom, randomEdit } from '../../support/random.ts';

const able = withActions(actionAbilities);
const titles = (marked: string, only?: readonly string[]): readonly string[] =>
  offered(createScene(marked, able), only).map(({ title }) => title);

test('offers the fixes of the finding at the cursor, with its diagnostic and its edit', () => {
  const scene = createScene('It <|>shut.\n\nIt rained.\n', able);
  const fixes = offered(scene, ['quickfix']);
  const [first] = fixes;
  assert.match(first!.title, /^Cite /);
  assert.ok(first!.edit && first!.kind === 'quickfix');
  assert.deepEqual(
    first!.diagnostics!.map(({ code, source }) => [code, source]),
    [['unsourced-claim', 'briefwright']],
  );
  assert.equal(scene.after(picked(scene, 'Mark as a gap', ['quickfix'])!.edit), 'It shut. [gap]\n\nIt rained.\n');
});

test('a line that is selected with its break does not reach the finding behind it', () => {
  const about = (marked: string): number =>
    new Set(
      offered(createScene(marked, able), ['quickfix']).flatMap(
        ({ diagnostics }) => diagnostics?.map(({ range }) => range.start.line) ?? [],
      ),
    ).size;
  assert.equal(about('<|It shut.\n|>It rained.\n'), 1);
  assert.equal(about('<|It shut.\nIt|> rained.\n'), 2);
  assert.equal(about('It shut.\n<|>It rained.\n'), 1);
});

test('gives back the diagnostic that the editor sent', () => {
  const scene = createScene('It <|>shut.\n', able);
  const own = offered(scene, ['quickfix'])[0]!.diagnostics![0]!;
  const sent = { ...own, message: 'as the editor keeps it' };
  assert.equal(offered(scene, ['quickfix'], { diagnostics: [sent] })[0]!.diagnostics![0], sent);
});

test('an editor that sends more range than it means gets the fixes of the diagnostic that it names', () => {
  const text = '<|It shut. It rained. [@log :: hihg] It closed.|>\n';
  const scene = createScene(text, able);
  const named = offered(scene, ['quickfix']).find(({ title }) => title.startsWith('Change to'))!.diagnostics!;
  assert.deepEqual(
    offered(scene, undefined, { diagnostics: named }).map(({ title }) => title.replace(/“.*”/, '…')),
    [
      'Change to …',
      'Disable unknown-level for this line',
      'Disable unknown-level for this statement',
      'Disable unknown-level for this file',
      'Explain unknown-level',
    ],
  );
  const stale = [{ ...named[0]!, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } }];
  assert.equal(
    offered(scene, undefined, { diagnostics: stale }).length,
    offered(scene).length,
    'what is no longer there says nothing',
  );
  const whole = {
    ...createScene('It <|>shut. It rained. [@log :: high]\n', able),
    selection: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  };
  const only = offered(whole, ['quickfix'])
    .flatMap(({ diagnostics }) => diagnostics ?? [])
    .filter(({ code }) => code === 'unsourced-claim');
  assert.ok(
    offered(whole, undefined, { diagnostics: only }).every(({ kind }) => kind === 'quickfix'),
    'no refactoring at the top of the file',
  );
  // Kate 22.12 would run them all.
  const old = createScene(text, {
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  });
  assert.deepEqual(
    offered(old, undefined, { diagnostics: named }).map(({ title }) => title),
    ['Change to “high”'],
  );
});

test('prefers one safe fix a finding and no other', () => {
  const fixes = offered(
    createScene('It shut. [@log ::<|> high] \n\n<!-- briefwright-disable-file -- why -->\n', able),
    ['quickfix'],
  );
  assert.ok(fixes.every(({ isPreferred }) => !isPreferred));
  const unused = offered(
    createScene('It shut. [@log :: high]\n\n<!-- briefwright-disable-line -- w<|>hy -->\n', able),
    ['quickfix'],
  );
  assert.deepEqual(
    unused.map(({ title, isPreferred }) => [title, isPreferred]),
    [
      ['Remove the directive', true],
      ['Explain unused-suppression', undefined],
    ],
  );
});

test('placeholders are tab stops where the editor can', () => {
  const scene = createScene('It <|>shut.\n', able);
  const edit = picked(scene, 'Cite log')!.edit!.documentChanges![0] as lsp.TextDocumentEdit;
  assert.deepEqual(
    edit.edits.map((one) => ('snippet' in one ? one.snippet.value : one.newText)),
    [' [@log :: ${1|?,high,moderate,low|}]'],
  );
  assert.equal(scene.after(picked(scene, 'Cite log')!.edit), 'It shut. [@log :: ?]\n');
  const poor = createScene('It <|>shut.\n', { textDocument: { codeAction: actionAbilities } });
  assert.deepEqual(
    Object.values(picked(poor, 'Cite log')!.edit!.changes!)[0]!.map(({ newText }) => newText),
    [' [@log :: ?]'],
  );
});

test('a new source has tab stops for what the writer must supply', () => {
  const scene = createScene('It <|>shut {once} for $5.\n', able);
  const edit = picked(scene, 'Cite a new source')!.edit!.documentChanges![0] as lsp.TextDocumentEdit;
  assert.deepEqual(
    edit.edits.map((one) => ('snippet' in one ? one.snippet.value : one.newText)),
    [
      '  ${1:new-source}:\n    title: ${2}\n    publisher: ${3}\n    date: ${4}\n    url: ${5}\n',
      ' [@${1:new-source} :: ${6|?,high,moderate,low|}]',
    ],
  );
});

test('the key of a source that the text already cites is not typed again', () => {
  const scene = createScene('It shut. [@tele<|>gram :: high]\n', able);
  const edit = picked(scene, 'Declare telegram')!.edit!.documentChanges![0] as lsp.TextDocumentEdit;
  assert.deepEqual(
    edit.edits.map((one) => ('snippet' in one ? one.snippet.value : one.newText)),
    ['  telegram:\n    title: ${1}\n    publisher: ${2}\n    date: ${3}\n    url: ${4}\n'],
  );
});

const archived = `//- a.brief
---
briefing: 1
title: A
date: 2026-05-06
registry: shared/r.yaml
sources:
  wire: {title: The harbour master and the port, publisher: P, date: 2026-05-04, text: archive/wire.txt}
  log: {title: Log, publisher: P, date: 2026-05-03, text: archive/log.txt}
---

It rained. [@wire :: high]

The harbour master <|>closed the port at noon.
//- archive/log.txt
Log of 3 May

Weather fair.

The harbour master closed the
port at noon. Two tugs were sent out.
//- archive/wire.txt
The insurer has not commented.
//- shared/r.yaml
pilot: {title: Talk with a pilot, publisher: P, date: 2026-05-04, text: talk.txt}
gone: {title: Gone, publisher: P, date: 2026-05-04, text: gone.txt}
//- shared/talk.txt
We were told that the harbour master closed it at noon.
`;

test('the source whose archived text says it is offered first, with the paragraph; then the statement before, a new source, the kinds', () => {
  const scene = createScene(archived, able);
  assert.deepEqual(
    offered(scene, ['quickfix'])
      .map(({ title }) => title)
      .filter((title) => !title.startsWith('Disable')),
    [
      'Cite log ¶ 3: “The harbour master closed the port at noon.”',
      'Cite pilot ¶ 1: “We were told that the harbour master closed it at noon.”',
      'Cite wire: The harbour master and the port',
      'Same as the previous statement: [@wire :: high]',
      'Cite a new source',
      'Mark as a judgment (name what it rests on)',
      'Mark as an assumption',
      'Mark as a gap',
      'Mark as a note',
      'Explain unsourced-claim',
    ],
  );
  const edit = picked(scene, 'Cite log')!.edit!.documentChanges![0] as lsp.TextDocumentEdit;
  assert.deepEqual(
    edit.edits.map((one) => ('snippet' in one ? one.snippet.value : one.newText)),
    [' [@log ¶ 3 :: ${1|?,high,moderate,low|}]'],
  );
});

test('what bears another handling mark than the briefing is not quoted', () => {
  const first = (ofSource: string, ofBriefing: string): string | undefined => {
    const text = archived
      .replace('publisher: P, date: 2026-05-03', `publisher: P, date: 2026-05-03${ofSource}`)
      .replace('title: A\n', `title: A\n${ofBriefing}`);
    return offered(createScene(text, able), ['quickfix'])[0]!.title;
  };
  assert.equal(first(', marking: "TLP:RED"', ''), 'Cite log ¶ 3: Log');
  assert.equal(first(', marking: "TLP:RED"', 'marking: TLP:GREEN\n'), 'Cite log ¶ 3: Log');
  assert.match(first(', marking: "TLP:GREEN"', 'marking: TLP:GREEN\n')!, /^Cite log ¶ 3: “The harbour master/);
});

test('a locator goes into the tag that is there', () => {
  assert.match(
    after(archived.replace('at noon.\n//-', 'at noon. [:: high]\n//-'), 'Cite log')!,
    /at noon\. \[@log ¶ 3 :: high\]\n/,
  );
  assert.match(
    after(archived.replace('at noon.\n//-', 'at noon. [but @wire :: high]\n//-'), 'Cite log')!,
    /at noon\. \[@log ¶ 3; but @wire :: high\]\n/,
  );
});

test('a fix is found again when archived texts come in between', () => {
  const commands = withActions(undefined);
  const bare = createScene(archived.replaceAll('//- archive/', '//- lost/'), {
    ...commands,
    workspace: { ...commands.workspace, applyEdit: true },
  });
  const commandFor = (one: Scene): readonly lsp.Command[] => offeredCommands(one, ['quickfix']);
  const isWire = ({ title }: lsp.Command): boolean => title.startsWith('Cite wire');
  const wire = commandFor(bare).find(isWire);
  const scene = createScene(archived, bare.snapshot.client);
  assert.notEqual(commandFor(scene).findIndex(isWire), commandFor(bare).findIndex(isWire));
  const answer = executeCommand.run(scene.snapshot, wire!);
  assert.ok(answer?.type === 'edit');
  assert.match(scene.after(answer.params.edit), /closed the port at noon\. \[@wire :: \?\]/);
});

test('fixes all of one rule where several can be fixed safely', () => {
  const text =
    'It shut. [@log :: high]\n\n<!-- briefwright-disable-next-line -- w<|>hy -->\n\nIt rained. [@log :: high] <!-- briefwright-disable-line -- why -->\n\nIt <!-- x --> closed.\n';
  assert.equal(
    after(text, 'Apply all safe fixes for unused-suppression'),
    'It shut. [@log :: high]\n\nIt rained. [@log :: high]\n\nIt <!-- x --> closed.\n',
  );
  assert.ok(!titles('It <|>shut.\n\nIt rained.\n').some((title) => title.startsWith('Apply all')));
});

test('makes all safe fixes, only', () => {
  const text = 'It shut.<|>\n\n<!-- briefwright-disable-next-line -- why -->\n\nIt rained. [@log :: high]\n';
  assert.equal(after(text, 'Apply all', ['source.fixAll']), 'It shut.\n\nIt rained. [@log :: high]\n');
  const [now] = offered(createScene(text, able), ['source.fixAll.briefwright']);
  assert.ok(now!.edit, 'on saving nobody resolves');
  const scene = {
    ...createScene(text, able),
    selection: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  };
  const diagnostics = offered(scene, ['quickfix']).flatMap(({ diagnostics: about }) => about ?? []);
  assert.equal(
    offered(scene, ['source.fixAll.briefwright'], { diagnostics }).length,
    1,
    'also for the whole text with the diagnostics in it, as VS Code asks',
  );
  assert.deepEqual(offered(createScene('It shut.<|>\n', able), ['source.fixAll']), []);
});

test('disables a rule for the line, the statement or the file, with a place for the reason', () => {
  assert.equal(
    after('It shut.\nIt <|>rained.\n', 'Disable unsourced-claim for this line'),
    'It shut.\nIt rained. <!-- briefwright-disable-line unsourced-claim -- ? -->\n',
  );
  assert.equal(
    after('It <|>shut.\n', 'Disable unsourced-claim for this file')!.split('---\n').at(-1),
    '<!-- briefwright-disable-file unsourced-claim -- ? -->\n\nIt shut.\n',
  );
  const comment = '<!-- briefwright-disable-next-statement unsourced-claim -- ? -->';
  for (const [before, expected] of [
    ['It <|>shut. It rained.\n', '#\nIt shut. It rained.\n'],
    ['It rained. [@log :: high] It <|>shut.\n', 'It rained. [@log :: high] # It shut.\n'],
    ['It rained. [@log :: high]\nIt <|>shut.\n', 'It rained. [@log :: high] #\nIt shut.\n'],
    [
      '- It <|>shut at noon on Monday.\n- It rained all day on Monday.\n',
      '- #\n  It shut at noon on Monday.\n- It rained all day on Monday.\n',
    ],
    ['> It <|>shut.\n', '#\n> It shut.\n'],
    ['| a |\n| - |\n| It shut <|>at noon today. |\n', '| a |\n| - |\n| # It shut at noon today. |\n'],
  ] as const) {
    assert.equal(after(before, 'Disable unsourced-claim for this statement')?.replace(comment, '#'), expected);
  }
  assert.equal(
    after('| a |\n| - |\n| It shut <|>at noon today. |\n', 'Disable unsourced-claim for this line'),
    '| a |\n| - |\n| It shut at noon today. <!-- briefwright-disable-line unsourced-claim -- ? --> |\n',
  );
});

test('what no comment can silence is not offered', () => {
  assert.deepEqual(
    titles('---\nbriefing: 1\ntitle: A\ndat<|>e:\n---\n\nIt shut. [gap]\n').filter((title) =>
      title.startsWith('Disable invalid'),
    ),
    ['Disable invalid-front-matter for this file'],
  );
  assert.ok(
    !titles('It shut. [gap] <!-- briefwright-disable-line<|> -->\n').some((title) => title.startsWith('Disable un')),
  );
});

test('organises sources by first citation; comments stay with their entry', () => {
  const text = `---
title: A
date: 2026-05-06
sources:
  # The first.
  a:
    title: A
    # publisher: X
  b: {title: B}

  # The third.
  c:
    title: C
---

It shut.<|> [@c :: high] It rained. [@b :: high; @c]
`;
  assert.equal(
    after(text, 'Sort the sources', ['source.organizeSources'])!.slice(0, -60),
    text
      .replace('<|>', '')
      .replace(
        /  # The first[^]*title: C\n/,
        `  # The third.
  c:
    title: C
  b: {title: B}

  # The first.
  a:
    title: A
    # publisher: X
`,
      )
      .slice(0, -60),
  );
  assert.equal(after('It shut.<|> [@log :: high]\n', 'Sort the sources'), undefined, 'in order already');
  assert.match(
    after(
      '---\ntitle: A\nsources: {a: {title: A}, b: {title: B}}\n---\n\nIt shut.<|> [@b :: high]\n',
      'Sort the sources',
    )!,
    /^«The sources are not on/,
  );
  assert.match(
    after(
      '---\ntitle: A\nsources:\n  a: {title: &t A}\n  b: {title: *t}\n---\n\nIt shut.<|> [@b :: high]\n',
      'Sort the sources',
    )!,
    /^«An entry depends/,
  );
});

test('only the kinds asked for', () => {
  const text = 'It shut, and it <|>rained. [@log :: high] It closed.\n';
  const kinds = (only?: readonly string[]): readonly string[] => [
    ...new Set(offered(createScene(text, able), only).map(({ kind }) => kind!)),
  ];
  assert.deepEqual(kinds(['refactor']), ['refactor.rewrite']);
  assert.deepEqual(kinds(['refactor.extract']), []);
  assert.deepEqual(kinds(['quick']), []);
  assert.deepEqual(kinds(['source']), [], 'nothing to fix safely, nothing to put in order');
});

test('an entry for an older text is not made', () => {
  const scene = createScene('It shut, and it <|>rained. [@log :: high]\n', able);
  const action = offered(scene).find(({ title }) => title.startsWith('Split'))!;
  assert.ok(!action.edit && action.data);
  assert.ok(codeActionResolve.run(scene.snapshot, action)?.edit);
  const newer = { ...scene.snapshot, briefAt: (uri: string) => ({ ...scene.snapshot.briefAt(uri)!, version: 2 }) };
  assert.deepEqual(codeActionResolve.run(newer, action), action);
  for (const data of [
    undefined,
    4,
    {},
    { ...(action.data as object), range: 4 },
    { ...(action.data as object), id: 'x' },
  ]) {
    assert.ok(!codeActionResolve.run(scene.snapshot, { title: 'x', data })?.edit);
  }
});

test('editors that cannot resolve get whole entries', () => {
  const scene = createScene(
    'It shut, and it <|>rained. [@log :: high] It closed.\n',
    withActions({ codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } }),
  );
  const actions = offered(scene);
  assert.ok(
    actions.length > 0 &&
      actions.every(({ edit, command, disabled, data }) => (edit || command) && !disabled && data === undefined),
  );
});

test('editors that know commands only get commands, whose answer is the edit', () => {
  const client: lsp.ClientCapabilities = { workspace: { applyEdit: true } };
  const scene = createScene('It <|>shut.\n', client);
  const commands = offeredCommands(scene);
  const gap = commands.find(({ title }) => title === 'Mark as a gap')!;
  assert.equal(gap.command, 'briefwright.applyAction');
  const answer = executeCommand.run(scene.snapshot, {
    command: gap.command,
    arguments: gap.arguments,
  });
  assert.ok(answer?.type === 'edit');
  assert.equal(scene.after(answer.params.edit), 'It shut. [gap]\n');
  assert.equal(executeCommand.run(scene.snapshot, { command: 'other', arguments: [] }), null);
  const poor = offeredCommands(createScene('It <|>shut.\n', {})).map(({ title }) => title);
  assert.deepEqual(poor, ['Explain unsourced-claim'], 'nothing else for those who cannot apply it either');
  const announced = (one: lsp.ClientCapabilities): unknown =>
    (executeCommand.capability as (client: lsp.ClientCapabilities) => lsp.ServerCapabilities)(one)
      .executeCommandProvider;
  assert.deepEqual(announced({}), { commands: ['briefwright.applyAction', 'briefwright.explain'] });
  assert.deepEqual(announced(able), { commands: ['briefwright.explain'] });
  assert.equal(
    announced({ ...able, experimental: { commands: ['briefwright.explain'] } }),
    undefined,
    'what the editor does itself',
  );
});

test('explains every rule that found something here, last and once: a page where the editor can open one, else words', () => {
  const text = '<|It shut. It rained. [@log :: hihg] It closed.|>\n';
  const found = offered(createScene(text, able), ['quickfix']);
  const explained = found.filter(({ command }) => command);
  assert.deepEqual(
    explained.map(({ title }) => title),
    ['Explain unsourced-claim', 'Explain unknown-level'],
  );
  assert.deepEqual(found.slice(-explained.length), explained);
  assert.equal(explained[0]!.diagnostics!.length, 2);
  const { command, arguments: values } = explained[0]!.command!;
  const asked = (client: lsp.ClientCapabilities, rulesPage?: string): ClientTask & { readonly type: 'show' } => {
    const { snapshot } = createScene(text, client);
    const wanted = { command, ...(values ? { arguments: values } : {}) };
    const task = executeCommand.run({ ...snapshot, ...(rulesPage === undefined ? {} : { rulesPage }) }, wanted);
    assert.ok(task?.type === 'show');
    return task;
  };
  const words = asked(able);
  assert.equal(words.page, undefined);
  assert.match(words.message, /^unsourced-claim \(BRF2001, error here\)\n\nFinds: a claim, /);
  assert.equal(asked(able, 'file:///docs/rules.md').page, 'file:///docs/rules.md#unsourced-claim');
  const serving = { ...able, workspace: { ...able.workspace, textDocumentContent: {} } };
  assert.equal(asked(serving, 'file:///docs/rules.md').page, 'briefwright:/rules/unsourced-claim.md');
  for (const wrong of [[], [4], [{ rule: 'no-such-rule', uri: '' }]])
    assert.equal(executeCommand.run(createScene(text, able).snapshot, { command, arguments: wrong }), null);
});

test('every edit leads to a text that can be read, wherever the cursor stands', () => {
  const text =
    '# Head\n\nIt shut, and it rained; so they say. [@log, p. 4]\n\n- It shut [@nobody :: hihg]\n- [@wire :: low] It rained. [^1]\n\n[^1]: See @log, p. 4.\n\n> Said [see @log]. [';
  const length = createScene(text).document.text.length;
  for (let at = length - text.length; at <= length; at += 3) {
    const bodyAt = at - (length - text.length);
    const scene = createScene(`${text.slice(0, bodyAt)}<|>${text.slice(bodyAt)}`, able);
    for (const action of offered(scene)) {
      if (action.disabled) continue;
      const edit = action.edit ?? codeActionResolve.run(scene.snapshot, action)?.edit;
      if (edit) assert.notEqual(scene.after(edit), text, action.title);
    }
  }
});

test('any text can be asked about, and every edit fits it', () => {
  const random = createRandom(11);
  let text = '---\ntitle: A\nsources:\n  log: {title: L}\n---\n\nIt shut, and it rained. [@log]\n';
  for (let round = 0; round < 120; round++) {
    text = randomEdit(random, text).slice(0, 2500).replaceAll('<|', '').replaceAll('|>', '').replaceAll('\r', '');
    const at = random.integer(text.length + 1);
    const scene = createScene(
      `//- a.brief\n${text.replaceAll('//- ', '').slice(0, at)}<|>${text.replaceAll('//- ', '').slice(at)}`,
      able,
    );
    for (const action of [...offered(scene), ...offered(scene, ['source'])].filter(({ disabled }) => !disabled)) {
      const edit = action.edit ?? codeActionResolve.run(scene.snapshot, action)?.edit;
      if (edit) assert.notEqual(scene.after(edit), scene.document.text, action.title);
    }
  }
});

test('gives nothing for files that nobody knows', () => {
  const scene = createScene('It <|>shut.\n', able);
  assert.deepEqual(
    codeAction.run(scene.snapshot, {
      textDocument: { uri: 'file:///other.brief' },
      range: scene.selection,
      context: { diagnostics: [] },
    }),
    [],
  );
});
