// Markdown files whose front matter says that they are briefings become documents of that language at once, and are Markdown again
// once it no longer does. Whoever sets such a file back to Markdown by hand is not contradicted.

import * as vscode from 'vscode';
import type { ExtensionPart } from '../extension-parts.ts';
import { headLength, holdsBriefingKey } from './holds-briefing-key.ts';

export const markdownBriefings: ExtensionPart = ({ log }) => {
  /** Those that this part made briefings of. */
  const made = new Set<string>();
  /** Those that somebody set back. */
  const refused = new Set<string>();
  const changing = new Set<string>();

  const turn = async (document: vscode.TextDocument, language: 'briefing' | 'markdown'): Promise<void> => {
    const name = document.uri.toString();
    if (changing.has(name)) return;
    changing.add(name);
    try {
      await vscode.languages.setTextDocumentLanguage(document, language);
      if (language === 'briefing') made.add(name);
      else made.delete(name);
    } catch (error) {
      log.warn(`${name} stays as it is: ${String(error)}`);
    }
    changing.delete(name);
  };

  const look = (document: vscode.TextDocument): void => {
    const name = document.uri.toString();
    const isMarkdown = document.languageId === 'markdown';
    if ((!isMarkdown && !made.has(name)) || changing.has(name)) return;
    const head = document.getText(new vscode.Range(document.positionAt(0), document.positionAt(headLength)));
    const isBriefing = holdsBriefingKey(head);
    // Once it says that it is none, it may say anew that it is one.
    if (!isBriefing) refused.delete(name);
    if (isMarkdown && made.delete(name) && isBriefing) refused.add(name);
    if (isMarkdown && isBriefing && !refused.has(name)) void turn(document, 'briefing');
    else if (!isMarkdown && document.languageId === 'briefing' && !isBriefing) void turn(document, 'markdown');
  };

  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    // A change of language closes the text and opens it anew.
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ range }) => range.start.line < changedLines)) look(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      // Whoever closes it for good may open it again as a briefing.
      const name = document.uri.toString();
      if (!changing.has(name) && !vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === name))
        refused.delete(name);
    }),
  );
};

/** Front matter in which the key is looked for at a keystroke; what stands further down is seen when the text is opened. */
const changedLines = 400;
