// The connection to the language server: started at the first need, restarted on request, asked by every part. Knows how a
// client is talked to, not what is asked.

import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { announceCommands } from './client-options.ts';

export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

export class ServerConnection implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #listening: vscode.Disposable;
  #state: ServerState = 'stopped';
  #failure: string | undefined;

  constructor(client: BaseLanguageClient, log: vscode.LogOutputChannel) {
    this.#client = client;
    announceCommands(client);
    this.#log = log;
    this.#listening = client.onDidChangeState(({ newState }) => {
      // A start that fails ends in `Stopped` too, before or after its promise is rejected.
      if (newState === State.Stopped && this.#state === 'failed') return;
      this.#become(newState === State.Running ? 'running' : newState === State.Stopped ? 'stopped' : 'starting');
    });
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Why the last start failed; undefined where it did not. */
  get failure(): string | undefined {
    return this.#failure;
  }

  readonly onDidChangeState: vscode.Event<ServerState> = this.#stateChanged.event;

  /** For what only the protocol's library can do: converting positions, further handlers. */
  get client(): BaseLanguageClient {
    return this.#client;
  }

  /** Resolves once the server runs or has failed to; asked twice, it starts once. Never rejects. */
  async start(): Promise<void> {
    if (!this.#client.needsStart()) return;
    this.#failure = undefined;
    this.#become('starting');
    try {
      await this.#client.start();
    } catch (error) {
      this.#failure = messageOf(error);
      this.#log.error(`the language server did not start: ${this.#failure}`);
      this.#become('failed');
    }
  }

  /** Never rejects. */
  async stop(): Promise<void> {
    if (!this.#client.needsStop()) return;
    await this.#client
      .stop()
      .catch((error: unknown) => this.#log.warn(`the language server did not end by itself: ${messageOf(error)}`));
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /**
   * The server's answer; starts it where it does not run. Undefined where there is none: the server failed (the log says
   * how), the question was called off, or the text has changed meanwhile.
   */
  async ask<R>(method: string, params: object, token?: vscode.CancellationToken): Promise<R | undefined> {
    await this.start();
    if (this.#state === 'failed') return undefined;
    try {
      // An undefined token would be sent as a second parameter, and the server's handler would take that for its token.
      return await (token
        ? this.#client.sendRequest<R>(method, params, token)
        : this.#client.sendRequest<R>(method, params));
    } catch (error) {
      if (!isCalledOff(error)) this.#log.error(`${method}: ${messageOf(error)}`);
      return undefined;
    }
  }

  dispose(): void {
    this.#listening.dispose();
    this.#stateChanged.dispose();
  }

  #become(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}

/** `RequestCancelled`, `ContentModified`, `ServerCancelled`. */
const calledOff: ReadonlySet<unknown> = new Set([-32800, -32801, -32802]);

function isCalledOff(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && calledOff.has(error.code);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
