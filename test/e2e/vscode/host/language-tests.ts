// What the editor gets from the language server, asked through the editor's own commands: findings, fixes, and every way of
// looking something up. That the answers are right in every case is the business of test/features.

import * as vscode from 'vscode';
import { head } from '../harbour.ts';
import { equal, holds } from './assertions.ts';
import { findings, openBriefing, placeOf, ruleOf } from './briefing.ts';
import type { HostTest } from './host-test.ts';

const ask = <T>(command: string, ...args: readonly unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);

export const languageTests: readonly HostTest[] = [
  {
    title: 'a file that ends in .brief is a briefing',
    async run() {
      const document = await openBriefing('language.brief', head);
      equal(document.languageId, 'briefing');
    },
  },
  {
    title: 'an unsourced claim is reported, and a fix offers what stands before it',
    async run() {
      const document = await openBriefing(
        'unsourced.brief',
        `${head}The port closed. [@log :: high]\nTwo insurers have pulled out.\n`,
      );
      const finding = (await findings(document, (rules) => rules.includes('unsourced-claim'))).find(
        (each) => ruleOf(each) === 'unsourced-claim',
      );
      holds(finding !== undefined, 'no finding');
      equal(finding.source, 'briefwright');
      equal(document.getText(finding.range), 'Two insurers have pulled out.');
      const actions = await ask<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding.range,
        vscode.CodeActionKind.QuickFix.value,
        20,
      );
      const fix = actions.find(({ title }) => title === 'Same as the previous statement: [@log :: high]');
      holds(fix?.edit !== undefined, `no such fix among: ${actions.map(({ title }) => title).join('; ')}`);
      holds(await vscode.workspace.applyEdit(fix.edit), 'the edit was refused');
      holds(
        document.getText().endsWith('Two insurers have pulled out. [@log :: high]\n'),
        document.getText().slice(-80),
      );
      await findings(document, (rules) => !rules.includes('unsourced-claim'));
    },
  },
  {
    title: 'findings follow the text while it is typed',
    async run() {
      const document = await openBriefing('typed.brief', `${head}The port closed. [@log :: high]\n`);
      await findings(document, (rules) => rules.includes('unused-source'));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(
        document.uri,
        document.positionAt(document.getText().length),
        'The pilots say so too. [@wire :: hihg]\n',
      );
      holds(await vscode.workspace.applyEdit(edit), 'the edit was refused');
      const [finding] = await findings(
        document,
        (rules) => rules.includes('unknown-level') && !rules.includes('unused-source'),
      );
      holds(finding !== undefined, 'no finding');
      equal([ruleOf(finding), document.getText(finding.range)], ['unknown-level', 'hihg']);
    },
  },
  {
    title: 'hover shows the source',
    async run() {
      const document = await openBriefing('hover.brief', `${head}The port closed. [@log :: high]\n`);
      const hovers = await ask<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeOf(document, '[@log', 3),
      );
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (typeof content === 'string' ? content : content.value))
        .join('\n');
      holds(text.includes('Harbour log'), `hover says: ${text}`);
    },
  },
  {
    title: 'completion knows the sources',
    async run() {
      const document = await openBriefing('completion.brief', `${head}The port closed. [@\n`);
      const list = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        placeOf(document, '[@', 2),
        '@',
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      holds(
        labels.includes('@log') && labels.includes('@wire'),
        `completion offers: ${labels.slice(0, 20).join(', ')}`,
      );
    },
  },
  {
    title: 'definition and references join a citation and its source',
    async run() {
      const document = await openBriefing(
        'definition.brief',
        `${head}The port closed. [@wire :: high]\nIt opened again. [@wire :: high]\n`,
      );
      const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        placeOf(document, '[@wire', 3),
      );
      const lines = found.map(
        (place) => ('targetUri' in place ? (place.targetSelectionRange ?? place.targetRange) : place.range).start.line,
      );
      equal(lines, [placeOf(document, '  wire:').line]);
      const references = await ask<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        placeOf(document, '[@wire', 3),
      );
      equal(references.map(({ range }) => document.lineAt(range.start.line).text.slice(0, 8)).sort(), [
        '  wire:',
        'It opene',
        'The port',
      ]);
    },
  },
  {
    title: 'rename changes the declaration and every citation',
    async run() {
      const document = await openBriefing('rename.brief', `${head}The port closed. [@wire :: high]\n`);
      const edit = await ask<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, '[@wire', 3),
        'agency',
      );
      holds(await vscode.workspace.applyEdit(edit), 'the edit was refused');
      const text = document.getText();
      holds(text.includes('\n  agency:\n') && text.includes('[@agency :: high]') && !text.includes('@wire'), text);
    },
  },
  {
    title: 'the outline holds sections and statements',
    async run() {
      const document = await openBriefing(
        'outline.brief',
        `${head}# Harbour\n\n## What happened\n\nThe port closed. [@log :: high]{#closed}\n`,
      );
      const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
        list.flatMap(({ name, children }) => [name, ...names(children)]);
      const all = names(symbols);
      holds(
        all.some((name) => name.includes('What happened')) && all.some((name) => /closed/.test(name)),
        `outline: ${all.join(' | ')}`,
      );
    },
  },
  {
    title: 'semantic tokens colour a tag',
    async run() {
      const document = await openBriefing('tokens.brief', `${head}The port closed. [@log :: high]\n`);
      const legend = await ask<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      );
      const tokens = await ask<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri);
      holds(legend !== undefined && tokens !== undefined, 'no tokens');
      const line = placeOf(document, '[@log').line;
      const found: string[] = [];
      for (let i = 0, at = 0, character = 0; i < tokens.data.length; i += 5) {
        const [lines = 0, characters = 0, length = 0, type = 0] = tokens.data.slice(i, i + 4);
        character = lines > 0 ? characters : character + characters;
        at += lines;
        if (at === line)
          found.push(
            `${legend.tokenTypes[type]}: ${document.getText(new vscode.Range(at, character, at, character + length))}`,
          );
      }
      equal(found, ['statement: The port closed.', 'source: @log', 'confidence: high']);
    },
  },
  {
    title: 'formatting puts a tag into its usual form',
    async run() {
      const document = await openBriefing('format.brief', `${head}The port closed. [ @log ;@wire::high ]\n`);
      const edits = await ask<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, {
        tabSize: 2,
        insertSpaces: true,
      });
      holds(edits !== undefined && edits.length > 0, 'no edits');
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, edits);
      holds(await vscode.workspace.applyEdit(edit), 'the edit was refused');
      holds(document.getText().endsWith('The port closed. [@log; @wire :: high]\n'), document.getText().slice(-60));
    },
  },
  {
    title: 'call hierarchy shows what a judgment rests on',
    async run() {
      const document = await openBriefing(
        'hierarchy.brief',
        `${head}The port closed. [@log :: high]{#closed}\nIt will likely reopen. [#closed :: moderate, likely]{#reopens}\n`,
      );
      const [item] = await ask<vscode.CallHierarchyItem[]>(
        'vscode.prepareCallHierarchy',
        document.uri,
        placeOf(document, '{#reopens', 3),
      );
      holds(item !== undefined, 'nothing to start from');
      const calls = await ask<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
      holds(
        calls.some(({ to }) => /closed/.test(to.name)),
        `it rests on: ${calls.map(({ to }) => to.name).join(', ') || 'nothing'}`,
      );
    },
  },
];
