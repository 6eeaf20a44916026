// The extension, the same in both hosts: makes the client of the language server and hands it to every part. Knows neither how a
// server is started nor what the parts do.

import * as vscode from 'vscode';
import type { ExtensionHost } from './extension-host.ts';
import type { ExtensionPart, ExtensionParts } from './extension-parts.ts';
import { parts } from './parts.ts';
import { clientOptions } from './server/client-options.ts';
import { ServerConnection } from './server/server-connection.ts';

let server: ServerConnection | undefined;

/** `ownParts` are those that only this host can have. Returns before the server has started: nothing in the editor waits for it. */
export function activateExtension(
  context: vscode.ExtensionContext,
  host: ExtensionHost,
  ownParts: readonly ExtensionPart[] = [],
): void {
  const log = vscode.window.createOutputChannel('Briefwright', { log: true });
  server = new ServerConnection(host.createClient(clientOptions(log)), log);
  const extension: ExtensionParts = { context, host, server, log };
  context.subscriptions.push(log, server);
  for (const part of [...parts, ...ownParts]) {
    try {
      context.subscriptions.push(part(extension));
    } catch (error) {
      // What one part cannot do in some editor must not take the others with it.
      log.error(
        `a part of the extension did not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
}

/** Resolves once the server has ended. */
export async function deactivateExtension(): Promise<void> {
  await server?.stop();
}
