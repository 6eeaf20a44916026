// Tells the server where the cursor is when it moved without an edit, and has the findings asked for again where they are others then:
// a sentence that is being written is not called unsourced before the cursor leaves it.

import * as vscode from 'vscode';
import { DocumentDiagnosticRequest } from 'vscode-languageclient';
import type { ExtensionPart } from '../extension-parts.ts';

/** Milliseconds without a further move before the server is told. */
const pause = 120;

export const cursorMoves: ExtensionPart = ({ server }) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (document: vscode.TextDocument, position: vscode.Position | undefined): Promise<void> => {
    if (server.state !== 'running') return;
    const { code2ProtocolConverter: converter } = server.client;
    const isOutdated = await server.ask<boolean>('briefwright/cursorMoved', {
      uri: converter.asUri(document.uri),
      position: position ? converter.asPosition(position) : null,
    });
    if (!isOutdated) return;
    const provider = server.client.getFeature(DocumentDiagnosticRequest.method)?.getProvider(document);
    provider?.onDidChangeDiagnosticsEmitter.fire();
  };
  const schedule = (document: vscode.TextDocument, position: vscode.Position | undefined): void => {
    if (document.languageId !== 'briefing') return;
    clearTimeout(timer);
    timer = setTimeout(() => void tell(document, position), pause);
  };
  let last = vscode.window.activeTextEditor;
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) =>
      schedule(textEditor.document, selections[0]?.active),
    ),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      // Whoever goes to another text has left the sentence; a panel or a list is no text.
      if (!editor) return;
      if (last && last.document !== editor.document) schedule(last.document, undefined);
      last = editor;
    }),
    { dispose: () => clearTimeout(timer) },
  );
};
