// Asks the importer, in a worker of its own that ends with the answer. Only where programs of Node run.

import * as vscode from 'vscode';
import type { ImportAnswer, ImportRequest } from '../../../server/src/main-import.ts';
import type { OverviewParts } from '../overview/overview-part.ts';

/** @throws {Error} where it cannot be started, or fails. */
export async function askImporter({ context, host }: OverviewParts, request: ImportRequest): Promise<ImportAnswer> {
  if (host.name === 'browser') throw new Error(vscode.l10n.t('documents are read on a machine, not in a browser'));
  const worker = await host.startWorker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'importer.js'));
  try {
    return await new Promise<ImportAnswer>((resolve, reject) => {
      worker.listen(
        (message) => resolve(message as ImportAnswer),
        (reason) => reject(new Error(reason)),
      );
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

const scheme = 'briefwright-report';
const reports = new Map<string, string>();
let isProviding = false;

/** A page of its own beside the text, which nobody is asked to save. */
export async function showReport({ context }: OverviewParts, name: string, report: string): Promise<void> {
  if (!isProviding) {
    isProviding = true;
    context.subscriptions.push(
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: ({ path }) => reports.get(path) ?? '',
      }),
    );
  }
  const path = `/${reports.size + 1}/${name}.txt`;
  reports.set(path, report);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path }));
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
  });
}
