// Fixing and tidying a whole briefing at once: the server's code actions for that, as commands.

import * as vscode from 'vscode';
import type { ExtensionPart } from '../extension-parts.ts';

export const fixCommands: ExtensionPart = () => {
  const run = (kind: string) => (): Thenable<unknown> => vscode.commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
  return vscode.Disposable.from(
    vscode.commands.registerTextEditorCommand('briefwright.fixAll', run('source.fixAll.briefwright')),
    vscode.commands.registerTextEditorCommand('briefwright.organizeSources', run('source.organizeSources.briefwright')),
  );
};
