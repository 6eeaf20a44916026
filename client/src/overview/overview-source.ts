// What the server says of the briefing at hand, kept current: asked once the writer pauses, and again when files beside it
// were saved. Whoever shows something of it listens here, so that one question serves them all.

import * as vscode from 'vscode';
import type { Overview, OverviewParams } from '../../../server/src/features/extension/overview.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { briefingAtHand } from './briefing-at-hand.ts';

/** What is known of one briefing. */
export interface KnownOverview {
  readonly document: vscode.TextDocument;
  readonly overview: Overview;
}

/** What views can show: `waiting` for the first answer, `failed` where the server does not run; undefined without a briefing. */
export type OverviewState = 'waiting' | 'shown' | 'failed' | undefined;

/** Milliseconds without a keystroke before the server is asked. */
const pause = 250;

export class OverviewSource implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #changed = new vscode.EventEmitter<KnownOverview | undefined>();
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #known: KnownOverview | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: vscode.CancellationTokenSource | undefined;

  constructor(server: ServerConnection) {
    this.#server = server;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#look()),
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#schedule()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) this.#schedule();
      }),
      // A registry or a configuration may have changed.
      vscode.workspace.onDidSaveTextDocument((document) => document !== this.#document && this.#schedule()),
      vscode.workspace.onDidOpenTextDocument(() => this.#look()),
      vscode.workspace.onDidCloseTextDocument(() => this.#look()),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#schedule();
        else if (state === 'failed') this.#become(undefined);
      }),
    );
    this.#look();
  }

  /**
   * Undefined while no briefing is on screen, and until the first answer; that of the briefing before until there is one for
   * the next. Places are those of the text at the time of the answer.
   */
  get known(): KnownOverview | undefined {
    return this.#known;
  }

  /** Undefined while no briefing is on screen. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  get state(): OverviewState {
    if (!this.#document) return undefined;
    if (this.#known) return 'shown';
    return this.#server.state === 'failed' ? 'failed' : 'waiting';
  }

  /** Fires with what is known now, whenever that or the state changes. */
  readonly onDidChange: vscode.Event<KnownOverview | undefined> = this.#changed.event;

  dispose(): void {
    this.#callOff();
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #look(): void {
    const document = briefingAtHand(this.#document);
    if (document === this.#document) return;
    this.#document = document;
    this.#callOff();
    if (!document || !this.#known) this.#become(undefined);
    if (document) void this.#ask(document);
  }

  #schedule(): void {
    const document = this.#document;
    if (!document) return;
    this.#callOff();
    this.#timer = setTimeout(() => void this.#ask(document), pause);
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    const params: OverviewParams = {
      textDocument: { uri: this.#server.client.code2ProtocolConverter.asUri(document.uri) },
    };
    const { version } = document;
    const overview = await this.#server.ask<Overview | null>('briefwright/overview', params, asking.token);
    // What has been asked since is newer; what was typed since is asked about soon.
    if (asking.token.isCancellationRequested || document.version !== version || !overview) return;
    this.#become({ document, overview });
  }

  #callOff(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asking?.cancel();
    this.#asking?.dispose();
    this.#asking = undefined;
  }

  #become(known: KnownOverview | undefined): void {
    this.#known = known;
    this.#changed.fire(known);
  }
}
