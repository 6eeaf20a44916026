// A briefing of the test's own in the workspace, open in an editor, and where things are in it. Does not know any test.

import * as vscode from 'vscode';
import { until } from '../until.ts';

/** Writes `text` to `name` in the first workspace folder and shows it. */
export async function openBriefing(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** A file of the first workspace folder. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The first place of `words`, `offset` characters further. */
export function placeOf(document: vscode.TextDocument, words: string, offset = 0): vscode.Position {
  const found = document.getText().indexOf(words);
  if (found < 0) throw new Error(`“${words}” is not in ${document.uri.path}`);
  return document.positionAt(found + offset);
}

/** The rules that report something, in the order of the text, once `isDone` accepts them. */
export async function findings(
  document: vscode.TextDocument,
  isDone: (rules: readonly string[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  let rules: readonly string[] = [];
  try {
    return await until('findings', () => {
      const all = [...vscode.languages.getDiagnostics(document.uri)].sort((a, b) =>
        a.range.start.compareTo(b.range.start),
      );
      rules = all.map(ruleOf);
      return isDone(rules) && all;
    });
  } catch {
    throw new Error(`in vain; the findings are: ${rules.join(', ') || 'none'}`);
  }
}

/** The name of the rule behind a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
