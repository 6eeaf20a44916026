// The extension where a browser runs it: the server is a worker.

import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateExtension, deactivateExtension } from './extension.ts';
import type { WorkerPort } from './worker-port.ts';

/** The types of a browser are not loaded here: they would cover up what the other host lacks. */
declare const Worker: new (url: string) => BrowserWorker;

interface BrowserWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'extension-server.js');
  activateExtension(context, {
    name: 'browser',
    createClient: (options) =>
      new LanguageClient('briefwright', 'Briefwright', async () => endsOf(await startWorker(script)), options),
    toMessage: (bytes) => bytes,
    startWorker: async (file) => portOf(await startWorker(file)),
    loadModule,
  });
}

export const deactivate = deactivateExtension;

/** What VS Code makes for a worker inside a worker is no `Worker`, so the library would not know it for one. */
function endsOf(worker: BrowserWorker): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

function portOf(worker: BrowserWorker): WorkerPort {
  return {
    postMessage: (message) => worker.postMessage(message),
    listen(received, failed) {
      worker.onmessage = ({ data }) => received(data);
      worker.onerror = ({ message }) => failed(message ?? 'its worker ended');
    },
    terminate: () => worker.terminate(),
  };
}

async function startWorker(script: vscode.Uri): Promise<BrowserWorker> {
  try {
    return new Worker(script.toString(true));
  } catch {
    // An extension that a remote machine serves: VS Code refuses workers from there, but not from a copy in memory.
    const code = await vscode.workspace.fs.readFile(script);
    return new Worker(URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' })));
  }
}

/** As the editor loads the extension itself: a worker has no other way to load what needs the editor's own module. */
async function loadModule(file: vscode.Uri): Promise<unknown> {
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module: { exports: unknown } = { exports: {} };
  new Function('module', 'exports', 'require', code)(module, module.exports, () => vscode);
  return module.exports;
}
