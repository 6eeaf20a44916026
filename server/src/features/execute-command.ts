// Commands of the server. The one there is stands in for code actions in editors that know none: its answer is an edit that
// the session hands to the editor with `workspace/applyEdit`.

import type * as lsp from 'vscode-languageserver';
import { applyActionCommand } from './code-actions/apply-action-command.ts';
import { editOfAction, isActionData } from './code-actions/offer-actions.ts';
import { defineFeature } from './feature.ts';

export const executeCommand = defineFeature<lsp.ExecuteCommandParams, lsp.ApplyWorkspaceEditParams | null>({
  method: 'workspace/executeCommand',
  capability: (client) => (client.textDocument?.codeAction?.codeActionLiteralSupport ? {} : { executeCommandProvider: { commands: [applyActionCommand] } }),
  empty: null,
  answersWithEdit: true,
  run(snapshot, { command, arguments: values }) {
    const data: unknown = values?.[0];
    const edit = command === applyActionCommand && isActionData(data) ? editOfAction(snapshot, data) : undefined;
    return edit ? { label: 'Briefwright', edit } : null;
  },
});
