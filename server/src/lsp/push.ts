// Diagnostics for clients that cannot ask: after the last change that has come in, and only lists that differ from the last sent.

import type { Connection } from 'vscode-languageserver';
import type { Host } from '../host/host.ts';
import type { BriefingReport, ReportBook } from './report-book.ts';
import { unread } from './report-briefing.ts';
import type { Session } from './session.ts';
import type { SessionBrief } from './session-brief.ts';

/** A briefing that takes longer than this to check is not checked at every keystroke. In milliseconds. */
const slowCheck = 50;

export class DiagnosticPusher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #book: ReportBook;
  readonly #host: Host;
  /** The id of what was sent last, by the client's URI. */
  readonly #sent = new Map<string, string>();
  readonly #waiting = new Set<string>();
  /** How long the last check of each took. */
  readonly #costs = new Map<string, number>();

  constructor(connection: Connection, session: Session, book: ReportBook, host: Host) {
    this.#connection = connection;
    this.#session = session;
    this.#book = book;
    this.#host = host;
  }

  /** Sends the diagnostics of the open text `uri` soon: none, if it is no briefing any more. */
  schedule(uri: string): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    void this.#publishWhenQuiet(uri).catch((error: unknown) => {
      this.#waiting.delete(uri);
      this.#connection.console.error(
        `diagnostics: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
  }

  scheduleAll(): void {
    for (const uri of this.#session.openUris()) this.schedule(uri);
  }

  /** A closed briefing shows nothing. */
  clear(uri: string): void {
    this.#waiting.delete(uri);
    this.#costs.delete(uri);
    if (this.#sent.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publishWhenQuiet(uri: string): Promise<void> {
    for (let version: number | undefined = NaN; version !== this.#session.versionOf(uri); ) {
      version = this.#session.versionOf(uri);
      const cost = this.#costs.get(uri) ?? 0;
      if (cost > slowCheck) await new Promise<void>((resolve) => this.#host.after(cost * 2, resolve));
      else await this.#host.pause();
      await this.#session.ready(uri);
    }
    if (!this.#waiting.delete(uri)) return;
    const version = this.#session.versionOf(uri);
    if (version === undefined) return;
    const before = this.#host.now();
    const report = this.#reportOn(uri);
    if (!report && !this.#sent.has(uri)) return;
    const { resultId, items } = report ?? { resultId: '', items: () => [] };
    const diagnostics = [...items()];
    this.#costs.set(uri, this.#host.now() - before);
    if (this.#sent.get(uri) === resultId) return;
    this.#sent.set(uri, resultId);
    const takesVersion = this.#session.client.textDocument?.publishDiagnostics?.versionSupport === true;
    await this.#connection.sendDiagnostics({ uri, diagnostics, ...(takesVersion ? { version } : {}) });
  }

  /** Undefined for what is not a briefing. */
  #reportOn(uri: string): BriefingReport | undefined {
    const snapshot = this.#session.snapshot();
    const known = snapshot.briefAt(uri) as SessionBrief | undefined;
    if (known) return this.#book.report(snapshot, known);
    const failure = this.#session.failureOf(uri);
    return failure === undefined ? undefined : { resultId: `failed: ${failure}`, items: () => [unread(failure)] };
  }
}
