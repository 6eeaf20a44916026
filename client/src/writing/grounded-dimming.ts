// A switch that greys what is fully grounded, so that the rest stands out. It is remembered for the folder.

import * as vscode from 'vscode';
import { editorsOf } from '../overview/briefing-at-hand.ts';
import type { OverviewPart } from '../overview/overview-part.ts';
import { groundedRanges } from './editor-marks.ts';

const memory = 'dimsGrounded';

export const groundedDimming: OverviewPart = ({ context, server, overviews }) => {
  // A colour and not less opacity: it can be chosen, and the default can be read in every kind of theme.
  const grey = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('briefwright.groundedForeground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  let isOn = context.workspaceState.get(memory, false);

  const draw = (): void => {
    const { known } = overviews;
    if (!known) return;
    const ranges = isOn
      ? groundedRanges(known.overview).map((range) => server.client.protocol2CodeConverter.asRange(range))
      : [];
    for (const editor of editorsOf(known.document)) editor.setDecorations(grey, ranges);
  };
  const turn = (on: boolean): void => {
    isOn = on;
    void context.workspaceState.update(memory, on);
    void vscode.commands.executeCommand('setContext', 'briefwright.dimsGrounded', on);
    draw();
    if (!on) for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(grey, []);
  };

  void vscode.commands.executeCommand('setContext', 'briefwright.dimsGrounded', isOn);
  draw();
  return vscode.Disposable.from(
    grey,
    overviews.onDidChange(draw),
    vscode.window.onDidChangeVisibleTextEditors(draw),
    vscode.commands.registerCommand('briefwright.toggleGroundedDimming', () => turn(!isOn)),
    vscode.commands.registerCommand('briefwright.dimGrounded', () => turn(true)),
    vscode.commands.registerCommand('briefwright.undimGrounded', () => turn(false)),
  );
};
