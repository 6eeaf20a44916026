// Markdown files whose front matter says that they are briefings become documents of that language. Whoever sets such a file back
// to Markdown is not contradicted.

import * as vscode from 'vscode';
import type { ExtensionPart } from '../extension-parts.ts';
import { headLength, holdsBriefingKey } from './holds-briefing-key.ts';

export const markdownBriefings: ExtensionPart = ({ log }) => {
  const seen = new Set<string>();
  const look = (document: vscode.TextDocument): void => {
    const name = document.uri.toString();
    if (document.languageId !== 'markdown' || seen.has(name)) return;
    const head = document.getText(new vscode.Range(document.positionAt(0), document.positionAt(headLength)));
    if (!holdsBriefingKey(head)) return;
    seen.add(name);
    vscode.languages
      .setTextDocumentLanguage(document, 'briefing')
      .then(undefined, (error: unknown) => log.warn(`${name} stays Markdown: ${String(error)}`));
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.workspace.onDidOpenTextDocument(look);
};
