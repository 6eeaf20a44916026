// Brings a place of a text into sight: in the editor that shows it, else in a new one that does not cover the preview.

import * as vscode from 'vscode';

/** `besides` is the column that must stay as it is. */
export async function revealIn(
  uri: vscode.Uri,
  range: vscode.Range,
  besides: vscode.ViewColumn | undefined,
): Promise<void> {
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const elsewhere =
    besides === vscode.ViewColumn.One || besides === undefined ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: open?.viewColumn ?? elsewhere });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
