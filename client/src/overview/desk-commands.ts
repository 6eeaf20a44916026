// The commands of what is loaded when it is first asked for. Registers them, loads it once, and hands them on.

import * as vscode from 'vscode';
import type { Desk } from '../desk/desk.ts';
import { isBriefing } from './briefing-at-hand.ts';
import type { OverviewPart } from './overview-part.ts';

/** Settings under `briefwright.reading` that make reading part of it needed without a command. */
const readingOptions: readonly string[] = ['smallTags', 'foldsFrontMatter', 'wordCount'];

/** Whether Enter is to be taken: only where the editor's own rules for lists do not know what to do. */
const listContext = 'briefwright.breaksList';

export const deskCommands: OverviewPart = (extension) => {
  const { context, host, log } = extension;
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist', 'desk.js');
  let loading: Promise<Desk> | undefined;
  const load = (): Promise<Desk> =>
    (loading ??= host.loadModule(file).then((loaded) => (loaded as { readonly desk: Desk }).desk));

  const run =
    <Asked extends readonly unknown[]>(command: (desk: Desk) => (...asked: Asked) => unknown) =>
    async (...asked: Asked): Promise<void> => {
      try {
        await command(await load())(...asked);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log.error(error instanceof Error ? (error.stack ?? reason) : reason);
        void vscode.window.showErrorMessage(vscode.l10n.t('This could not be done: {0}', reason));
      }
    };

  let reading: vscode.Disposable | undefined;
  const readWhereWanted = (): void => {
    const configuration = vscode.workspace.getConfiguration('briefwright.reading');
    if (reading || !readingOptions.some((name) => configuration.get(name, false))) return;
    if (!vscode.window.visibleTextEditors.some(({ document }) => isBriefing(document))) return;
    reading = new vscode.Disposable(() => undefined);
    void run((desk) => async () => {
      reading = desk.startReading(extension);
    })();
  };
  readWhereWanted();

  let breaksList = false;
  const tellList = (editor: vscode.TextEditor | undefined): void => {
    const cursor = editor?.selections.length === 1 && isBriefing(editor.document) ? editor.selection : undefined;
    const line = cursor?.isEmpty ? editor!.document.lineAt(cursor.active.line).text : '';
    // An item without words ends the list; a numbered one goes on with the next number.
    const isWanted = /^\s*(?:(?:[-*+]|\d{1,9}[.)])(?:\s+\[[ xX]\])?\s*|\d{1,9}[.)]\s+\S.*)$/.test(line);
    if (isWanted === breaksList) return;
    breaksList = isWanted;
    void vscode.commands.executeCommand('setContext', listContext, isWanted);
  };

  return vscode.Disposable.from(
    { dispose: () => reading?.dispose() },
    vscode.window.onDidChangeVisibleTextEditors(readWhereWanted),
    vscode.workspace.onDidOpenTextDocument(readWhereWanted),
    vscode.workspace.onDidChangeConfiguration(readWhereWanted),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => tellList(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(tellList),
    vscode.commands.registerCommand(
      'briefwright.newBriefing',
      run((desk) => (target) => desk.newBriefing(extension, target)),
    ),
    vscode.commands.registerCommand(
      'briefwright.openConfiguration',
      run((desk) => () => desk.openConfiguration(extension)),
    ),
    vscode.commands.registerCommand(
      'briefwright.copyDebugInfo',
      run((desk) => () => desk.copyDebugInfo(extension)),
    ),
    vscode.commands.registerCommand(
      'briefwright.insertAlternatives',
      run((desk) => () => desk.insertAlternatives(extension)),
    ),
    vscode.commands.registerCommand(
      'briefwright.citeSource',
      run((desk) => (asked) => desk.citeSource(extension, asked)),
    ),
    vscode.commands.registerCommand(
      'briefwright.openChosenEntry',
      run((desk) => () => desk.openChosenEntry()),
    ),
    vscode.commands.registerCommand(
      'briefwright.pasteAsSource',
      run((desk) => () => desk.pasteAsSource(extension)),
    ),
    vscode.commands.registerCommand(
      'briefwright.importFiles',
      run((desk) => (one, all) => desk.importFiles(extension, one, all)),
    ),
    vscode.commands.registerCommand(
      'briefwright.turnIntoBriefing',
      run((desk) => (uri) => desk.turnIntoBriefing(extension, uri)),
    ),
    vscode.commands.registerCommand(
      'briefwright.citeFromZotero',
      run((desk) => () => desk.citeFromZotero(extension)),
    ),
    vscode.commands.registerCommand(
      'briefwright.editSource',
      run((desk) => (node) => desk.editSourceInForm(extension, node)),
    ),
    vscode.commands.registerCommand(
      'briefwright.openSourcePage',
      run((desk) => (node) => desk.openSourcePage(extension, node)),
    ),
    vscode.commands.registerCommand(
      'briefwright.openSourceCopy',
      run((desk) => (node) => desk.openSourceCopy(extension, node)),
    ),
    vscode.commands.registerCommand(
      'briefwright.copySourceKey',
      run((desk) => (node) => desk.copySourceKey(extension, node)),
    ),
    vscode.commands.registerCommand(
      'briefwright.retractSource',
      run((desk) => (node) => desk.retractSource(extension, node)),
    ),
    vscode.commands.registerCommand(
      'briefwright.showWhatFalls',
      run((desk) => (node) => desk.showWhatFalls(extension, node)),
    ),
    vscode.commands.registerCommand(
      'briefwright.toggleBold',
      run((desk) => () => desk.toggleBold()),
    ),
    vscode.commands.registerCommand(
      'briefwright.toggleItalic',
      run((desk) => () => desk.toggleItalic()),
    ),
    vscode.commands.registerCommand(
      'briefwright.breakListLine',
      run((desk) => () => desk.breakListLine()),
    ),
    vscode.commands.registerCommand(
      'briefwright.countWords',
      run((desk) => () => desk.showWordCount()),
    ),
  );
};
