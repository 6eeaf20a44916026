// From the list of features to request handlers: each waits for what it needs, sees one snapshot, gives up when nobody wants its
// answer any more, and never takes the server down. Does not know any feature.

import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { AnyFeature, Awaited } from '../features/feature.ts';
import { isRefusal } from '../features/refusal.ts';
import type { FolderEntries, Host } from '../host/host.ts';
import { askClient } from './ask-client.ts';
import type { Session } from './session.ts';

export interface Dispatching {
  readonly connection: Connection;
  readonly session: Session;
  readonly host: Host;
  /** Undefined while requests are welcome; else why they are not. */
  readonly refusal: () => ResponseError<void> | undefined;
  /** Settled once the client has been asked for its settings; undefined before `initialized`. */
  readonly started: () => Promise<void> | undefined;
}

/** Registers one handler a feature. */
export function dispatchFeatures(features: readonly AnyFeature[], dispatching: Dispatching): void {
  for (const feature of features) {
    const { method, waitsFor, empty } = feature;
    dispatching.connection.onRequest(method, (params: unknown, token: CancellationToken) =>
      answer(dispatching, {
        method,
        params,
        token,
        empty,
        run: () => runFeature(feature, dispatching, params),
        ...(waitsFor ? { waitsFor } : {}),
      }),
    );
  }
}

/** The answer, or, for a feature whose answer is a task for the client, nothing once the client has been asked. */
async function runFeature(feature: AnyFeature, dispatching: Dispatching, sent: unknown): Promise<unknown> {
  // The one place where the types of a feature are taken on trust: the client sent this for the feature's own method.
  const params = sent as never;
  const before = dispatching.session.snapshot();
  const folders = feature.folders?.(before, params) ?? [];
  const from = uriIn(params);
  const snapshot =
    folders.length === 0 || from === undefined
      ? before
      : { ...before, entries: await listed(dispatching.session, folders, from) };
  if (feature.asksClient) {
    const task = feature.run(snapshot, params);
    if (task) await askClient(dispatching, feature.method, task);
    return null;
  }
  const result = feature.run(snapshot, params);
  return isRefusal(result) ? new ResponseError(LSPErrorCodes.RequestFailed, result.refusal) : result;
}

/** `from` is the document for which they are listed. */
async function listed(
  session: Session,
  folders: readonly string[],
  from: string,
): Promise<ReadonlyMap<string, FolderEntries>> {
  return new Map(
    await Promise.all(folders.map(async (folder) => [folder, await session.entriesFor(from, folder)] as const)),
  );
}

/** One request: what it is about, and how it is answered. */
export interface Request<Result> {
  readonly method: string;
  readonly params: unknown;
  readonly token: CancellationToken;
  readonly waitsFor?: readonly Awaited[];
  readonly run: () => Result | Promise<Result>;
  /** The answer after a crash, which is logged. */
  readonly empty: Result;
}

/**
 * Runs `run` once everything that it waits for, and the document that `params` name, is loaded. Gives the error of the protocol
 * where the answer is not wanted any more.
 */
export async function answer<Result>(
  { connection, session, host, refusal, started }: Dispatching,
  { method, params, token, waitsFor = [], run, empty }: Request<Result>,
): Promise<Result | ResponseError<void>> {
  const refused = refusal();
  if (refused) return refused;
  const uri = uriIn(params);
  const version = uri === undefined ? undefined : session.versionOf(uri);
  // A cancellation or a keystroke may have come in directly after the request.
  await host.pause();
  await started();
  if (uri !== undefined) await session.ready(uri);
  if (uri !== undefined && waitsFor.includes('archives')) await session.archivesReady(uri);
  if (uri !== undefined && waitsFor.includes('evidence')) {
    await session.lookAgain(uri);
    await session.evidenceReady(uri);
  }
  if (waitsFor.includes('workspace')) {
    await session.idle();
    await session.allOpenReady();
  }
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  if (uri !== undefined && version !== session.versionOf(uri) && takesContentModified(session))
    return contentModified();

  const before = host.now();
  try {
    const result = await run();
    connection.tracer.log(`${method}: ${(host.now() - before).toFixed(1)} ms`);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return result;
  } catch (error) {
    if (error instanceof ResponseError) return error as ResponseError<void>;
    connection.console.error(
      `${method} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return empty;
  }
}

/** What requests get before `initialize` and after `shutdown`. */
export function notRunning(isShutDown: boolean): ResponseError<void> {
  return isShutDown
    ? new ResponseError(ErrorCodes.InvalidRequest, 'the server is shut down')
    : new ResponseError(ErrorCodes.ServerNotInitialized, 'the server is not initialized');
}

function contentModified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed since');
}

/** Other clients get the answer for the newer text: better than an error that they would show. */
function takesContentModified(session: Session): boolean {
  return session.client.general?.staleRequestSupport !== undefined;
}

/** The document that a request is about: named by itself, by the item it resolves or by that item's data. */
function uriIn(params: unknown): string | undefined {
  const fields = fieldsOf(params);
  for (const holder of [fields['textDocument'], fields['item'], fields['data'], fields]) {
    const { uri } = fieldsOf(holder);
    if (typeof uri === 'string') return uri;
  }
  return undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
