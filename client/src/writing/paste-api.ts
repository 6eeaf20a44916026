// The editor's way of changing what a paste does. It came with VS Code 1.97, later than the oldest that the extension runs in, so
// its types are not among those of the editor, and it may not be there.

import * as vscode from 'vscode';

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

export interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
  yieldTo?: readonly PasteKind[];
}

export interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

export interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind; readonly Text: PasteKind };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

/** Undefined in an editor without it. Older ones have its names already, as a proposal, and throw when somebody calls it. */
export function pasteApi(): PasteApi | undefined {
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  if (major < 1 || (major === 1 && minor < 97)) return undefined;
  const api = vscode as unknown as Partial<PasteApi>;
  const isThere =
    api.DocumentPasteEdit !== undefined &&
    api.DocumentDropOrPasteEditKind !== undefined &&
    typeof api.languages?.registerDocumentPasteEditProvider === 'function';
  return isThere ? (api as PasteApi) : undefined;
}
