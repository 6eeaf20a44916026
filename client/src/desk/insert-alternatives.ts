// The command that begins a section of alternatives at the end of the briefing, with tab stops where the writer must decide.

import * as vscode from 'vscode';
import { editorsOf } from '../overview/briefing-at-hand.ts';
import type { OverviewParts } from '../overview/overview-part.ts';

export async function insertAlternatives({ overviews }: OverviewParts): Promise<void> {
  const showing = overviews.document && editorsOf(overviews.document)[0];
  if (!showing) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a briefing first.'));
  const { document, viewColumn } = showing;
  const editor = await vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
  const end = document.lineAt(document.lineCount - 1).range.end;
  const last = document.lineCount > 1 && end.character === 0 ? document.lineAt(document.lineCount - 2).text : undefined;
  // One blank line between what is there and the heading.
  const gap = end.line === 0 && end.character === 0 ? '' : last === undefined ? '\n\n' : last.trim() === '' ? '' : '\n';
  await editor.insertSnippet(new vscode.SnippetString(gap + snippet()), end);
}

/** `?` is the placeholder that the linter reports until a level is chosen. */
function snippet(): string {
  const title = vscode.l10n.t('What can follow');
  const one = vscode.l10n.t('One thing happens.');
  const other = vscode.l10n.t('It does not.');
  return `## \${1:${title}} {.alternatives}\n\n- \${2:${one}} [#\${3:basis} :: \${4:?}, \${5:?}]\n- \${6:${other}} [#\${7:basis} :: \${8:?}, \${9:?}]\n`;
}
