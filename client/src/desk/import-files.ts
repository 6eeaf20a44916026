// “Import…”: documents become briefings beside them, bibliographies go into a registry. Over no file that is there, and with a report of
// what was understood and what was not.

import * as vscode from 'vscode';
import type { OverviewParts } from '../overview/overview-part.ts';
import { isBibliographyFile, isImportable } from '../writing/importable.ts';
import { askImporter, showReport } from './importer.ts';

const documentEndings = ['docx', 'md', 'qmd', 'html', 'htm', 'txt'];
const bibliographyEndings = ['bib', 'ris', 'json', 'xml'];

/** `one` and `all` as a menu gives them: what was clicked, and everything that is chosen with it. */
export async function importFiles(desk: OverviewParts, one?: unknown, all?: unknown): Promise<void> {
  const given = [...(Array.isArray(all) ? all : []), one].filter((uri) => uri instanceof vscode.Uri);
  const uris = given.length > 0 ? given.filter(isNew) : await askForFiles();
  if (!uris || uris.length === 0) return;
  const readable = uris.filter(({ scheme, path }) => scheme === 'file' && isImportable(path));
  if (readable.length < uris.length)
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Only files on this machine’s disk are imported: Word, Markdown, HTML, text, BibTeX, RIS, CSL-JSON, EndNote XML.',
      ),
    );
  const bibliographies = readable.filter(({ path }) => isBibliographyFile(path));
  const registry = bibliographies.length > 0 ? await askForRegistry(bibliographies) : undefined;
  if (registry === null) return;
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Importing…') },
    () => importAll(desk, readable, registry),
  );
}

function isNew(uri: vscode.Uri, index: number, all: readonly vscode.Uri[]): boolean {
  return all.findIndex((other) => other.toString() === uri.toString()) === index;
}

function askForFiles(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Documents or Bibliographies'),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: true,
    filters: {
      [vscode.l10n.t('Documents and bibliographies')]: [...documentEndings, ...bibliographyEndings],
      [vscode.l10n.t('Documents')]: documentEndings,
      [vscode.l10n.t('Bibliographies')]: bibliographyEndings,
    },
  });
}

/** Where the sources go; undefined for a new registry beside each bibliography, null where the writer gave up. */
async function askForRegistry(files: readonly vscode.Uri[]): Promise<vscode.Uri | undefined | null> {
  const found = await vscode.workspace.findFiles('**/*{sources,registry}*.{yaml,yml}', '**/node_modules/**', 20);
  if (found.length === 0) return undefined;
  const beside = vscode.l10n.t('A new registry beside {0}', nameOf(files[0]!));
  const chosen = await vscode.window.showQuickPick(
    [
      { label: beside, uri: undefined },
      ...found
        .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))
        .sort((a, b) => (a.label < b.label ? -1 : 1)),
    ],
    {
      title: vscode.l10n.t('Import'),
      placeHolder: vscode.l10n.t('Where do the sources go? What is in a registry stays as it is.'),
    },
  );
  return chosen ? chosen.uri : null;
}

async function importAll(
  desk: OverviewParts,
  files: readonly vscode.Uri[],
  registry: vscode.Uri | undefined,
): Promise<void> {
  const outputs: vscode.Uri[] = [];
  const reports: string[] = [];
  for (const file of files) {
    const folder = vscode.Uri.joinPath(file, '..');
    const to = isBibliographyFile(file.path) ? registry : await freeName(file);
    const answer = await askImporter(desk, {
      type: 'files',
      files: [file.fsPath],
      folder: folder.fsPath,
      to: to?.fsPath,
    });
    if (answer.type !== 'files') continue;
    outputs.push(
      ...answer.outputs.map((path) =>
        path.startsWith('/') ? vscode.Uri.file(path) : vscode.Uri.joinPath(folder, path),
      ),
    );
    reports.push(answer.report, ...answer.failures.map((failure) => `${failure}\n`));
  }
  const [first] = outputs;
  if (first) await vscode.window.showTextDocument(first, { preview: false });
  await showReport(desk, vscode.l10n.t('Import'), reports.filter((part) => part !== '').join('\n'));
}

/** `report.brief` beside `report.docx`, or the first of `report-2.brief` … that is free. */
async function freeName(file: vscode.Uri): Promise<vscode.Uri> {
  const name = nameOf(file).replace(/\.[^.]+$/, '');
  for (let number = 1; ; number++) {
    const free = vscode.Uri.joinPath(file, '..', `${name}${number === 1 ? '' : `-${number}`}.brief`);
    const isThere = await vscode.workspace.fs.stat(free).then(
      () => true,
      () => false,
    );
    if (!isThere) return free;
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
