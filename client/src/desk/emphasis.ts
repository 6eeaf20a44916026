// Bold and italic by key: the words at the cursor or the selection get their marks, or lose them.

import * as vscode from 'vscode';
import { toggledEmphasis } from './toggled-emphasis.ts';

export function toggleBold(): Promise<void> {
  return toggle('**');
}

export function toggleItalic(): Promise<void> {
  return toggle('*');
}

async function toggle(mark: '*' | '**'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const chosen = editor.selections.map((selection) => {
    const word = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : undefined;
    const range = word ?? selection;
    const toggled = toggledEmphasis(
      document.getText(),
      { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
      mark,
    );
    return { toggled, cursor: selection.isEmpty ? document.offsetAt(selection.active) : undefined };
  });
  const done = await editor.edit((edit) => {
    for (const { toggled } of chosen)
      edit.replace(new vscode.Range(document.positionAt(toggled.from), document.positionAt(toggled.to)), toggled.text);
  });
  const [only] = chosen;
  if (!done || chosen.length > 1 || !only) return;
  const { toggled, cursor } = only;
  const start = document.positionAt(cursor === undefined ? toggled.start : cursor + toggled.shift);
  const end = document.positionAt(cursor === undefined ? toggled.end : cursor + toggled.shift);
  editor.selection = new vscode.Selection(start, end);
}
