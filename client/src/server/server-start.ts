// When the server starts: with the first briefing that is opened, not with the extension, which also wakes up for Markdown that is
// none. Nothing waits for it.

import * as vscode from 'vscode';
import type { ExtensionPart } from '../extension-parts.ts';

export const serverStart: ExtensionPart = ({ server }) => {
  const startFor = ({ languageId }: vscode.TextDocument): void => {
    if (languageId !== 'briefing') return;
    listening.dispose();
    void server.start();
  };
  const listening = vscode.workspace.onDidOpenTextDocument(startFor);
  vscode.workspace.textDocuments.forEach(startFor);
  return listening;
};
