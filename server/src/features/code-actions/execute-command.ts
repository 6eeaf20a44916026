// Commands of the server. One explains a rule; one stands in for code actions in editors that know none. What they ask of the
// editor is handed to it by the session.

import type * as lsp from 'vscode-languageserver';
import { defaultConfig } from '../../core/lint/config/config.ts';
import { renderCard } from '../cards/card.ts';
import { ruleCard, ruleNamed } from '../cards/rule-card.ts';
import { rulePageUri } from '../cards/rule-page.ts';
import { canRun } from '../client-commands.ts';
import { type ClientTask, defineFeature, type Snapshot } from '../feature.ts';
import { applyActionCommand, explainCommandName, isExplainArguments } from './commands.ts';
import { editOfAction, isActionData } from './offer-actions.ts';

export const executeCommand = defineFeature<lsp.ExecuteCommandParams, ClientTask | null>({
  method: 'workspace/executeCommand',
  capability: (client) => {
    const commands = [
      ...(client.textDocument?.codeAction?.codeActionLiteralSupport ? [] : [applyActionCommand]),
      ...(canRun(client, explainCommandName) ? [] : [explainCommandName]),
    ];
    return commands.length === 0 ? {} : { executeCommandProvider: { commands } };
  },
  empty: null,
  asksClient: true,
  run(snapshot, { command, arguments: values }) {
    const asked: unknown = values?.[0];
    if (command === explainCommandName)
      return isExplainArguments(asked) ? explain(snapshot, asked.rule, asked.uri) : null;
    const edit = command === applyActionCommand && isActionData(asked) ? editOfAction(snapshot, asked) : undefined;
    return edit ? { type: 'edit', params: { label: 'Briefwright', edit } } : null;
  },
});

function explain(snapshot: Snapshot, name: string, uri: string): ClientTask | null {
  const rule = ruleNamed(name);
  if (!rule) return null;
  const page = rulePageUri(snapshot, rule.id);
  const message = renderCard(ruleCard(rule, snapshot.briefAt(uri)?.config ?? defaultConfig), ['plaintext']).value;
  return { type: 'show', message, ...(page === undefined ? {} : { page }) };
}
