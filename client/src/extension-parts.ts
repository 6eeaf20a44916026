// What every part of the extension is given, and what a part is: one function, whose result takes away again what it added.

import type * as vscode from 'vscode';
import type { ExtensionHost } from './extension-host.ts';
import type { ServerConnection } from './server/server-connection.ts';

export interface ExtensionParts {
  readonly context: vscode.ExtensionContext;
  readonly host: ExtensionHost;
  readonly server: ServerConnection;
  /** The output channel “Briefwright”; the server's messages go there too. */
  readonly log: vscode.LogOutputChannel;
}

/** Called once, before the server is started. */
export type ExtensionPart = (extension: ExtensionParts) => vscode.Disposable;
