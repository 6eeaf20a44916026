// How many words a briefing has: as its readers count, without front matter, tags and comments.

import * as vscode from 'vscode';
import { countReadWords } from './read-words.ts';

export function showWordCount(): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  void vscode.window.showInformationMessage(wordsIn(editor));
}

/** `1,204 words`, `1,204 words, 12 of them selected`. */
export function wordsIn({ document, selection }: vscode.TextEditor): string {
  const count = countReadWords(document.getText());
  const all = count === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', count.toLocaleString());
  if (selection.isEmpty) return all;
  const before = countReadWords(document.getText(new vscode.Range(new vscode.Position(0, 0), selection.start)));
  const upTo = countReadWords(document.getText(new vscode.Range(new vscode.Position(0, 0), selection.end)));
  return vscode.l10n.t('{0}, {1} of them selected', all, (upTo - before).toLocaleString());
}
