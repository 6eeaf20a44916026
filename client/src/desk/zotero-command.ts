// “Cite from Zotero…”: searches the library while somebody types, and cites the item that is chosen, with its data as a source. Asked for
// by the writer each time, and never in a folder that is not trusted.

import * as vscode from 'vscode';
import type { Choice } from '../citing/palette-questions.ts';
import { quickQuestions } from '../citing/quick-questions.ts';
import type { OverviewParts } from '../overview/overview-part.ts';
import { citeForSentence, editorAtHand } from './citing.ts';
import { searchZotero, type ZoteroItem } from './zotero.ts';

/** Letters that a search needs: with fewer, a library would be read in whole. */
const fewest = 2;
const most = 100;

export async function citeFromZotero(desk: OverviewParts): Promise<void> {
  if (!vscode.workspace.isTrusted)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('Zotero is asked only in folders that you trust: “Workspaces: Manage Workspace Trust” says so.'),
    );
  const editor = editorAtHand(desk);
  if (!editor) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a briefing first.'));
  const port = vscode.workspace.getConfiguration('briefwright').get('zotero.port', 23119);
  const hint = (label: string, detail?: string): readonly Choice<ZoteroItem | undefined>[] => [
    { value: undefined, label, ...(detail === undefined ? {} : { detail }) },
  ];
  const picked = await quickQuestions.pick<ZoteroItem | undefined>({
    title: vscode.l10n.t('Cite from Zotero'),
    placeholder: vscode.l10n.t('Words of a title, an author, a year or a citation key'),
    async list(typed) {
      if (typed.trim().length < fewest) return hint(vscode.l10n.t('Type two letters or more.'));
      try {
        const items = await searchZotero(port, typed.trim());
        return items.length === 0
          ? hint(vscode.l10n.t('Nothing in Zotero matches.'))
          : items.slice(0, most).map(entryOf);
      } catch (error) {
        desk.log.warn(`Zotero on port ${port}: ${error instanceof Error ? error.message : String(error)}`);
        return hint(
          vscode.l10n.t('Zotero does not answer.'),
          vscode.l10n.t('It must run on this machine, with Better BibTeX in it, on port {0}.', port),
        );
      }
    },
  });
  const item = picked?.value;
  if (!item) return;
  const { key, ...words } = item;
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await citeForSentence(desk, { entry: { key, ...words } });
}

function entryOf(item: ZoteroItem): Choice<ZoteroItem> {
  const { key, title, author, publisher, date } = item;
  const by = [author, publisher, date].filter((part) => part !== undefined).join(' · ');
  return { value: item, label: title ?? key, description: `@${key}${by === '' ? '' : ` · ${by}`}` };
}
