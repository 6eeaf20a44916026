// Asks the server to cite something, and turns its answer into an edit of the editor's.

import * as vscode from 'vscode';
import type { CiteAnswer, CiteParams, CiteResult } from '../../../server/src/features/extension/cite.ts';
import type { CitedThing } from '../../../server/src/features/extension/named-sources.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import type { PastedSource } from './pasted-sources.ts';

/** Undefined where there is no answer: the server does not run, the question was called off, or the text has changed since. */
export async function askToCite(
  server: ServerConnection,
  document: vscode.TextDocument,
  range: vscode.Range,
  sources: readonly CitedThing[],
  token?: vscode.CancellationToken,
): Promise<CiteAnswer | undefined> {
  const { client } = server;
  const params: CiteParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    range: client.code2ProtocolConverter.asRange(range),
    sources,
  };
  const { version } = document;
  const answer = await server.ask<CiteAnswer | null>('briefwright/cite', params, token);
  return document.version === version ? (answer ?? undefined) : undefined;
}

/** All of the answer's edits, with a tab stop where a level is to be chosen. */
export function toEdit(
  server: ServerConnection,
  document: vscode.TextDocument,
  { edits }: Pick<CiteResult, 'edits'>,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText, snippet }): vscode.TextEdit | vscode.SnippetTextEdit => {
      const place = server.client.protocol2CodeConverter.asRange(range);
      if (snippet === undefined) return vscode.TextEdit.replace(place, newText);
      // A newer editor than the types can be told to leave the indentation alone.
      return Object.assign(vscode.SnippetTextEdit.replace(place, new vscode.SnippetString(snippet)), {
        keepWhitespace: true,
      });
    }),
  );
  return edit;
}

/** `Cite harbour-log`, `Declare and cite reuters`. */
export function citeTitle({ keys, declared }: CiteResult): string {
  const names = keys.join(', ');
  return declared.length === 0 ? vscode.l10n.t('Cite {0}', names) : vscode.l10n.t('Declare and cite {0}', names);
}

/** With the URIs and digests that the server wants; undefined where a file is in no folder of the workspace or cannot be read. */
export async function toCited(
  server: ServerConnection,
  sources: readonly PastedSource[],
): Promise<readonly CitedThing[] | undefined> {
  const cited = await Promise.all(
    sources.map((source) => ('uri' in source ? toCitedFile(server, vscode.Uri.parse(source.uri)) : source)),
  );
  return cited.every((one) => one !== undefined) ? cited : undefined;
}

/** Larger files are declared without a digest. */
const digestLimit = 20_000_000;

async function toCitedFile(server: ServerConnection, uri: vscode.Uri): Promise<CitedThing | undefined> {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return undefined;
  const named = { uri: server.client.code2ProtocolConverter.asUri(uri) };
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return undefined;
    if (size > digestLimit) return named;
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(await vscode.workspace.fs.readFile(uri)));
    return { ...named, sha256: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
  } catch {
    // It is gone, or may not be read.
    return undefined;
  }
}
