// Fixing and tidying a whole briefing at once: the server's code actions for that, as commands.

import * as vscode from 'vscode';
import type { ExtensionPart } from '../extension-parts.ts';

export const fixCommands: ExtensionPart = () =>
  vscode.Disposable.from(
    vscode.commands.registerTextEditorCommand(
      'briefwright.fixAll',
      ({ document }) =>
        void run(
          document,
          'source.fixAll.briefwright',
          vscode.l10n.t('There is nothing here that can be fixed automatically.'),
        ),
    ),
    vscode.commands.registerTextEditorCommand(
      'briefwright.organizeSources',
      ({ document }) =>
        void run(document, 'source.organizeSources.briefwright', vscode.l10n.t('The sources are already in order.')),
    ),
  );

/** `otherwise` is said where there is nothing to do. */
async function run(document: vscode.TextDocument, kind: string, otherwise: string): Promise<void> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    kind,
    1,
  );
  const edit = actions?.find((action) => action.edit !== undefined && action.disabled === undefined)?.edit;
  if (!edit) void vscode.window.showInformationMessage(otherwise);
  else if (!(await vscode.workspace.applyEdit(edit)))
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The text changed in the meantime, so nothing was fixed. Try again.'),
    );
}
