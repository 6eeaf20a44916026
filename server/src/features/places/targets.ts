// Declarations and statements as targets of a jump. Does not know which jump it is.

import type * as lsp from 'vscode-languageserver';
import { inDocument, type PlacedStatement } from '../../core/model/brief.ts';
import { bareSpan } from '../../core/model/references.ts';
import type { Source } from '../../core/model/sources/source.ts';
import type { Document } from '../../core/text/document.ts';
import type { Span } from '../../core/text/span.ts';
import { documentAt, toRange } from '../convert.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';

/** Where a jump leads. Offsets are those of `document.text`. */
export interface Target {
  readonly uri: string;
  readonly document: Document;
  /** All of it. */
  readonly span: Span;
  /** Where the cursor goes; within `span`. */
  readonly focus: Span;
}

/** Links where the client takes them for this jump, plain locations otherwise; null when there is no target. */
export function toJump(
  snapshot: Snapshot,
  targets: readonly Target[],
  jump: 'definition' | 'typeDefinition' | 'implementation',
  origin?: { readonly document: Document; readonly span: Span },
): lsp.Location[] | lsp.LocationLink[] | null {
  const { client, encoding } = snapshot;
  if (targets.length === 0) return null;
  if (!client.textDocument?.[jump]?.linkSupport)
    return targets.map(({ uri, document, focus }) => ({ uri, range: toRange(document, focus, encoding) }));
  return targets.map(({ uri, document, span, focus }) => ({
    ...(origin ? { originSelectionRange: toRange(origin.document, origin.span, encoding) } : {}),
    targetUri: uri,
    targetRange: toRange(document, span, encoding),
    targetSelectionRange: toRange(document, focus, encoding),
  }));
}

/** The declaration of `source`; undefined when the session does not have the file. */
export function sourceTarget(snapshot: Snapshot, source: Source): Target | undefined {
  const uri = snapshot.uriOf(source.declaredIn);
  const document = uri === undefined ? undefined : documentAt(snapshot, uri);
  if (uri === undefined || !document) return undefined;
  const focus = bareSpan(document.text, source.idSpan, source.id);
  return {
    uri,
    document,
    span: { start: Math.min(source.span.start, focus.start), end: Math.max(source.span.end, focus.end) },
    focus,
  };
}

/** A statement: its words, and with its own tags. */
export function statementTarget({ uri, brief }: KnownBrief, placed: PlacedStatement): Target {
  return {
    uri,
    document: brief.document,
    span: statementExtent(placed),
    focus: inDocument(placed, placed.statement.span),
  };
}

/** The first line of a file. */
export function fileTarget(uri: string, document: Document): Target {
  return { uri, document, span: { start: 0, end: 0 }, focus: { start: 0, end: 0 } };
}

/** From the first word to the end of the last tag of its own, in offsets of the document's text. */
export function statementExtent(placed: PlacedStatement): Span {
  const { span, tags } = placed.statement;
  const spans = [span, ...tags.map((tag) => tag.span)];
  return inDocument(placed, {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  });
}
