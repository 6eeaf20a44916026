// “Turn This Document into a Briefing”: the front matter, sources of its links and notes and their tags, in the text that is open. One undo
// takes it back.

import * as vscode from 'vscode';
import type { OverviewParts } from '../overview/overview-part.ts';
import { importFiles } from './import-files.ts';
import { askImporter, showReport } from './importer.ts';

export async function turnIntoBriefing(desk: OverviewParts, asked?: unknown): Promise<void> {
  const uri = asked instanceof vscode.Uri ? asked : vscode.window.activeTextEditor?.document.uri;
  const document = uri && (await vscode.workspace.openTextDocument(uri));
  if (document?.languageId !== 'markdown')
    return void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown document first.'));
  const path = vscode.workspace.asRelativePath(document.uri);
  const { version } = document;
  const answer = await askImporter(desk, { type: 'text', text: document.getText(), path });
  if (answer.type === 'refusal') {
    if (!answer.needsFile || document.isUntitled)
      return void vscode.window.showInformationMessage(
        vscode.l10n.t('The document stays as it is: {0}.', answer.message),
      );
    // Its bibliography is read beside the file.
    await document.save();
    return importFiles(desk, document.uri);
  }
  if (answer.type !== 'text') return;
  await vscode.window.showTextDocument(document);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), answer.text);
  if (document.version !== version || !(await vscode.workspace.applyEdit(edit)))
    return void vscode.window.showWarningMessage(
      vscode.l10n.t('The text changed in the meantime, so nothing was changed. Try again.'),
    );
  await showReport(desk, path.slice(path.lastIndexOf('/') + 1), answer.report);
}
