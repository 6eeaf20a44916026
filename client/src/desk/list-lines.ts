// Enter in a list, where the editor's own rules cannot help: an item without words ends the list or goes one step out, and a numbered
// item is followed by the next number.

import * as vscode from 'vscode';
import { brokenListLine } from './broken-list-line.ts';

export async function breakListLine(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line);
  const broken = brokenListLine(line.text, selection.active.character);
  if (!broken) return void (await vscode.commands.executeCommand('type', { text: '\n' }));
  // The cursor moves by itself: what was typed meanwhile stands behind it, and stays there.
  await editor.edit((edit) => {
    if (broken.isNewLine) edit.insert(selection.active, broken.before.slice(selection.active.character));
    else edit.replace(new vscode.Range(line.range.start, selection.active), broken.before);
  });
  editor.revealRange(editor.selection);
}
