// The command that starts a briefing from a template: asks which and what it is called, and opens it unsaved, or writes it into the
// folder that it was asked for.

import * as vscode from 'vscode';
import type { ExtensionParts } from '../extension-parts.ts';
import { briefingLanguage } from '../overview/briefing-at-hand.ts';
import { fileNameFor, fillTemplate, type NewBriefing } from '../writing/fill-template.ts';

interface Choice extends vscode.QuickPickItem {
  readonly template: string;
  readonly keep: NewBriefing['keep'];
}

export async function newBriefing({ context, log }: ExtensionParts, target?: unknown): Promise<void> {
  const choice = await vscode.window.showQuickPick(choices(), {
    title: vscode.l10n.t('New Briefing'),
    placeHolder: vscode.l10n.t('What is it for?'),
    matchOnDetail: true,
  });
  if (!choice) return;
  const title = await askTitle();
  if (title === undefined) return;
  try {
    const seed = vscode.Uri.joinPath(context.extensionUri, 'seeds', 'templates', `${choice.template}.brief`);
    const template = new TextDecoder().decode(await vscode.workspace.fs.readFile(seed));
    const text = fillTemplate(template, { title, date: today(), keep: choice.keep });
    const folder = target instanceof vscode.Uri ? target : undefined;
    const document = folder
      ? await vscode.workspace.openTextDocument(await writeNew(folder, title, text))
      : await vscode.workspace.openTextDocument({ language: briefingLanguage, content: text });
    const editor = await vscode.window.showTextDocument(document);
    const start = document.positionAt(firstPlaceToWrite(text));
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(editor.selection);
  } catch (error) {
    log.error(`no briefing was made: ${String(error)}`);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The briefing could not be made: {0}', error instanceof Error ? error.message : String(error)),
    );
  }
}

function choices(): readonly Choice[] {
  const policy = vscode.l10n.t('Policy briefing');
  const osint = vscode.l10n.t('Open-source investigation');
  const sample = vscode.l10n.t('With sample text to replace, showing every part of the markup');
  const bare = vscode.l10n.t('Only the headings, for you to fill in');
  return [
    { label: `$(law) ${policy}`, detail: sample, template: 'policy', keep: 'everything' },
    {
      label: `$(law) ${policy}`,
      description: vscode.l10n.t('headings only'),
      detail: bare,
      template: 'policy',
      keep: 'headings',
    },
    { label: `$(search) ${osint}`, detail: sample, template: 'osint', keep: 'everything' },
    {
      label: `$(search) ${osint}`,
      description: vscode.l10n.t('headings only'),
      detail: bare,
      template: 'osint',
      keep: 'headings',
    },
  ];
}

/** Trimmed; undefined when nothing was to be made after all. */
async function askTitle(): Promise<string | undefined> {
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Briefing'),
    prompt: vscode.l10n.t('Its title, as a reader will see it'),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A briefing needs a title.') : undefined),
  });
  return title?.trim();
}

/** The writer's day, ISO 8601. */
function today(): string {
  const now = new Date();
  return [
    String(now.getFullYear()).padStart(4, '0'),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-');
}

/** Behind the first heading under the title; at the end of a text without one. */
function firstPlaceToWrite(text: string): number {
  const heading = /^## .*\n+/m.exec(text);
  return heading ? heading.index + heading[0].trimEnd().length + 1 : text.length;
}

/** Never over a file that is there. */
async function writeNew(folder: vscode.Uri, title: string, text: string): Promise<vscode.Uri> {
  const name = fileNameFor(title);
  let file = vscode.Uri.joinPath(folder, `${name}.brief`);
  for (let number = 2; await isThere(file); number++) file = vscode.Uri.joinPath(folder, `${name}-${number}.brief`);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('{0} cannot be written', file.toString(true)));
  return file;
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
