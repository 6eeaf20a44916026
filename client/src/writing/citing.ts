// Commands that cite at the cursor: a source that is declared, or an address from the clipboard.

import * as vscode from 'vscode';
import type { CitedThing } from '../../../server/src/features/extension/cite.ts';
import { editorsOf, isBriefing } from '../overview/briefing-at-hand.ts';
import type { OverviewPart } from '../overview/overview-part.ts';
import type { TreeNode } from '../views/tree-node.ts';
import { askToCite, toEdit } from './cite-edit.ts';
import { sourceInText } from './pasted-sources.ts';

export const citing: OverviewPart = ({ server, overviews }) => {
  const editorAtHand = (): vscode.TextEditor | undefined => {
    const { activeTextEditor } = vscode.window;
    if (isBriefing(activeTextEditor?.document)) return activeTextEditor;
    return overviews.document && editorsOf(overviews.document)[0];
  };

  const citeAtCursor = async (thing: CitedThing): Promise<void> => {
    const editor = editorAtHand();
    if (!editor) return tell(vscode.l10n.t('Open a briefing first.'));
    const { document, selection } = editor;
    const answer = await askToCite(server, document, selection, [thing]);
    if (!answer) return tell(vscode.l10n.t('The language server did not respond; nothing was changed.'));
    if ('obstacle' in answer) return tell(vscode.l10n.t('Nothing was cited: {0}.', lowerFirst(answer.obstacle)));
    // The level is typed next: the text has the focus.
    await vscode.window.showTextDocument(document, {
      ...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
      selection,
    });
    if (!(await vscode.workspace.applyEdit(toEdit(server, document, answer))))
      tell(vscode.l10n.t('The editor refused the edit; nothing was changed.'));
  };

  const pickSource = async (): Promise<string | undefined> => {
    const sources = overviews.known?.overview.sources.filter(({ isDeclared }) => isDeclared) ?? [];
    if (sources.length === 0)
      return void tell(
        vscode.l10n.t('No sources are declared here yet. Paste a web address into the text to declare one.'),
      );
    const items = sources.map(({ key, detail, status, reliability }) => ({
      label: key,
      description: [status === 'current' ? undefined : status, reliability]
        .filter((one) => one !== undefined)
        .join(' · '),
      detail,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Cite a Source'),
      placeHolder: vscode.l10n.t('Which source says so?'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    return picked?.label;
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('briefwright.citeSource', async (node?: TreeNode) => {
      const key = node?.sourceKey ?? (await pickSource());
      if (key !== undefined) await citeAtCursor({ key });
    }),
    vscode.commands.registerCommand('briefwright.pasteAsSource', async () => {
      const pasted = sourceInText(await vscode.env.clipboard.readText());
      const address = pasted && 'address' in pasted ? pasted.address : await askForAddress();
      if (address !== undefined) await citeAtCursor({ address });
    }),
  );
};

function askForAddress(): Thenable<string | undefined> {
  return vscode.window
    .showInputBox({
      title: vscode.l10n.t('Declare and Cite a Source'),
      prompt: vscode.l10n.t('Web address or DOI. Nothing is fetched.'),
      placeHolder: 'https://… , 10.…',
      validateInput: (text) =>
        text.trim() === '' || sourceInText(text) ? undefined : vscode.l10n.t('This is not a web address or DOI.'),
    })
    .then((text) => (text === undefined || text.trim() === '' ? undefined : text));
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
