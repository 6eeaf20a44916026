// A scripted editor: speaks the protocol with the server, over standard input and output of a process or over streams in memory.
// Remembers what it is sent; every wait is bounded.

import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough, type Readable } from 'node:stream';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import {
  CancellationTokenSource,
  createConnection,
  createMessageConnection,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { AnyFeature } from '../../server/src/features/feature.ts';
import type { Host } from '../../server/src/host/host.ts';
import { startServer } from '../../server/src/lsp/server.ts';

/** Milliseconds before a test fails that waits for something. */
const patience = 30_000;

/** As much as tests need of what VS Code says. */
export const pullingClient: lsp.ClientCapabilities = {
  general: { positionEncodings: ['utf-16'], staleRequestSupport: { cancel: true, retryOnContentModified: [] } },
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: { dynamicRegistration: false }, publishDiagnostics: { relatedInformation: true } },
};

export interface Sent {
  readonly method: string;
  readonly params: unknown;
}

export interface LspClient {
  readonly process: ChildProcess | undefined;
  /** Every notification and request that came in, oldest first; `$/progress` among them. */
  readonly received: readonly Sent[];
  /** What `workspace/configuration` answers. */
  settings: unknown;
  /** What other requests of the server are answered with, by method; a function makes it from the parameters. Null where nothing is said. */
  readonly answers: Map<string, unknown>;
  request<R = unknown>(method: string, params?: unknown, token?: lsp.CancellationToken): Promise<R>;
  notify(method: string, params?: unknown): Promise<void>;
  /** The next message that `wanted` accepts, of those from index `from` on. */
  next(wanted: (sent: Sent) => boolean, from?: number): Promise<Sent>;
  /** `initialize` and `initialized`. */
  start(
    folder: string | undefined,
    capabilities?: lsp.ClientCapabilities,
    more?: Partial<lsp.InitializeParams>,
  ): Promise<lsp.InitializeResult>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, contentChanges: readonly lsp.TextDocumentContentChangeEvent[]): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<FullReport>;
  /** The diagnostics pushed for `uri` next, of the messages from index `from` on. */
  pushed(uri: string, from?: number): Promise<readonly lsp.Diagnostic[]>;
}

export interface FullReport {
  readonly kind: string;
  readonly resultId?: string;
  readonly items: readonly lsp.Diagnostic[];
}

/** The library would wait for the rest of a message for ever, and no test process end, where a test ends in the middle of one. */
function readerOf(stream: Readable): StreamMessageReader {
  const reader = new StreamMessageReader(stream);
  reader.partialMessageTimeout = 0;
  return reader;
}

/** Runs the built server at `program`; it is ended with the test. */
export function spawnServer(test: TestContext, program: string, args: readonly string[] = ['--stdio']): LspClient {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  test.after(() => child.kill('SIGKILL'));
  return createClient(test, readerOf(child.stdout), new StreamMessageWriter(child.stdin), child);
}

/** Runs the server in this process, with features and a host of the test's choice. */
export function connectServer(test: TestContext, host: Host, features?: readonly AnyFeature[]): LspClient {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(readerOf(toServer), new StreamMessageWriter(toClient)), host, {
    version: 'test',
    ...(features ? { features } : {}),
  });
  return createClient(test, readerOf(toClient), new StreamMessageWriter(toServer));
}

/** An editor at the other end of `reader` and `writer`; `child` is the server's process where it is one. */
export function createClient(
  test: TestContext,
  reader: MessageReader,
  writer: MessageWriter,
  child?: ChildProcess,
): LspClient {
  const connection = createMessageConnection(reader, writer);
  test.after(() => connection.dispose());
  const received: Sent[] = [];
  const listeners = new Set<() => void>();
  const hear = (method: string, params: unknown): void => {
    received.push({ method, params });
    for (const listener of [...listeners]) listener();
  };
  const client: LspClient = {
    process: child,
    received,
    settings: null,
    answers: new Map(),
    request: (method, params, token) =>
      inTime(
        `the answer to ${method}`,
        connection.sendRequest(method, params, token ?? new CancellationTokenSource().token),
      ),
    notify: (method, params) => connection.sendNotification(method, params as object),
    next(wanted, from = 0) {
      let stop = (): void => {};
      const found = new Promise<Sent>((resolve) => {
        const look = (): void => {
          const sent = received.slice(from).find(wanted);
          if (sent) resolve(sent);
        };
        listeners.add(look);
        stop = () => listeners.delete(look);
        look();
      });
      return inTime('a message', found).finally(stop);
    },
    async start(folder, capabilities = pullingClient, more = {}) {
      const uri = folder === undefined ? undefined : pathToFileURL(folder).href;
      const workspaceFolders = uri === undefined ? null : [{ uri, name: 'test' }];
      const result = await client.request<lsp.InitializeResult>('initialize', {
        processId: null,
        rootUri: uri ?? null,
        workspaceFolders,
        capabilities,
        ...more,
      });
      await client.notify('initialized', {});
      return result;
    },
    open: (uri, text, languageId = 'briefing') =>
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) =>
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    pull: (uri, previousResultId) =>
      client.request('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    async pushed(uri, from) {
      const isWanted = ({ method, params }: Sent): boolean =>
        method === 'textDocument/publishDiagnostics' && (params as lsp.PublishDiagnosticsParams).uri === uri;
      return ((await client.next(isWanted, from)).params as lsp.PublishDiagnosticsParams).diagnostics;
    },
  };
  connection.onNotification(hear);
  // The library keeps this one to itself otherwise.
  connection.onNotification('$/logTrace', (params: unknown) => hear('$/logTrace', params));
  connection.onUnhandledProgress(({ token, value }) => hear('$/progress', { token, value }));
  connection.onRequest((method, params) => {
    hear(method, params);
    const items = method === 'workspace/configuration' ? ((params as { items: readonly unknown[] }).items ?? []) : [];
    const isPlain = method === 'workspace/configuration' && !client.answers.has(method);
    return isPlain ? items.map(() => client.settings) : answerOf(client.answers.get(method), params);
  });
  connection.listen();
  return client;
}

function answerOf(answer: unknown, params: unknown): unknown {
  return typeof answer === 'function' ? (answer as (params: unknown) => unknown)(params) : (answer ?? null);
}

async function inTime<T>(what: string, wanted: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come`)), patience);
  });
  try {
    return await Promise.race([wanted, limit]);
  } finally {
    clearTimeout(timer);
  }
}
