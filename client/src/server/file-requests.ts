// Files for a server that has no disk of its own, or not the one where the briefings are: through the editor's file system. The
// methods are the server's (host/browser-host.ts).

import * as vscode from 'vscode';
import type { ExtensionPart } from '../extension-parts.ts';

interface FileParams {
  readonly uri: string;
}

interface ReadParams extends FileParams {
  /** In bytes: nothing larger is to travel. */
  readonly limit: number;
}

export const fileRequests: ExtensionPart = ({ server, host }) => {
  const { fs } = vscode.workspace;
  return vscode.Disposable.from(
    server.client.onRequest('fs/readFile', async ({ uri, limit }: ReadParams) => {
      const file = vscode.Uri.parse(uri, true);
      const { size } = await fs.stat(file);
      if (size > limit) throw new Error(`it has more than ${limit / 1024 / 1024} MB`);
      return host.toMessage(await fs.readFile(file));
    }),
    server.client.onRequest('fs/list', async ({ uri }: FileParams) => {
      const entries = await fs.readDirectory(vscode.Uri.parse(uri, true));
      return entries.flatMap(([name, type]) => (kinds.has(type) ? [[name, kinds.get(type)]] : []));
    }),
  );
};

/** Links to folders are left out, so that no loop can hold a walk. */
const kinds: ReadonlyMap<vscode.FileType, 'file' | 'folder' | 'link'> = new Map([
  [vscode.FileType.File, 'file'],
  [vscode.FileType.Directory, 'folder'],
  [vscode.FileType.File | vscode.FileType.SymbolicLink, 'link'],
]);
