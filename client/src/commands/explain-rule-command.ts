// The page of a rule, beside the text: from the server, so that it is that of the rules which run here, and needs no network.

import * as vscode from 'vscode';
import type { ExtensionPart } from '../extension-parts.ts';

const scheme = 'briefwright-rule';

interface ListedRule {
  readonly id: string;
  readonly code: string;
  readonly summary: string;
}

export const explainRuleCommand: ExtensionPart = ({ server }) => {
  const choose = async (): Promise<string | undefined> => {
    const rules = (await server.ask<readonly ListedRule[]>('briefwright/listRules', {})) ?? [];
    const items = rules.map(({ id, code, summary }) => ({ label: id, description: code, detail: vscode.l10n.t('finds {0}', summary.replaceAll('`', '')) }));
    return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Rule to explain'), matchOnDescription: true, matchOnDetail: true }))?.label;
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ path }, token) {
        const id = path.replace(/^\/|\.md$/g, '');
        const page = await server.ask<{ readonly text: string } | null>('briefwright/explainRule', { rule: id }, token);
        return page?.text ?? vscode.l10n.t('There is no page for the rule “{0}”, or the language server does not run.', id);
      },
    }),
    vscode.commands.registerCommand('briefwright.explainRule', async (named?: unknown) => {
      const rule = typeof named === 'string' ? named : await choose();
      if (rule === undefined) return;
      await vscode.commands.executeCommand('markdown.showPreviewToSide', vscode.Uri.from({ scheme, path: `/${rule}.md` }));
    }),
  );
};
