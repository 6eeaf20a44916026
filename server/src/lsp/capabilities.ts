// What the server can do for one client: its own part, and what each feature announces.

import { type ClientCapabilities, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { AnyFeature, ColumnEncoding } from '../features/feature.ts';

/** UTF-8 only when the client puts it first; UTF-16 is what everybody can do. */
export function chooseEncoding(client: ClientCapabilities): ColumnEncoding {
  return client.general?.positionEncodings?.[0] === 'utf-8' ? 'utf-8' : 'utf-16';
}

export function canPull(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

export function capabilitiesFor(client: ClientCapabilities, features: readonly AnyFeature[]): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: chooseEncoding(client),
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(canPull(client)
      ? {
          diagnosticProvider: {
            identifier: 'briefwright',
            interFileDependencies: true,
            workspaceDiagnostics: true,
            workDoneProgress: true,
          },
        }
      : {}),
  };
  const parts = features.map(({ capability }) => (typeof capability === 'function' ? capability(client) : capability));
  return [own, ...parts].reduce((all, part) => merge(all, part) as ServerCapabilities);
}

/** Lists are joined, maps laid over each other; a map wins over `true`. */
function merge(first: unknown, second: unknown): unknown {
  if (first === undefined) return second;
  if (second === undefined) return first;
  if (Array.isArray(first) && Array.isArray(second))
    return [...new Set([...(first as unknown[]), ...(second as unknown[])])];
  if (!isMap(first)) return isMap(second) ? second : first === false ? second : first;
  if (!isMap(second)) return first;
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) merged[key] = merge(merged[key], value);
  return merged;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
