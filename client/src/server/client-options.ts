// What the client of the language server is told: which documents are the server's, where messages go.

import type { LanguageClientOptions } from 'vscode-languageclient';
import type * as vscode from 'vscode';

export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // No scheme: a briefing may be in a file, in a remote repository, or not saved yet.
    documentSelector: [{ language: 'briefing' }],
    outputChannel: log,
    traceOutputChannel: log,
  };
}
