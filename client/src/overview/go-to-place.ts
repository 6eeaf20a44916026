// Shows a place of a briefing or of a file beside it, with the cursor at its start.

import * as vscode from 'vscode';
import type { ServerConnection } from '../server/server-connection.ts';
import type { NodePlace } from '../views/tree-node.ts';

/** `document` is the briefing that the place is in where it names no file. Resolves to undefined where the file cannot be opened. */
export async function goToPlace(
  server: ServerConnection,
  document: vscode.TextDocument | undefined,
  { uri, range }: NodePlace,
): Promise<vscode.TextEditor | undefined> {
  const target =
    uri === undefined
      ? document
      : await vscode.workspace.openTextDocument(server.client.protocol2CodeConverter.asUri(uri));
  if (!target) return undefined;
  const showing = vscode.window.visibleTextEditors.find((editor) => editor.document === target)?.viewColumn;
  const start = new vscode.Position(range.start.line, range.start.character);
  return vscode.window.showTextDocument(target, {
    selection: new vscode.Range(start, start),
    ...(showing === undefined ? {} : { viewColumn: showing }),
  });
}
