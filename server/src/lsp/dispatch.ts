// From the list of features to request handlers: each waits for what it needs, sees one snapshot, gives up when nobody wants its
// answer any more, and never takes the server down. Knows no feature.

import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { ClientTask, Feature } from '../features/feature.ts';
import { isRefusal } from '../features/refusal.ts';
import type { FolderEntries, Host } from '../host/host.ts';
import { keyOf } from '../workspace/file-key.ts';
import { askClient } from './ask-client.ts';
import type { Session } from './session.ts';

/** Their answers would be wrong, not only late, while briefings are still being read. */
const needsWholeWorkspace = new Set([
  'textDocument/references',
  'textDocument/rename',
  'textDocument/linkedEditingRange',
  'workspace/symbol',
  'workspace/willRenameFiles',
  'callHierarchy/incomingCalls',
]);

/** What they show or offer comes from archived texts: they wait for them. */
const wantsArchives = new Set([
  'textDocument/codeAction',
  'codeAction/resolve',
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
]);

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
export function dispatchFeatures(features: readonly Feature[], dispatching: Dispatching): void {
  for (const feature of features) {
    dispatching.connection.onRequest(feature.method, (params: unknown, token: CancellationToken) =>
      answer(dispatching, feature.method, params, token, () => runFeature(feature, dispatching, params), feature.empty),
    );
  }
}

/** The answer, or, for a feature whose answer is a task for the client, nothing once the client has been asked. */
async function runFeature(feature: Feature, dispatching: Dispatching, params: unknown): Promise<unknown> {
  const snapshot = dispatching.session.snapshot();
  const folders = feature.folders?.(snapshot, params as never) ?? [];
  const result = feature.run(
    folders.length === 0 ? snapshot : { ...snapshot, entries: await listed(dispatching.host, folders) },
    params as never,
  );
  if (isRefusal(result)) return new ResponseError(LSPErrorCodes.RequestFailed, result.refusal);
  if (!feature.asksClient || !result) return result;
  await askClient(dispatching, feature.method, result as ClientTask);
  return null;
}

async function listed(host: Host, folders: readonly string[]): Promise<ReadonlyMap<string, FolderEntries>> {
  return new Map(
    await Promise.all(folders.map(async (folder) => [folder, (await host.list(keyOf(folder))).entries] as const)),
  );
}

/**
 * Runs `run` once everything that the document in `params` needs is loaded. `empty` is the answer after a crash, which is
 * logged. Gives the error of the protocol where the answer is not wanted any more.
 */
export async function answer<R>(
  { connection, session, host, refusal, started }: Dispatching,
  method: string,
  params: unknown,
  token: CancellationToken,
  run: () => R | Promise<R>,
  empty: R,
): Promise<R | ResponseError<void>> {
  const refused = refusal();
  if (refused) return refused;
  const uri = uriIn(params);
  const version = uri === undefined ? undefined : session.versionOf(uri);
  // A cancellation or a keystroke may have come in right behind the request.
  await host.pause();
  await started();
  if (uri !== undefined) await session.ready(uri);
  if (uri !== undefined && wantsArchives.has(method)) await session.archivesReady(uri);
  if (uri !== undefined && method === 'textDocument/diagnostic') {
    await session.lookAgain(uri);
    await session.evidenceReady(uri);
  }
  if (needsWholeWorkspace.has(method)) await session.idle();
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
export function refuse(isShutDown: boolean): ResponseError<void> {
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
