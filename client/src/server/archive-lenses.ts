// Lenses over archived texts, which are plain text or Markdown and none of the server's documents: it is asked for them by the file's
// address alone, so that no text is sent, and only while it runs for a briefing. It answers with nothing for a file that no briefing names.

import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageclient';
import type { ExtensionPart } from '../extension-parts.ts';

const texts: vscode.DocumentSelector = [{ language: 'plaintext' }, { language: 'markdown' }];

export const archiveLenses: ExtensionPart = ({ server }) => {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (server.state !== 'running') return [];
      const uri = server.client.code2ProtocolConverter.asUri(document.uri);
      const lenses = await server.ask<lsp.CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri } }, token);
      return lenses ? server.client.protocol2CodeConverter.asCodeLenses(lenses) : [];
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(texts, provider),
    vscode.workspace.onDidSaveTextDocument(() => changed.fire()),
    server.onDidChangeState(() => changed.fire()),
  );
};
