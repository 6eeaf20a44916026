// “Check Claims Against Sources”: walks claim by claim, with the nearest passage of the archived text beside. Which passage that is, and
// how the claim stands, the server says, and only when a claim is looked at.

import * as vscode from 'vscode';
import type { ClaimPassages } from '../../../server/src/features/extension/claim-passages.ts';
import { editorsOf } from '../overview/briefing-at-hand.ts';
import { goToPlace } from '../overview/go-to-place.ts';
import type { OverviewPart } from '../overview/overview-part.ts';
import { nextPlace } from '../views/next-place.ts';
import { checkedWords } from './checked-words.ts';

/** The context in which the keys for the next and the previous claim are bound. */
const checking = 'briefwright.checksClaims';

export const claimSteps: OverviewPart = ({ server, overviews }) => {
  const message = vscode.window.createStatusBarItem('briefwright.checkedClaim', vscode.StatusBarAlignment.Left, 1);
  message.name = vscode.l10n.t('Claim being checked');
  const end = (): void => {
    message.hide();
    void vscode.commands.executeCommand('setContext', checking, false);
  };
  /** From the cursor of the briefing; `first`: the claim that it is in counts. */
  const step = async (direction: 'next' | 'previous', first = false): Promise<void> => {
    const { known } = overviews;
    if (!known) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a briefing first.'));
    const { document, overview } = known;
    const claims = overview.statements.filter(
      ({ kind }) => kind === 'claim' || kind === 'quote' || kind === 'judgment',
    );
    const cursor = editorsOf(document)[0]?.selection.active ?? new vscode.Position(0, 0);
    const starts = claims.map(({ range }) => range.start);
    const here = claims.findIndex(({ range: { start, end: last } }) =>
      new vscode.Range(start.line, start.character, last.line, last.character).contains(cursor),
    );
    const index = first && here >= 0 ? here : nextPlace(starts, cursor, direction);
    if (index === undefined)
      return void vscode.window.showInformationMessage(vscode.l10n.t('This briefing has no claims to check.'));
    const { range } = claims[index]!;
    const editor = await goToPlace(server, document, { range });
    void vscode.commands.executeCommand('setContext', checking, true);
    const { code2ProtocolConverter: toServer, protocol2CodeConverter: fromServer } = server.client;
    const found = await server.ask<ClaimPassages | null>('briefwright/claimPassages', {
      textDocument: { uri: toServer.asUri(document.uri) },
      position: range.start,
    });
    const words = checkedWords(index + 1, claims.length, found ?? undefined, vscode.l10n);
    message.text = words;
    message.tooltip = words;
    message.show();
    const location = found?.passages.find((passage) => passage.location)?.location;
    if (!editor || !location) return;
    await vscode.window.showTextDocument(fromServer.asUri(location.uri), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
      selection: fromServer.asRange(location.range),
    });
  };
  return vscode.Disposable.from(
    message,
    overviews.onDidChange((known) => known ?? end()),
    vscode.commands.registerCommand('briefwright.checkClaims', () => step('next', true)),
    vscode.commands.registerCommand('briefwright.nextClaim', () => step('next')),
    vscode.commands.registerCommand('briefwright.previousClaim', () => step('previous')),
    vscode.commands.registerCommand('briefwright.endChecking', end),
  );
};
