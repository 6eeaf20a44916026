// Saves the picture of a graph where the writer says. The picture stands alone: it brings its own colours.

import * as vscode from 'vscode';
import type { GraphAnswer } from '../../../server/src/features/extension/graph.ts';
import type { GraphPictures } from './graph-pictures.ts';

export async function saveGraph(graph: GraphAnswer, briefing: vscode.Uri, pictures: GraphPictures): Promise<void> {
  const picture = await pictures.draw(graph, 'alone');
  if ('failure' in picture) return void vscode.window.showErrorMessage(picture.failure);
  const name = briefing.path.slice(briefing.path.lastIndexOf('/') + 1).replace(/\.brief(?:\.md)?$|\.md$/, '');
  const folder = vscode.Uri.joinPath(briefing, '..');
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, `${name}.evidence.svg`),
    filters: { 'SVG picture': ['svg'] },
    title: 'Save the evidence graph',
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(picture.svg));
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The picture was not saved: {0}', error instanceof Error ? error.message : String(error)),
    );
  }
}
