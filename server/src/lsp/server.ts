// The language server: one session behind one connection. Wires the protocol's life cycle, documents, settings and watched files
// to the session; every answer comes from a feature or from the diagnostics beside this file.

import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWorkspaceFoldersParams,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  type Position,
  ResponseError,
  ShowMessageNotification,
  WatchKind,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { ignoreFileNames } from '../core/lint/config/config-names.ts';
import type { AnyFeature, ColumnEncoding } from '../features/feature.ts';
import { features as allFeatures } from '../features/index.ts';
import { type Host, inTime } from '../host/host.ts';
import type { ConfigFailure } from '../workspace/configuration.ts';
import { keyOf } from '../workspace/file-key.ts';
import { canPull, capabilitiesFor, chooseEncoding } from './capabilities.ts';
import { answer, type Dispatching, dispatchFeatures, notRunning } from './dispatch.ts';
import { pullDocument, pullWorkspace } from './pull.ts';
import { DiagnosticPusher } from './push.ts';
import { ReportBook } from './report-book.ts';
import { lintOf, unread } from './report-briefing.ts';
import { Session } from './session.ts';
import type { SessionBrief } from './session-brief.ts';
import { readSettings, settingFaults } from './settings.ts';
import { WritingPlaces } from './writing-places.ts';

export interface ServerOptions {
  /** What `initialize` answers as the server's version. */
  readonly version: string;
  /** The features to offer; all of them unless a test says otherwise. */
  readonly features?: readonly AnyFeature[];
}

const section = 'briefwright';

/** Milliseconds that a client may take over a question that the start depends on. */
const patience = 2000;

/** Serves `connection` until it ends. The caller makes the connection and lends the host. */
export function startServer(
  connection: Connection,
  host: Host,
  { version, features = allFeatures }: ServerOptions,
): void {
  const session = new Session(host, {
    documentChanged: (uri) => pusher?.schedule(uri),
    documentClosed(uri) {
      pusher?.clear(uri);
      book.forget(uri);
      places.forget(uri);
    },
    evidenceRead(uri) {
      pusher?.schedule(uri);
      refresh();
    },
    surroundingsChanged,
    log: (message) => connection.console.warn(message),
  });
  const places = new WritingPlaces();
  const book = new ReportBook((known) => {
    if (!session.settings.waitsForSentence) return undefined;
    const result = lintOf(known);
    return typeof result === 'string' ? undefined : places.waitingIn(known, result.findings, encoding);
  });
  let encoding: ColumnEncoding = 'utf-16';
  let pusher: DiagnosticPusher | undefined;
  let state: 'new' | 'running' | 'shut down' = 'new';
  /** What `initializationOptions` said: settings that the client does not give later are as they were then. */
  let initial = readSettings(undefined);
  let initialData: unknown;
  /** What the writer was told about the settings: once each is enough. */
  const told = new Set<string>();
  /** The diagnostics that were sent for configuration files, as text, by URI. */
  const faultyFiles = new Map<string, string>();
  /** Settings are known; the reading of the workspace has begun. */
  let settled: Promise<void> | undefined;
  let started: Promise<void> | undefined;
  const dispatching: Dispatching = {
    connection,
    session,
    host,
    refusal: () => (state === 'running' ? undefined : notRunning(state === 'shut down')),
    started: () => started,
  };

  connection.onInitialize(({ capabilities: client, initializationOptions, ...params }): InitializeResult => {
    state = 'running';
    initialData = sectionOf(initializationOptions) ?? initializationOptions;
    initial = readSettings(initialData);
    encoding = chooseEncoding(client);
    session.start(client, encoding, foldersOf(params), initial);
    if (!canPull(client)) pusher = new DiagnosticPusher(connection, session, book, host);
    return { capabilities: capabilitiesFor(client, features), serverInfo: { name: section, version } };
  });

  connection.onInitialized(() => {
    complainAbout(initialData);
    settled = inTime(host, pullSettings(), patience);
    started = Promise.all([settled, inTime(host, register(), patience)]).then(() => void readWorkspace());
    // Not before: the library puts a listener of its own in its place while it answers `initialize`.
    connection.onNotification('workspace/didChangeWorkspaceFolders', foldersChanged);
  });

  async function readWorkspace(): Promise<void> {
    if (session.workspaceFolders.length === 0) return;
    let progress: WorkDoneProgressReporter | undefined;
    const begin = async (): Promise<void> => {
      await inTime(
        host,
        connection.window.createWorkDoneProgress().then((reporter) => void (progress = reporter)),
        patience,
      );
      progress?.begin('Reading briefings', 0);
    };
    await session.readWorkspace(begin, (percentage, message) => progress?.report(percentage, message));
    progress?.done();
    if (state === 'running') void publishConfigurationFaults();
    // Diagnostics that name places in other files can do so only now.
    if (state === 'running') refresh();
  }

  async function register(): Promise<void> {
    const { workspace } = session.client;
    const registrations: Promise<unknown>[] = [];
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      registrations.push(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            ...watchedPatterns.map((globPattern) => ({ globPattern })),
            // Folders that come and go: nothing is said of the files in them.
            { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
          ],
        }),
      );
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      registrations.push(connection.client.register(DidChangeConfigurationNotification.type, { section }));
    }
    await Promise.all(registrations).catch((error: unknown) =>
      connection.console.warn(`the editor refused a registration: ${String(error)}`),
    );
  }

  async function pullSettings(): Promise<void> {
    if (!session.client.workspace?.configuration) return;
    const folders = session.workspaceFolders.length > 1 ? session.workspaceFolders : [];
    const items = [{ section }, ...folders.map((scopeUri) => ({ section, scopeUri }))];
    const [data, ...ofFolders] = await connection.workspace.getConfiguration(items).catch((): unknown[] => []);
    [data, ...ofFolders].forEach(complainAbout);
    void session.changeSettings(
      readSettings(
        data,
        initial,
        Object.fromEntries(ofFolders.map((value: unknown, index) => [folders[index]!, value])),
      ),
    );
  }

  connection.onDidChangeConfiguration(({ settings }) => {
    if (session.client.workspace?.configuration) void pullSettings();
    else {
      complainAbout(sectionOf(settings));
      void session.changeSettings(readSettings(sectionOf(settings) ?? {}, initial));
    }
  });

  function complainAbout(data: unknown): void {
    for (const fault of settingFaults(data)) {
      if (told.has(fault)) continue;
      told.add(fault);
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: `Settings of Briefwright: ${fault}`,
      });
    }
  }

  function foldersChanged({ event }: DidChangeWorkspaceFoldersParams): void {
    const removed = new Set(event.removed.map(({ uri }) => keyOf(uri)));
    void session.changeFolders([
      ...session.workspaceFolders.filter((key) => !removed.has(key)),
      ...event.added.map(({ uri }) => uri),
    ]);
    void pullSettings();
  }

  connection.onDidOpenTextDocument(({ textDocument }) => {
    session.openDocument(textDocument);
    lookAgain(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    places.typed(textDocument.uri, contentChanges, encoding);
    session.changeDocument(textDocument, contentChanges);
    // A client that does not tell where the cursor is may have gone elsewhere by then.
    if (!places.isTold)
      host.after(pauseInSentence, () => places.isTold || leaveSentence(textDocument.uri, textDocument.version));
  });
  connection.onRequest(cursorMoved, ({ uri, position }: CursorMoved): boolean => {
    places.moved(uri, position ?? undefined);
    return isOutdated(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => session.closeDocument(textDocument.uri));
  connection.onDidSaveTextDocument(({ textDocument }) => {
    // An editor may save by itself, in the midst of a word.
    if (!places.isTold) leaveSentence(textDocument.uri);
    void session.filesChanged([textDocument.uri]);
    lookAgain(textDocument.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => void session.filesChanged(changes.map(({ uri }) => uri)));

  /** Nothing in `uri` waits any more, unless it has moved on from `version`. */
  function leaveSentence(uri: string, version?: number): void {
    if (state !== 'running' || (version !== undefined && session.versionOf(uri) !== version)) return;
    places.forget(uri);
    if (!isOutdated(uri)) return;
    if (pusher) pusher.schedule(uri);
    else if (session.client.workspace?.diagnostics?.refreshSupport)
      void connection.sendRequest('workspace/diagnostic/refresh').catch(() => undefined);
  }

  function isOutdated(uri: string): boolean {
    const known = session.snapshot().briefAt(uri) as SessionBrief | undefined;
    return known !== undefined && book.isOutdated(known);
  }

  /** Some editors say nothing of what changes on disk. */
  function lookAgain(uri: string): void {
    void settled?.then(() => session.lookAgain(uri, true));
  }

  // The first findings wait for the settings alone: an editor may take its time over what it is asked to watch.
  const atOnce: Dispatching = { ...dispatching, started: () => settled };
  connection.languages.diagnostics.on(
    (params, token: CancellationToken) =>
      answer(atOnce, {
        method: 'textDocument/diagnostic',
        params,
        token,
        waitsFor: ['evidence'],
        run: () => pullDocument(session, book, params),
        empty: { kind: 'full', items: [unread('see the log for details')] },
      }) as Promise<never>,
  );
  connection.languages.diagnostics.onWorkspace(
    (params, token, progress, partial) =>
      answer(dispatching, {
        method: 'workspace/diagnostic',
        params,
        token,
        run: async () => {
          const report = await pullWorkspace(session, book, host, params, token, progress, partial);
          // The client asks every few seconds; only the first time everything is read.
          if (params.previousResultIds.length === 0) host.after(restAfter, () => host.rest());
          return report;
        },
        empty: { items: [] },
      }) as Promise<never>,
  );
  dispatchFeatures(features, dispatching);
  connection.onRequest(
    (method: string) => dispatching.refusal() ?? new ResponseError(methodNotFound, `${method} is not known here`),
  );

  connection.onShutdown(() => {
    state = 'shut down';
    session.end();
  });

  /** At the files themselves, once, whether or not the client pulls: they are no briefings, which is what it asks about. */
  async function publishConfigurationFaults(): Promise<void> {
    const faults = await session.configurationFaults();
    if (state !== 'running') return;
    for (const uri of new Set([...faultyFiles.keys(), ...faults.keys()])) {
      const diagnostics = (faults.get(uri) ?? []).map(configurationFault);
      const text = JSON.stringify(diagnostics);
      if ((faultyFiles.get(uri) ?? '[]') === text) continue;
      if (diagnostics.length > 0) faultyFiles.set(uri, text);
      else faultyFiles.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  function surroundingsChanged(): void {
    pusher?.scheduleAll();
    void publishConfigurationFaults();
    refresh();
  }

  /** Asks the client to ask again for all it shows. */
  function refresh(): void {
    for (const method of refreshesOf(session.client, features))
      void connection.sendRequest(method).catch(() => undefined);
  }

  connection.listen();
}

/** To the end of its line, which the client knows. */
function configurationFault({ line, column, message, isStanding }: ConfigFailure): Diagnostic {
  return {
    range: {
      start: { line: line - 1, character: column - 1 },
      end: { line: line - 1, character: longestLine },
    },
    severity: 1,
    source: section,
    message: isStanding ? `${message} Until then the last version without errors applies.` : message,
  };
}

const longestLine = 100_000;

/** Milliseconds between a burst of work and tidying up after it. */
const restAfter = 1000;

const methodNotFound = -32601;

/** What a client asks when its cursor moved without an edit: whether the diagnostics of the text are others now. */
const cursorMoved = 'briefwright/cursorMoved';

interface CursorMoved {
  readonly uri: string;
  /** Null where the text has no cursor any more. */
  readonly position: Position | null;
}

/** Milliseconds without an edit after which a sentence counts as left, where the client does not tell. */
const pauseInSentence = 5000;

/** Briefings, what registries and archived texts may be called, configurations and ignore files. */
const watchedPatterns: readonly string[] = [
  '**/*.{brief,md,markdown,mdown,mkd,txt,text}',
  '**/*.{yaml,yml,json,bib,bibtex,biblatex}',
  '**/.briefwrightrc',
  ...ignoreFileNames.map((name) => `**/${name}`),
];

/** The requests that make the client ask again, of those that it understands. */
function refreshesOf({ workspace }: ClientCapabilities, features: readonly AnyFeature[]): readonly string[] {
  const shown = new Set(features.flatMap(({ refresh }) => refresh ?? []));
  const names = [...shown].filter((name) => workspace?.[name]?.refreshSupport);
  return [...(workspace?.diagnostics?.refreshSupport ? ['diagnostic'] : []), ...names].map(
    (name) => `workspace/${name}/refresh`,
  );
}

/** Older clients name one root only, as URI or as path. */
function foldersOf({
  workspaceFolders,
  rootUri,
  rootPath,
}: Pick<InitializeParams, 'workspaceFolders' | 'rootUri' | 'rootPath'>): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? (uriOfRootPath(rootPath) ?? []) : [];
}

/** Undefined for what is not a path from a root. */
function uriOfRootPath(written: string): readonly string[] | undefined {
  const isWindows = /^[a-z]:[\\/]/i.test(written);
  if (!isWindows && !written.startsWith('/')) return undefined;
  const segments = (isWindows ? `/${written.replaceAll('\\', '/')}` : written).split('/');
  return [`file://${segments.map(encodeURIComponent).join('/')}`];
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>)[section] : undefined;
}
