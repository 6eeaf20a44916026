// Which briefing the views are about: the one being edited, and, while something else has the focus, the last one that is
// still on screen.

import * as vscode from 'vscode';

export const briefingLanguage = 'briefing';

export function isBriefing(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === briefingLanguage && !document.isClosed;
}

/** `last` is the one that was at hand before; undefined when there is none. */
export function briefingAtHand(last: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (isBriefing(activeTextEditor?.document)) return activeTextEditor.document;
  const visible = visibleTextEditors.map(({ document }) => document).filter((document) => isBriefing(document));
  return visible.find((document) => document === last) ?? visible[0];
}

/** Every editor that shows it, the one with the focus first. */
export function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const showing = visibleTextEditors.filter((editor) => editor.document === document);
  return activeTextEditor?.document === document
    ? [activeTextEditor, ...showing.filter((editor) => editor !== activeTextEditor)]
    : showing;
}
