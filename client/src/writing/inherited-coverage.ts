// Dots under statements that have no tag of their own and are covered by another's; a hover says which. A setting takes them away.

import * as vscode from 'vscode';
import { editorsOf } from '../overview/briefing-at-hand.ts';
import type { OverviewPart } from '../overview/overview-part.ts';
import { inheritedMarks, type Mark } from './editor-marks.ts';

const setting = 'decorations.inheritedCoverage';

export const inheritedCoverage: OverviewPart = ({ server, overviews }) => {
  // The pattern says it; the colour only keeps it quiet, and every kind of theme has its own.
  const dots = vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new vscode.ThemeColor('briefwright.inheritedCoverageBorder'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const draw = (): void => {
    const { known } = overviews;
    if (!known) return;
    const isWanted = vscode.workspace.getConfiguration('briefwright', known.document.uri).get(setting, true);
    const options = isWanted
      ? inheritedMarks(known.overview, vscode.l10n).map((mark) => ({
          range: server.client.protocol2CodeConverter.asRange(mark.range),
          hoverMessage: hoverOf(mark),
        }))
      : [];
    for (const editor of editorsOf(known.document)) editor.setDecorations(dots, options);
  };
  draw();
  return vscode.Disposable.from(
    dots,
    overviews.onDidChange(draw),
    vscode.window.onDidChangeVisibleTextEditors(draw),
    vscode.workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration(`briefwright.${setting}`) && draw(),
    ),
  );
};

/** What a document says never becomes markup. */
function hoverOf({ words, code }: Mark): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(words).appendCodeblock(code, 'briefing');
}
