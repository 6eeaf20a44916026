// What one entry of the lightbulb is before it is written in the protocol, and what those who offer entries may ask.

import type * as lsp from 'vscode-languageserver';
import type { Finding } from '../../core/lint/problem.ts';
import type { Span } from '../../core/text/span.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';

export const quickFixKind = 'quickfix';
export const refactorExtractKind = 'refactor.extract';
export const refactorInlineKind = 'refactor.inline';
export const refactorRewriteKind = 'refactor.rewrite';
export const fixAllKind = 'source.fixAll.briefwright';
export const organizeSourcesKind = 'source.organizeSources.briefwright';

/** What the server announces. */
export const actionKinds: readonly string[] = [
  quickFixKind,
  refactorExtractKind,
  refactorInlineKind,
  refactorRewriteKind,
  fixAllKind,
  organizeSourcesKind,
];

export interface OfferedAction {
  /** Equal for the same entry of the same text: how an entry is found again when it is resolved. */
  readonly id: string;
  /** An imperative without a full stop. */
  readonly title: string;
  readonly kind: string;
  /** The problems that it solves. */
  readonly findings?: readonly Finding[];
  readonly isPreferred?: boolean;
  /** Why it cannot be made here, without a full stop; shown by editors that can. */
  readonly obstacle?: string;
  /** Whether `edit` costs no more than looking: it is sent at once then, to editors that could ask for it later too. */
  readonly isCheap?: boolean;
  /** The entry under which this and its likes stand, for clients that can ask which of them is meant. */
  readonly under?: string;
  /** What the entry runs instead of an edit. */
  readonly command?: lsp.Command;
  /** Undefined when it turns out that it cannot be made. */
  readonly edit: () => lsp.WorkspaceEdit | undefined;
}

export interface ActionContext {
  readonly snapshot: Snapshot;
  readonly known: KnownBrief;
  /** What is selected; empty at a cursor. */
  readonly span: Span;
  /** The findings alone that are asked about; undefined where it is the selection. */
  readonly meant?: readonly Finding[];
  /** Whether entries of this kind are asked for. */
  readonly wants: (kind: string) => boolean;
}

export type OfferActions = (context: ActionContext) => readonly OfferedAction[];
