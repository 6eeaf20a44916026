// The commands of the preview, and the panel that VS Code brings back after its window was loaded anew. There is one panel; it
// follows the briefing that is being written.

import * as vscode from 'vscode';
import type { GraphAnswer, GraphParams } from '../../../server/src/features/extension/graph.ts';
import type { ExtensionPart } from '../extension-parts.ts';
import { GraphPictures } from './graph-pictures.ts';
import type { PageState, PreviewView } from './messages.ts';
import { PreviewPanel, panelTitle, previewType } from './preview-panel.ts';
import { saveGraph } from './save-graph.ts';

export const previewCommands: ExtensionPart = (extension) => {
  const pictures = new GraphPictures(
    extension.host.startWorker,
    vscode.Uri.joinPath(extension.context.extensionUri, 'dist', 'graph.js'),
  );
  let current: PreviewPanel | undefined;

  function adopt(panel: vscode.WebviewPanel, uri: vscode.Uri, view: PreviewView): void {
    current?.dispose();
    const adopted = new PreviewPanel(panel, extension, pictures, uri, view);
    current = adopted;
    adopted.onDidDispose(() => {
      adopted.dispose();
      if (current === adopted) current = undefined;
    });
  }

  function open(uri: vscode.Uri | undefined, view: PreviewView, column: vscode.ViewColumn): void {
    const briefing = uri ?? activeBriefing();
    if (!briefing)
      return void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a briefing first: the preview shows the one being edited.'),
      );
    if (current) {
      current.follow(briefing);
      return current.show(view);
    }
    adopt(
      vscode.window.createWebviewPanel(previewType, panelTitle(briefing), {
        viewColumn: column,
        preserveFocus: column === vscode.ViewColumn.Beside,
      }),
      briefing,
      view,
    );
  }

  async function exportGraph(): Promise<void> {
    const uri = current?.graph ? current.uri : (activeBriefing() ?? current?.uri);
    if (!uri)
      return void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a briefing first: the graph shows its evidence.'),
      );
    const params: GraphParams = { textDocument: { uri: extension.server.client.code2ProtocolConverter.asUri(uri) } };
    const graph = current?.graph ?? (await extension.server.ask<GraphAnswer | null>('briefwright/graph', params));
    if (graph) await saveGraph(graph, uri, pictures);
  }

  return vscode.Disposable.from(
    pictures,
    { dispose: () => current?.dispose() },
    vscode.commands.registerCommand('briefwright.openPreview', (uri?: vscode.Uri) =>
      open(uri, 'page', vscode.ViewColumn.Active),
    ),
    vscode.commands.registerCommand('briefwright.openPreviewToSide', (uri?: vscode.Uri) =>
      open(uri, 'page', vscode.ViewColumn.Beside),
    ),
    vscode.commands.registerCommand('briefwright.showEvidenceGraph', (uri?: vscode.Uri) =>
      open(uri, 'graph', vscode.ViewColumn.Beside),
    ),
    vscode.commands.registerCommand('briefwright.exportEvidenceGraph', exportGraph),
    vscode.window.registerWebviewPanelSerializer(previewType, {
      async deserializeWebviewPanel(panel, state: PageState | undefined) {
        const uri = state?.uri === undefined ? activeBriefing() : vscode.Uri.parse(state.uri);
        if (uri) adopt(panel, uri, state?.view ?? 'page');
        else panel.dispose();
      },
    }),
  );
};

function activeBriefing(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'briefing' ? document.uri : undefined;
}
