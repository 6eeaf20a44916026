// Citing at the cursor: a source that is declared, one that is new, or an address from the clipboard.

import * as vscode from 'vscode';
import type { CitingPlace } from '../../../server/src/features/code-actions/commands.ts';
import type { CitedThing } from '../../../server/src/features/extension/named-sources.ts';
import { quickQuestions } from '../citing/quick-questions.ts';
import { chooseAndCite } from '../citing/source-palette.ts';
import { editorsOf, isBriefing } from '../overview/briefing-at-hand.ts';
import type { OverviewParts } from '../overview/overview-part.ts';
import type { TreeNode } from '../views/tree-node.ts';
import { askToCite, toEdit } from '../writing/cite-edit.ts';
import { sourceInText } from '../writing/pasted-sources.ts';

export async function citeSource(desk: OverviewParts, asked?: TreeNode | CitingPlace): Promise<void> {
  if (asked && 'range' in asked) await citeForSentence(desk, undefined, asked);
  else await citeForSentence(desk, asked?.sourceKey === undefined ? undefined : { key: asked.sourceKey });
}

export async function pasteAsSource(desk: OverviewParts): Promise<void> {
  const pasted = sourceInText(await vscode.env.clipboard.readText());
  const address = pasted && 'address' in pasted ? pasted.address : await askForAddress();
  if (address !== undefined) await citeAtCursor(desk, { address });
}

/** The briefing that has the focus, or else the one that the views are about. */
export function editorAtHand({ overviews }: OverviewParts): vscode.TextEditor | undefined {
  const { activeTextEditor } = vscode.window;
  if (isBriefing(activeTextEditor?.document)) return activeTextEditor;
  return overviews.document && editorsOf(overviews.document)[0];
}

/** With a tab stop where the level is to be chosen. */
async function citeAtCursor(desk: OverviewParts, thing: CitedThing): Promise<void> {
  const { server } = desk;
  const editor = editorAtHand(desk);
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
}

/** `place` is that of a finding; without one, the sentence at the cursor is sourced. */
export async function citeForSentence(desk: OverviewParts, thing?: CitedThing, place?: CitingPlace): Promise<void> {
  const { server } = desk;
  const editor = editorAtHand(desk);
  if (!editor) return tell(vscode.l10n.t('Open a briefing first.'));
  const { document, viewColumn } = editor;
  const { code2ProtocolConverter: toServer, protocol2CodeConverter: fromServer } = server.client;
  const uri = toServer.asUri(document.uri);
  const isHere = place?.uri === uri;
  const before = editor.selection;
  const { version } = document;
  const column = viewColumn === undefined ? {} : { viewColumn };
  const done = await chooseAndCite(
    {
      questions: quickQuestions,
      l10n: vscode.l10n,
      ask: (method, params) => server.ask(method, params),
      show: (file, range) => {
        void vscode.window.showTextDocument(fromServer.asUri(file), {
          viewColumn: vscode.ViewColumn.Beside,
          preserveFocus: true,
          preview: true,
          selection: fromServer.asRange(range),
        });
      },
    },
    { textDocument: { uri }, range: isHere ? place.range : toServer.asRange(before) },
    thing,
  );
  // The list took the focus: the text has it again, whatever came of it.
  const again = await vscode.window.showTextDocument(document, { ...column, preserveFocus: false });
  if (!done) return;
  if ('obstacle' in done) return tell(vscode.l10n.t('Nothing was cited: {0}.', lowerFirst(done.obstacle)));
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    done.edits.map(({ range, newText }) => vscode.TextEdit.replace(fromServer.asRange(range), newText)),
  );
  if (document.version !== version || !(await vscode.workspace.applyEdit(edit)))
    return tell(vscode.l10n.t('The text changed in the meantime, so nothing was cited. Try again.'));
  const cursor = fromServer.asPosition(done.cursor);
  again.selection = new vscode.Selection(cursor, cursor);
  again.revealRange(again.selection);
}

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
