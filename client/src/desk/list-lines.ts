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
  await editor.edit((edit) => edit.replace(new vscode.Range(line.range.start, selection.active), broken.before));
  const at = editor.selection.active.with({ character: broken.character });
  const cursor = broken.isNewLine ? new vscode.Position(selection.active.line + 1, broken.character) : at;
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(editor.selection);
}
