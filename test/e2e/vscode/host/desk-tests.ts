// What the extension loads when it is first asked for: it is there in every host, and does what it says.

import * as vscode from 'vscode';
import { head } from '../harbour.ts';
import { until } from '../until.ts';
import { equal, holds } from './assertions.ts';
import { inWorkspace, openBriefing, placeOf } from './briefing.ts';
import type { HostTest } from './host-test.ts';

const markdown = `# The port

The port closed on 3 May, [the harbour master says](https://harbour.example/log).
Two tugs sank.[^1]

[^1]: Example Wire, “Two tugs lost”, 5 May 2026, https://wire.example/tugs
`;
const bibliography = `@article{roe2026,
  title = {The port of {Northhaven}},
  author = {Roe, Jane},
  journal = {Example Journal},
  year = {2026}
}
`;

/** Where programs run: only there are documents read. */
const isOnDisk = (): boolean => inWorkspace('x').scheme === 'file';

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function read(name: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(name)));
  } catch {
    return undefined;
  }
}

export const deskTests: readonly HostTest[] = [
  {
    title: 'words become bold and italic by command, and plain again',
    async run() {
      const document = await openBriefing('bold.brief', `${head}The port closed. [@log :: high]\n`);
      const editor = vscode.window.activeTextEditor!;
      const at = placeOf(document, 'port closed', 2);
      editor.selection = new vscode.Selection(at, at);
      const line = (): string => document.lineAt(at.line).text;
      await vscode.commands.executeCommand('briefwright.toggleBold');
      await until('bold', () => line().startsWith('The **port** closed.'));
      await vscode.commands.executeCommand('briefwright.toggleItalic');
      await until('both', () => line().startsWith('The ***port*** closed.'));
      await vscode.commands.executeCommand('briefwright.toggleBold');
      await until('italic', () => line().startsWith('The *port* closed.'));
      equal(editor.selection.active.character, 'The *po'.length, 'the cursor stays in the word');
    },
  },
  {
    title: 'a list goes on with its number and ends at an item without words',
    async run() {
      const document = await openBriefing('list.brief', `${head}1. The port closed. [@log :: high]`);
      const editor = vscode.window.activeTextEditor!;
      const end = document.lineAt(document.lineCount - 1).range.end;
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('briefwright.breakListLine');
      await until('the next number', () => document.getText().endsWith('[@log :: high]\n2. '));
      await vscode.commands.executeCommand('briefwright.breakListLine');
      await until('the end of the list', () => document.getText().endsWith('[@log :: high]\n'));
      equal(editor.selection.active.character, 0);
    },
  },
  {
    title: 'documents and bibliographies are imported with a report, over nothing that is there',
    async run() {
      if (!isOnDisk()) return;
      const file = await write('notes.md', markdown);
      await vscode.commands.executeCommand('briefwright.importFiles', file);
      const text = (await read('notes.brief')) ?? '';
      holds(text.includes('briefing: 1') && text.includes('https://wire.example/tugs'), text);
      equal(vscode.window.activeTextEditor?.document.uri.path, inWorkspace('notes.brief').path);
      const report = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'briefwright-report');
      holds(/1 note: 1 cited as a source/.test(report?.getText() ?? ''), report?.getText() ?? 'no report');
      await vscode.commands.executeCommand('briefwright.importFiles', file);
      equal(await read('notes.brief'), text, 'what was there stays');
      holds((await read('notes-2.brief')) !== undefined, 'no second briefing');
      // With a registry in the folder it would ask where the sources go.
      await vscode.workspace.fs.delete(inWorkspace('sources.yaml')).then(undefined, () => undefined);
      await vscode.commands.executeCommand('briefwright.importFiles', await write('refs.bib', bibliography));
      const registry = (await read('refs-sources.yaml')) ?? '';
      holds(registry.includes('roe2026:') && registry.includes('The port of Northhaven'), registry);
      const damaged = await write('damaged.docx', 'no Word document');
      await vscode.commands.executeCommand('briefwright.importFiles', damaged);
      const last = vscode.workspace.textDocuments.findLast(({ uri }) => uri.scheme === 'briefwright-report');
      holds(/^damaged\.docx: /m.test(last?.getText() ?? ''), last?.getText() ?? 'no report');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    },
  },
  {
    title: 'a Markdown document that is open turns into a briefing, and one undo takes it back',
    async run() {
      if (!isOnDisk()) return;
      const uri = await write('draft.md', markdown);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await vscode.commands.executeCommand('briefwright.turnIntoBriefing', uri);
      const now = (): vscode.TextDocument | undefined =>
        vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
      await until('draft.md is a briefing', () => now()?.languageId === 'briefing');
      const text = now()!.getText();
      holds(/\[@[\w-]+ :: \?\]/.test(text) && text.includes('Two tugs lost'), text);
      await vscode.window.showTextDocument(now()!);
      await vscode.commands.executeCommand('undo');
      await until('the Markdown is back', () => now()?.getText() === markdown);
      await until('it is Markdown again', () => now()?.languageId === 'markdown');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    },
  },
  {
    title: 'no boxes around signs of the trade, and spell checkers are told what are no words',
    async run() {
      const document = await openBriefing('signs.brief', head);
      const editor = vscode.workspace.getConfiguration('editor', { uri: document.uri, languageId: 'briefing' });
      equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
      const allowed = editor.get<Readonly<Record<string, boolean>>>('unicodeHighlight.allowedCharacters') ?? {};
      equal(
        ['¶', '–', '\u00a0', '\u202f'].map((sign) => allowed[sign]),
        [true, true, true, true],
      );
    },
  },
];
