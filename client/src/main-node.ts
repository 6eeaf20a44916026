// The extension where Node runs it: the server is a process of its own that speaks over Node's channel.

import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateExtension, deactivateExtension } from './extension.ts';
import type { ExtensionHost } from './extension-host.ts';
import { lintTask } from './tasks/lint-task.ts';
import type { WorkerPort } from './worker-port.ts';

/** Of the module that this is bundled into: the editor gives its own modules through it. */
declare const require: (file: string) => unknown;

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'extension-server.js').fsPath;
  const host: ExtensionHost = {
    name: 'Node',
    createClient: (options) =>
      new LanguageClient(
        'briefwright',
        'Briefwright',
        { module, args: ['--client-files'], transport: TransportKind.ipc },
        options,
      ),
    // The channel carries JSON, which would make an object with a key a byte of a Uint8Array.
    toMessage: (bytes) => [...bytes],
    startWorker: async (script) => portOf(new Worker(script.fsPath)),
    loadModule: async (file) => require(file.fsPath),
  };
  activateExtension(context, host, [lintTask]);
}

export const deactivate = deactivateExtension;

function portOf(worker: Worker): WorkerPort {
  return {
    postMessage: (message) => worker.postMessage(message),
    listen(received, failed) {
      worker.on('message', received);
      worker.on('error', (error: Error) => failed(error.message));
    },
    terminate: () => void worker.terminate(),
  };
}
