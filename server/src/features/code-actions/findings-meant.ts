// Which findings an editor asks about where its range says more than it means: Kate sends the whole document as range, and in the
// context the one diagnostic at the cursor. Elsewhere the range alone counts, as the context may be old or empty.

import type * as lsp from 'vscode-languageserver';
import type { Finding } from '../../core/lint/problem.ts';
import { inDocument } from '../../core/model/brief.ts';
import { citedStatements } from '../../core/refactor/cite-sources.ts';
import type { Span } from '../../core/text/span.ts';
import { toRange } from '../convert.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';
import { findingsIn } from './findings-in.ts';

/** Undefined where the range is what is meant. `sent` are the diagnostics of the request's context. */
export function findingsMeant(
  snapshot: Snapshot,
  known: KnownBrief,
  span: Span,
  sent: readonly lsp.Diagnostic[],
): readonly Finding[] | undefined {
  if (sent.length === 0) return undefined;
  const { document } = known.brief;
  const found = findingsIn({ known, span });
  const named = found.filter(({ rule, span: at }) =>
    sent.some(({ code, range }) => code === rule && isSameRange(range, toRange(document, at, snapshot.encoding))),
  );
  const isWhole = span.start === 0 && document.lines.lineAt(span.end) === document.lines.lineCount - 1;
  return named.length > 0 && (named.length < found.length || isWhole) ? named : undefined;
}

/**
 * Of a cursor that touches no finding, those of the sentence that it is in or stands behind, in the same line: that is the sentence
 * which is being written. Undefined where the cursor touches one, or there is no such sentence.
 */
export function findingsBehind(known: KnownBrief, span: Span): readonly Finding[] | undefined {
  if (span.start !== span.end || findingsIn({ known, span }).length > 0) return undefined;
  const cited = citedStatements(known.brief, span);
  const placed = 'obstacle' in cited ? undefined : cited[0];
  if (!placed) return undefined;
  const { span: words, tags } = placed.statement;
  const start = inDocument(placed, words).start;
  const end = inDocument(placed, tags.at(-1)?.span ?? words).end;
  const found = known.lint().findings.filter((finding) => start <= finding.span.start && finding.span.end <= end);
  return found.length > 0 ? found : undefined;
}

/** Kate 22.12 runs every entry that it gets for a diagnostic, alternatives and all. It is known by what it cannot do. */
export function runsAllEntries({ textDocument }: lsp.ClientCapabilities): boolean {
  return (
    textDocument?.codeAction !== undefined &&
    textDocument.codeAction.isPreferredSupport === undefined &&
    textDocument.inlayHint === undefined &&
    textDocument.completion === undefined
  );
}

export function isSameRange(a: lsp.Range, b: lsp.Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
