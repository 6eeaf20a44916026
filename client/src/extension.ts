// The extension, the same in both hosts: makes the client of the language server, hands it to every part, and starts the server
// without waiting for it. Knows neither how a server is started nor what the parts do.

import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ExtensionParts } from './extension-parts.ts';
import { parts } from './parts.ts';
import { clientOptions } from './server/client-options.ts';
import { ServerConnection } from './server/server-connection.ts';

/** Makes a client whose server does not run yet; each host has its own. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

let server: ServerConnection | undefined;

/** Returns before the server has started: nothing in the editor waits for it. */
export function activateExtension(context: vscode.ExtensionContext, createClient: CreateClient): void {
  const log = vscode.window.createOutputChannel('Briefwright', { log: true });
  server = new ServerConnection(createClient(clientOptions(log)), log);
  const extension: ExtensionParts = { context, server, log };
  context.subscriptions.push(log, server, ...parts.map((part) => part(extension)));
  void server.start();
}

/** Resolves once the server has ended. */
export async function deactivateExtension(): Promise<void> {
  await server?.stop();
}
