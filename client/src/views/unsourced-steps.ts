// Commands that step from one unsourced statement to the next, or back.

import * as vscode from 'vscode';
import { editorsOf } from '../overview/briefing-at-hand.ts';
import { goToPlace } from '../overview/go-to-place.ts';
import type { OverviewPart } from '../overview/overview-part.ts';
import { nextPlace } from './next-place.ts';

export const unsourcedSteps: OverviewPart = ({ server, overviews }) => {
  const step = async (direction: 'next' | 'previous'): Promise<void> => {
    const { known } = overviews;
    if (!known) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a briefing first.'));
    const unsourced = known.overview.statements.filter(({ standing }) => standing === 'unsourced');
    const cursor = editorsOf(known.document)[0]?.selection.active ?? new vscode.Position(0, 0);
    const index = nextPlace(
      unsourced.map(({ range }) => range.start),
      cursor,
      direction,
    );
    if (index === undefined)
      return void vscode.window.showInformationMessage(vscode.l10n.t('Every statement that needs a source names one.'));
    await goToPlace(server, known.document, { range: unsourced[index]!.range });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('briefwright.nextUnsourced', () => step('next')),
    vscode.commands.registerCommand('briefwright.previousUnsourced', () => step('previous')),
  );
};
