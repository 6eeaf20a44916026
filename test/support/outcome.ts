// Everything that the server makes of one open briefing, as lines of text: two sessions that show the same give the same lines.

import type * as lsp from 'vscode-languageserver';
import { inspect } from '../../server/src/core/inspect.ts';
import { readDirectives } from '../../server/src/core/lint/suppressions.ts';
import { statementsOf } from '../../server/src/core/model/brief.ts';
import { namesOf } from '../../server/src/core/model/statement-names.ts';
import { graph } from '../../server/src/features/extension/graph.ts';
import { preview } from '../../server/src/features/extension/preview.ts';
import type { Snapshot } from '../../server/src/features/feature.ts';
import { codeLens } from '../../server/src/features/lenses/code-lens.ts';
import { inlayHint } from '../../server/src/features/marks/inlay-hint.ts';
import { semanticTokens } from '../../server/src/features/marks/semantic-tokens.ts';
import { documentLink } from '../../server/src/features/navigation/document-link.ts';
import { documentSymbol } from '../../server/src/features/navigation/document-symbol.ts';
import { foldingRange } from '../../server/src/features/navigation/folding-range.ts';
import { pullDocument } from '../../server/src/lsp/pull.ts';
import { ReportBook } from '../../server/src/lsp/report-book.ts';
import type { Session } from '../../server/src/lsp/session.ts';
import { dumpBrief } from './dump.ts';

const everywhere: lsp.Range = { start: { line: 0, character: 0 }, end: { line: 2 ** 31 - 1, character: 0 } };
/** A feature that is asked about a whole document. */
interface Shown {
  readonly method: string;
  readonly run: (
    snapshot: Snapshot,
    params: { readonly textDocument: lsp.TextDocumentIdentifier; readonly range: lsp.Range },
  ) => unknown;
}

/** Its answers without their own number and that of the version that they are about: a text read from scratch has others. */
function unversioned({
  method,
  run,
}: {
  readonly method: string;
  readonly run: (snapshot: Snapshot, params: { readonly textDocument: lsp.TextDocumentIdentifier }) => object | null;
}): Shown {
  return {
    method,
    run: (snapshot, { textDocument }) => ({ ...run(snapshot, { textDocument }), id: null, version: null }),
  };
}

/** These may keep what they made of the text before. */
const shown: readonly Shown[] = [semanticTokens, documentSymbol, unversioned(preview), unversioned(graph)];
const shownInFull: readonly Shown[] = [...shown, foldingRange, codeLens, inlayHint, documentLink];

/** What an editor was given last, by its session: it asks with the id of that, and keeps what it has when it is told so. */
const editors = new WeakMap<
  Session,
  { readonly book: ReportBook; resultId?: string; items: readonly lsp.Diagnostic[] }
>();

function diagnosticsShown(session: Session, uri: string): readonly lsp.Diagnostic[] {
  const editor = editors.get(session) ?? { book: new ReportBook(), items: [] };
  editors.set(session, editor);
  const report = pullDocument(session, editor.book, {
    textDocument: { uri },
    ...(editor.resultId === undefined ? {} : { previousResultId: editor.resultId }),
  });
  if (report.kind === 'full') editor.items = report.items;
  if (report.resultId !== undefined) editor.resultId = report.resultId;
  return editor.items;
}

/** `uri` must be open in `session` and ready. In full: fixes, and what is made of the reading alone, too. */
export function outcomeOf(session: Session, uri: string, inFull: boolean): readonly string[] {
  const snapshot = session.snapshot();
  const known = snapshot.briefAt(uri);
  if (!known) return [`nothing is known of ${uri}: ${session.failureOf(uri) ?? ''}`];
  const { brief } = known;
  const { findings, crashes } = known.lint();
  return [
    ...dumpBrief(brief),
    `statements ${JSON.stringify(statementsOf(brief).map(({ start, statement }) => [start, statement.kind, statement.span]))}`,
    `names ${JSON.stringify([...namesOf(brief)].map(([name, placed]) => [name, placed.map(({ start, statement }) => start + statement.span.start)]))}`,
    `directives ${JSON.stringify(readDirectives(brief))}`,
    `inspect ${JSON.stringify(inspect(brief, known.workspace))}`,
    `crashes ${JSON.stringify(crashes)}`,
    ...findings.map(
      ({ code, rule, span, severity, message, related }) =>
        `finding ${JSON.stringify([code, rule, span, severity, message, related])}`,
    ),
    ...(inFull ? findings.map((finding) => `fixes ${JSON.stringify(finding.fixes())}`) : []),
    `diagnostics ${JSON.stringify(diagnosticsShown(session, uri))}`,
    ...(inFull ? shownInFull : shown).map(
      ({ method, run }) => `${method} ${JSON.stringify(run(snapshot, { textDocument: { uri }, range: everywhere }))}`,
    ),
  ];
}
