// Commands that change the statement at the cursor in one step: its confidence or likelihood up or down, or what it is marked as.

import * as vscode from 'vscode';
import type {
  ChangeStatementAnswer,
  ChangeStatementParams,
  StatementChange,
} from '../../../server/src/features/extension/change-statement.ts';
import type { OverviewPart } from '../overview/overview-part.ts';
import { toEdit } from '../writing/cite-edit.ts';

/** Milliseconds that the editor says what was done. */
const shown = 4000;

export const statementCommands: OverviewPart = ({ server }) => {
  const run = async ({ document, selection }: vscode.TextEditor, change: StatementChange): Promise<void> => {
    const { client } = server;
    const params: ChangeStatementParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      range: client.code2ProtocolConverter.asRange(selection),
      change,
    };
    const { version } = document;
    const answer = await server.ask<ChangeStatementAnswer | null>('briefwright/changeStatement', params);
    if (!answer || document.version !== version) return;
    if ('obstacle' in answer) return void vscode.window.setStatusBarMessage(`$(info) ${answer.obstacle}.`, shown);
    if (!(await vscode.workspace.applyEdit(toEdit(server, document, answer)))) return;
    const { term, sentence, statements } = answer;
    if (term === undefined) return;
    const words =
      statements > 1
        ? vscode.l10n.t('{0}, for the {1} statements under this tag', term, statements)
        : vscode.l10n.t('{0}: “{1}”', term, sentence);
    vscode.window.setStatusBarMessage(words, shown);
  };
  return vscode.Disposable.from(
    vscode.commands.registerTextEditorCommand(
      'briefwright.raiseConfidence',
      (editor) => void run(editor, 'raise-confidence'),
    ),
    vscode.commands.registerTextEditorCommand(
      'briefwright.lowerConfidence',
      (editor) => void run(editor, 'lower-confidence'),
    ),
    vscode.commands.registerTextEditorCommand(
      'briefwright.raiseLikelihood',
      (editor) => void run(editor, 'raise-likelihood'),
    ),
    vscode.commands.registerTextEditorCommand(
      'briefwright.lowerLikelihood',
      (editor) => void run(editor, 'lower-likelihood'),
    ),
    vscode.commands.registerTextEditorCommand(
      'briefwright.markAsJudgment',
      (editor) => void run(editor, 'mark-judgment'),
    ),
    vscode.commands.registerTextEditorCommand(
      'briefwright.markAsAssumption',
      (editor) => void run(editor, 'mark-assumption'),
    ),
    vscode.commands.registerTextEditorCommand('briefwright.markAsGap', (editor) => void run(editor, 'mark-gap')),
    vscode.commands.registerTextEditorCommand('briefwright.markAsNote', (editor) => void run(editor, 'mark-note')),
  );
};
