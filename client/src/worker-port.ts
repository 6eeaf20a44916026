// A worker as the extension talks to it, whichever host started it. Does not know what is said.

import type * as vscode from 'vscode';

export interface WorkerPort {
  postMessage(message: unknown): void;
  /** Called once, before the first message is posted. `failed` says why the worker is of no use any more. */
  listen(received: (message: unknown) => void, failed: (reason: string) => void): void;
  terminate(): void;
}

/** Starts one of the extension's own scripts as a worker. */
export type StartWorker = (script: vscode.Uri) => Promise<WorkerPort>;
