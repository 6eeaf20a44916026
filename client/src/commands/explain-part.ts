// The page of a rule, beside the text and as it is meant to be read: from the server, so that it is that of the rules which run here,
// and needs no network; and the page of all that a hover has no room for. The lightbulb's “Explain …” and the rule's name at a finding lead here too.

import * as vscode from 'vscode';
import type { DetailsPlace } from '../../../server/src/features/cards/rule-page.ts';
import type { ExplainArguments } from '../../../server/src/features/code-actions/commands.ts';
import type { ListedRule } from '../../../server/src/features/extension/list-rules.ts';
import type { ExtensionPart } from '../extension-parts.ts';

export const explainPart: ExtensionPart = ({ server }) => {
  const choose = async (): Promise<string | undefined> => {
    const rules = (await server.ask<readonly ListedRule[]>('briefwright/listRules', {})) ?? [];
    const items = rules.map(({ id, code, summary }) => ({
      label: id,
      description: code,
      detail: vscode.l10n.t('finds {0}', summary.replaceAll('`', '')),
    }));
    return (
      await vscode.window.showQuickPick(items, {
        placeHolder: vscode.l10n.t('Rule to explain'),
        matchOnDescription: true,
        matchOnDetail: true,
      })
    )?.label;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('briefwright.showDetails', showDetails),
    vscode.commands.registerCommand('briefwright.explain', async (asked?: Partial<ExplainArguments>) => {
      // The server gives the page, and can give none before it runs.
      await server.start();
      const rule = typeof asked?.rule === 'string' ? asked.rule : await choose();
      if (rule !== undefined)
        await vscode.commands.executeCommand(
          'markdown.showPreviewToSide',
          vscode.Uri.from({ scheme: 'briefwright', path: `/rules/${rule}.md` }),
        );
    }),
  );
};

/** What a hover has no room for. */
async function showDetails({ uri, position: { line, character } }: DetailsPlace): Promise<void> {
  await vscode.commands.executeCommand(
    'markdown.showPreviewToSide',
    vscode.Uri.from({ scheme: 'briefwright', path: `/details/${line}/${character}/Details.md`, query: uri }),
  );
}
