// Entries of the lightbulb that stand under one: asks which is meant, and makes the edit that the server gives for it.

import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageclient';
import type { ChooseActionArguments } from '../../../server/src/features/code-actions/commands.ts';
import type { ExtensionPart } from '../extension-parts.ts';

export const chooseActionPart: ExtensionPart = ({ server }) =>
  vscode.commands.registerCommand('briefwright.chooseAction', async ({ title, entries }: ChooseActionArguments) => {
    const items = entries.map((entry) => ({ label: entry.title, entry }));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: title });
    if (!picked) return;
    const resolved = await server.ask<lsp.CodeAction>('codeAction/resolve', picked.entry);
    const edit = await server.client.protocol2CodeConverter.asWorkspaceEdit(resolved?.edit);
    if (!edit || !(await vscode.workspace.applyEdit(edit)))
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The text changed in the meantime, so nothing was changed. Try again.'),
      );
  });
