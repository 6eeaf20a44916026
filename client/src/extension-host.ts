// What the two hosts of the extension, Node and a browser, do differently. The rest of the extension knows no more of them.

import type { Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { StartWorker } from './worker-port.ts';

export interface ExtensionHost {
  /** For the eye of somebody who reads a report of what runs here. */
  readonly name: 'Node' | 'browser';
  /** Makes a client whose server does not run yet. */
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /** Bytes as they may travel to the server. */
  readonly toMessage: (bytes: Uint8Array) => unknown;
  readonly startWorker: StartWorker;
  /** Loads one of the extension's own files, a CommonJS module that needs nothing but the editor; gives what it exports. */
  readonly loadModule: (file: Uri) => Promise<unknown>;
}
