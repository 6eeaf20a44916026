// Opens the configuration that holds for the briefing at hand, or writes a first one.

import * as vscode from 'vscode';
import type { ExtensionParts } from '../extension-parts.ts';

/** What a configuration may be called; the first of a folder wins. */
const names: readonly string[] = [
  '.briefwrightrc',
  '.briefwrightrc.yaml',
  '.briefwrightrc.yml',
  '.briefwrightrc.json',
  'briefwright.config.yaml',
  'briefwright.config.json',
];

export async function openConfiguration({ server }: ExtensionParts): Promise<void> {
  const folder = folderAtHand();
  if (!folder) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('A configuration belongs to a folder. Open the folder with your briefings first.'),
    );
    return;
  }
  const file =
    (await nearest(folder)) ??
    (await create(
      vscode.Uri.joinPath(folder.top, '.briefwrightrc.yaml'),
      async () => (await server.ask<{ readonly text: string }>('briefwright/newConfiguration', {}))?.text,
    ));
  if (file) await vscode.window.showTextDocument(file);
}

interface Folder {
  readonly top: vscode.Uri;
  /** Where the briefing at hand is; `top` without one. */
  readonly start: vscode.Uri;
}

function folderAtHand(): Folder | undefined {
  const active = vscode.window.activeTextEditor?.document;
  const top = (active && vscode.workspace.getWorkspaceFolder(active.uri)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!top) return undefined;
  const isInside = active !== undefined && vscode.workspace.getWorkspaceFolder(active.uri) === top;
  return { top: top.uri, start: isInside ? vscode.Uri.joinPath(active.uri, '..') : top.uri };
}

/** Upward from the briefing, as far as the workspace's folder. */
async function nearest({ top, start }: Folder): Promise<vscode.Uri | undefined> {
  for (let folder = start; ; folder = vscode.Uri.joinPath(folder, '..')) {
    for (const name of names) {
      const file = vscode.Uri.joinPath(folder, name);
      if (await exists(file)) return file;
    }
    if (folder.path === top.path || folder.path.length <= top.path.length) return undefined;
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}

async function create(file: vscode.Uri, text: () => Promise<string | undefined>): Promise<vscode.Uri | undefined> {
  const yes = vscode.l10n.t('Create {0}', '.briefwrightrc.yaml');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('No configuration applies here: the rules run with their defaults.'),
    yes,
  );
  if (answer !== yes) return undefined;
  const content = await text();
  if (content === undefined || content === '') {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The language server is not running, so there is no template to start from.'),
    );
    return undefined;
  }
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
    return file;
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} could not be written: {1}',
        '.briefwrightrc.yaml',
        error instanceof Error ? error.message : String(error),
      ),
    );
    return undefined;
  }
}
