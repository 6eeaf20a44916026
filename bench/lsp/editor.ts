// A scripted editor in front of one server process, on its standard input and output. Knows the protocol's life cycle, says what
// came in when, and leaves to others what is measured. Every wait is bounded.

import { type ChildProcess, spawn } from 'node:child_process';
import type * as lsp from 'vscode-languageserver';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface EditorOptions {
  /** Arguments of Node: the program and its own. */
  readonly argv: readonly string[];
  readonly cwd: string;
  /** URI; undefined for an editor that has only files open. */
  readonly folder?: string;
  /** Whether the editor asks for diagnostics instead of being sent them. */
  readonly doesPull: boolean;
}

export interface Progress {
  readonly token: string | number;
  readonly value: unknown;
}

/** Milliseconds. A server that is merely slow misses its targets; one that stays silent ends the run. */
const patience = 120_000;

export class Editor {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #name: string;
  #errors = '';
  #end: string | undefined;
  #published:
    | {
        readonly isWanted: (params: lsp.PublishDiagnosticsParams) => boolean;
        readonly take: (params: lsp.PublishDiagnosticsParams) => void;
      }
    | undefined;
  readonly #progress: Progress[] = [];

  private constructor({ argv, cwd }: EditorOptions) {
    this.#name = argv.join(' ');
    this.#process = spawn(process.execPath, argv, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#process.stderr!.on('data', (data: Buffer) => (this.#errors = (this.#errors + data.toString()).slice(-2000)));
    this.#process.on('exit', (code, signal) => (this.#end = `ended with ${code ?? signal}`));
    // What it leaves behind when it dies is told by whoever waits.
    this.#process.stdin!.on('error', () => {});
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: lsp.PublishDiagnosticsParams) => {
      const waiting = this.#published;
      if (!waiting?.isWanted(params)) return;
      this.#published = undefined;
      waiting.take(params);
    });
    this.#connection.onUnhandledProgress((params) => void this.#progress.push(params));
    this.#connection.onRequest((method, params) =>
      method === 'workspace/configuration'
        ? (params as unknown as lsp.ConfigurationParams).items.map(() => null)
        : null,
    );
    this.#connection.onError(() => {});
    this.#connection.listen();
  }

  /** Starts the server and goes through `initialize` and `initialized`. */
  static async start(options: EditorOptions): Promise<Editor> {
    const editor = new Editor(options);
    const { folder, doesPull } = options;
    const params: Omit<lsp.InitializeParams, 'workDoneToken'> = {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'bench' }],
      capabilities: capabilitiesOf(doesPull),
    };
    await editor.request('initialize', params);
    await editor.notify('initialized', {});
    return editor;
  }

  /** The server's process. */
  get pid(): number {
    return this.#process.pid!;
  }

  /** Every progress notification so far, oldest first; partial results are among them. */
  get progress(): readonly Progress[] {
    return this.#progress;
  }

  /** @throws {Error} when the server answers with an error, dies or takes two minutes. */
  request<R>(method: string, params: unknown): Promise<R> {
    return this.#inTime(`the answer to ${method}`, this.#connection.sendRequest<R>(method, params));
  }

  async notify(method: string, params: object): Promise<void> {
    await this.#connection.sendNotification(method, params);
  }

  /** The next list that `isWanted` accepts; ask before that which brings it about. One at a time. Bounded as `request` is. */
  published(isWanted: (params: lsp.PublishDiagnosticsParams) => boolean): Promise<lsp.PublishDiagnosticsParams> {
    return this.#inTime(
      'a list of diagnostics that differs',
      new Promise((take) => (this.#published = { isWanted, take })),
    );
  }

  open(uri: string, text: string): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'briefing', version: 1, text } });
  }

  /** As an editor leaves; a server that stays is ended. */
  async close(): Promise<void> {
    await this.request('shutdown', undefined);
    const ended = new Promise<void>((resolve) => this.#process.once('exit', () => resolve()));
    await this.notify('exit', {});
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 2000);
    await ended;
    clearTimeout(timer);
    this.#connection.dispose();
  }

  async #inTime<T>(what: string, wanted: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#process.kill('SIGKILL');
        reject(
          new Error(
            `${this.#name}: ${what} did not come in ${patience / 1000} s${this.#end ? `; it ${this.#end}` : ''}. ${this.#errors}`,
          ),
        );
      }, patience);
    });
    try {
      return await Promise.race([wanted, limit]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What changes the size of an answer, as VS Code has it. */
function capabilitiesOf(doesPull: boolean): lsp.ClientCapabilities {
  return {
    general: { positionEncodings: ['utf-16'] },
    window: { workDoneProgress: true },
    workspace: { workspaceFolders: true },
    textDocument: {
      synchronization: {},
      publishDiagnostics: {
        versionSupport: true,
        relatedInformation: true,
        codeDescriptionSupport: true,
        dataSupport: true,
        tagSupport: { valueSet: [1, 2] },
      },
      completion: {
        completionItem: {
          snippetSupport: true,
          labelDetailsSupport: true,
          documentationFormat: ['markdown', 'plaintext'],
          tagSupport: { valueSet: [1] },
          resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
        },
      },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      ...(doesPull ? { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } } : {}),
    },
  };
}
