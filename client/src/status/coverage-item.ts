// The coverage of the briefing at hand in the status bar: how many of its claims, quotations and judgments are sourced. A click goes to
// the next that is not.

import * as vscode from 'vscode';
import type { OverviewPart } from '../overview/overview-part.ts';
import { coverageText } from './status-words.ts';

export const coverageItem: OverviewPart = ({ overviews }) => {
  const item = vscode.window.createStatusBarItem('briefwright.coverage', vscode.StatusBarAlignment.Right, 101);
  item.name = vscode.l10n.t('Briefing Coverage');
  item.command = 'briefwright.nextUnsourced';
  const draw = (): void => {
    const { known, document } = overviews;
    const text = known && known.document === document ? coverageText(known.overview, vscode.l10n) : undefined;
    if (text === undefined) return item.hide();
    item.text = text;
    item.tooltip = vscode.l10n.t(
      'Claims, quotations and judgments that name a source or a ground, and a confidence level',
    );
    item.show();
  };
  draw();
  return vscode.Disposable.from(item, overviews.onDidChange(draw));
};
