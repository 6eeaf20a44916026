// What an editor feature is: one protocol method, the capability that announces it, and a pure function from a snapshot of
// the session to the answer. Features know protocol types, never a connection.

import type * as lsp from 'vscode-languageserver';
import type { Config } from '../core/lint/config/config.ts';
import type { LintResult } from '../core/lint/lint.ts';
import type { Brief } from '../core/model/brief.ts';
import type { Workspace } from '../core/model/workspace.ts';
import type { Document } from '../core/text/document.ts';
import type { FolderEntries } from '../host/host.ts';

/** How columns count: UTF-16 always works; UTF-8 only when the client puts it first. */
export type ColumnEncoding = 'utf-16' | 'utf-8';

/** A briefing that the session knows: open in the editor, or read from the workspace. */
export interface KnownBrief {
  readonly uri: string;
  readonly brief: Brief;
  /** Its registries. */
  readonly workspace: Workspace;
  readonly config: Config;
  readonly isOpen: boolean;
  /** The document version the client gave; undefined for files that are not open. */
  readonly version?: number;
  /** Computed once per version. */
  readonly lint: () => LintResult;
}

/** A registry file that some briefing names. */
export interface KnownRegistry {
  readonly uri: string;
  readonly document: Document;
  /** As of a briefing. */
  readonly version?: number;
}

export interface ServerSettings {
  readonly inlayHints: { readonly ranges: boolean; readonly origins: boolean };
  readonly codeLens: boolean;
}

/**
 * What the session knew at one moment; later changes do not show in it. Features ask it and nothing else. Answers are for
 * one brief or for all; `undefined` means that the session does not know the file (then the feature answers `empty`).
 */
export interface Snapshot {
  readonly client: lsp.ClientCapabilities;
  readonly encoding: ColumnEncoding;
  readonly settings: ServerSettings;
  /** ISO 8601 day. */
  readonly today: string;
  readonly briefAt: (uri: string) => KnownBrief | undefined;
  /** Every briefing of the workspace, open ones in the version on screen; in the order of their URIs. */
  readonly briefs: () => readonly KnownBrief[];
  readonly registryAt: (uri: string) => KnownRegistry | undefined;
  /** The URI of the page of all rules, a file that is shipped with the server; undefined where there is none. */
  readonly rulesPage?: string;
  /** What lies in the folders that the feature asked for (see `folders`), by their URIs. */
  readonly entries?: ReadonlyMap<string, FolderEntries>;
  /** The URI of a path as a Document calls it (a briefing's, a registry's or an archived text's); undefined when it is none of ours. */
  readonly uriOf: (path: string) => string | undefined;
}

/** What the client is asked to do for a command: to make an edit, or to show something. */
export type ClientTask =
  | { readonly type: 'edit'; readonly params: lsp.ApplyWorkspaceEditParams }
  | {
      readonly type: 'show';
      /** Opened where the client can; a fragment names a heading. */
      readonly page?: string;
      /** Plain text, for a client that cannot. */
      readonly message: string;
    };

/**
 * What must have been read before an answer is right, and not only late: `archives`, the archived texts that the briefing asked
 * about names; `evidence`, those of them that its findings need; `workspace`, every briefing of the workspace.
 */
export type Awaited = 'archives' | 'evidence' | 'workspace';

/** What the client shows of a feature by itself, and asks for again once it is told to. */
type Refreshable = 'codeLens' | 'foldingRange' | 'inlayHint' | 'semanticTokens';

/** What a feature says of itself. */
interface FeatureCard {
  /** `textDocument/hover` … */
  readonly method: string;
  /** Merged into the server's capabilities; a function where they depend on what the client can do. */
  readonly capability: lsp.ServerCapabilities | ((client: lsp.ClientCapabilities) => lsp.ServerCapabilities);
  /** Nothing but the briefing asked about and its registries, where it is left out. */
  readonly waitsFor?: readonly Awaited[];
  /** Where answers change with settings or with what lies around a briefing: what the client is told to ask for again. */
  readonly refresh?: Refreshable;
}

interface FeatureWork<Params, Result> {
  /** The answer for files nobody knows, and after a crash. */
  readonly empty: Result;
  /** The URIs of the folders whose entries `run` is to find in the snapshot. */
  readonly folders?: (snapshot: Snapshot, params: Params) => readonly string[];
  readonly run: (snapshot: Snapshot, params: Params) => Result;
}

/** The answer is what the client is asked to do; the request itself is then answered with null. */
interface Asking {
  readonly asksClient: true;
}

interface Answering {
  readonly asksClient?: undefined;
}

/** `Params` are those of the protocol, `Result` what it wants for an answer, or a `ClientTask` for a feature that asks the client. */
export type Feature<Params, Result> = FeatureCard &
  FeatureWork<Params, Result> &
  ([Result] extends [ClientTask | null] ? Asking : Answering);

/**
 * A feature in a list: of which types its parameters and its answer are, it alone knows. Every `Feature` is one, without a cast.
 * The other way round nothing leads: `never` says that nobody can make parameters for it; dispatch.ts alone hands over what
 * a client sent for its method.
 */
export type AnyFeature = FeatureCard &
  ((FeatureWork<never, ClientTask | null> & Asking) | (FeatureWork<never, unknown> & Answering));

/** Holds a feature to its types. */
export function defineFeature<Params, Result>(feature: Feature<Params, Result>): Feature<Params, Result> {
  return feature;
}
