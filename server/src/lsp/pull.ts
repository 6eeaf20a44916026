// Diagnostics for clients that ask: one briefing, or all of the workspace in slices. Result ids spare what has not changed.

import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Host } from '../host/host.ts';
import { keyOf } from '../workspace/file-key.ts';
import type { ReportBook } from './report-book.ts';
import { unread } from './report-briefing.ts';
import type { Session } from './session.ts';
import type { SessionBrief } from './session-brief.ts';

/** The report of one briefing that is ready; empty for files nobody knows. */
export function pullDocument(
  session: Session,
  book: ReportBook,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const snapshot = session.snapshot();
  const known = snapshot.briefAt(textDocument.uri) as SessionBrief | undefined;
  if (!known) {
    const failure = session.failureOf(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: failure === undefined ? [] : [unread(failure)] };
  }
  const { resultId, items } = book.report(snapshot, known);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items()] };
}

/**
 * Characters of closed briefings that are read and forgotten before memory is tidied up: left alone, it grows to many times what is
 * needed. Not more often: each time, V8 forgets much of what it has compiled, and compiles it again.
 */
const releasedLength = 2_000_000;

/** Milliseconds of linting between two chances for other requests, and between two partial results. */
const sliceLength = 15;

/**
 * Waits until the workspace is read. With a partial result token everything goes through it and the answer is empty.
 * @throws {ResponseError} when the client takes its request back.
 */
export async function pullWorkspace(
  session: Session,
  book: ReportBook,
  host: Host,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(params.previousResultIds.map(({ uri, value }) => [keyOf(uri), { uri, value }]));
  progress.begin('Checking briefings', 0, undefined, true);
  try {
    await session.idle();
    for (const uri of session.openUris()) {
      await session.ready(uri);
      await session.evidenceReady(uri);
    }
    const snapshot = session.snapshot();
    const briefs = snapshot.briefs() as readonly SessionBrief[];
    let reports: WorkspaceDocumentDiagnosticReport[] = [];
    let since = host.now();
    let unreleased = 0;
    for (const [index, known] of briefs.entries()) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const { resultId, items } = book.report(snapshot, known);
      const key = keyOf(known.uri);
      const file = { uri: known.uri, version: known.version ?? null, resultId };
      const isSame = previous.get(key)?.value === resultId;
      previous.delete(key);
      reports.push(
        isSame
          ? { kind: DocumentDiagnosticReportKind.Unchanged, ...file }
          : { kind: DocumentDiagnosticReportKind.Full, ...file, items: [...items()] },
      );
      if (!isSame && !known.isKept) unreleased += known.document.rope.length;
      if (unreleased > releasedLength) {
        host.release();
        unreleased = 0;
      }
      if (host.now() - since < sliceLength) continue;
      if (partial) {
        partial.report({ items: reports });
        reports = [];
      }
      progress.report(((index + 1) * 100) / briefs.length, `${index + 1} of ${briefs.length}`);
      await host.pause();
      since = host.now();
    }
    // What the client still shows of files that are gone, or were never ours.
    for (const { uri } of previous.values())
      reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    if (!partial) return { items: reports };
    if (reports.length > 0) partial.report({ items: reports });
    return { items: [] };
  } finally {
    progress.done();
  }
}
