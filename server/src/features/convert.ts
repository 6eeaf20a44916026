// Between the core's offsets and the protocol's positions, and from findings and edits to protocol values. The only place
// that knows both.

import type * as lsp from 'vscode-languageserver';
import type { Finding, Fix, Severity } from '../core/lint/problem.ts';
import type { Document } from '../core/text/document.ts';
import type { Span } from '../core/text/span.ts';
import type { TextEdit } from '../core/text/text-edit.ts';
import { rulePageUri } from './cards/rule-page.ts';
import type { ColumnEncoding, Snapshot } from './feature.ts';

/** Where `offset` of `document.text` is in the editor. Lines are the same in the LF view; a byte order mark is not shown. */
export function toPosition(document: Document, offset: number, encoding: ColumnEncoding): lsp.Position {
  const { line, column } = document.lines.positionAt(offset);
  if (encoding === 'utf-16') return { line, character: column };
  const start = document.lines.lineStart(line);
  return { line, character: utf8Length(document.text, start, start + column) };
}

/** The offset in `document.text`; a position outside the text is moved to its nearest end. */
export function toOffset(document: Document, { line, character }: lsp.Position, encoding: ColumnEncoding): number {
  if (encoding === 'utf-16') return document.lines.offsetAt({ line, column: character });
  const start = document.lines.offsetAt({ line, column: 0 });
  const end = document.lines.offsetAt({ line, column: Number.MAX_SAFE_INTEGER });
  let offset = start;
  for (let bytes = 0; offset < end; ) {
    const width = document.text.codePointAt(offset)! > 0xffff ? 2 : 1;
    bytes += utf8Length(document.text, offset, offset + width);
    if (bytes > character) break;
    offset += width;
  }
  return offset;
}

export function toRange(document: Document, span: Span, encoding: ColumnEncoding): lsp.Range {
  return { start: toPosition(document, span.start, encoding), end: toPosition(document, span.end, encoding) };
}

export function toSpan(document: Document, range: lsp.Range, encoding: ColumnEncoding): Span {
  return { start: toOffset(document, range.start, encoding), end: toOffset(document, range.end, encoding) };
}

/** In the file's own line breaks. */
export function toTextEdit(document: Document, edit: TextEdit, encoding: ColumnEncoding): lsp.TextEdit {
  const newText = document.eol === '\n' ? edit.newText : edit.newText.replaceAll('\n', document.eol);
  return { range: toRange(document, edit.span, encoding), newText };
}

/** The edits of a fix by file; undefined when it edits a file that the session does not know. */
export function toWorkspaceEdit(snapshot: Snapshot, fix: Fix): lsp.WorkspaceEdit | undefined {
  const byUri = new Map<string, lsp.TextEdit[]>();
  for (const edit of fix.edits) {
    const uri = snapshot.uriOf(edit.path);
    const document = uri === undefined ? undefined : documentAt(snapshot, uri);
    if (uri === undefined || !document) return undefined;
    const edits = byUri.get(uri) ?? [];
    edits.push(toTextEdit(document, edit, snapshot.encoding));
    byUri.set(uri, edits);
  }
  return workspaceEditOf(snapshot, byUri);
}

/** With versions where the client can take them, so that an edit for an older text is refused. */
export function workspaceEditOf(snapshot: Snapshot, byUri: ReadonlyMap<string, lsp.TextEdit[]>): lsp.WorkspaceEdit {
  if (!snapshot.client.workspace?.workspaceEdit?.documentChanges) return { changes: Object.fromEntries(byUri) };
  return {
    documentChanges: [...byUri].map(([uri, edits]) => ({
      textDocument: { uri, version: (snapshot.briefAt(uri) ?? snapshot.registryAt(uri))?.version ?? null },
      edits,
    })),
  };
}

/** The text of a briefing or a registry. */
export function documentAt(snapshot: Snapshot, uri: string): Document | undefined {
  return snapshot.briefAt(uri)?.brief.document ?? snapshot.registryAt(uri)?.document;
}

const severities: Readonly<Record<Severity, lsp.DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };
const unnecessary = 1;
const deprecated = 2;

/** The diagnostic of one finding. `data` names its rule; a code action finds the finding again by that and its range. */
export function toDiagnostic(snapshot: Snapshot, document: Document, finding: Finding): lsp.Diagnostic {
  const { encoding, client } = snapshot;
  const canRelate =
    client.textDocument?.publishDiagnostics?.relatedInformation ?? client.textDocument?.diagnostic !== undefined;
  const related = canRelate ? relatedOf(snapshot, finding) : [];
  const tag = tagOf(client, finding.rule);
  const page = describesCodes(client) ? rulePageUri(snapshot, finding.rule) : undefined;
  return {
    range: toRange(document, finding.span, encoding),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'briefwright',
    message: finding.message,
    ...(tag === undefined ? {} : { tags: [tag] }),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
    data: { rule: finding.rule },
  };
}

/** How a finding is shown beside its underline: faded, or struck through. Undefined where it is not, or the client cannot. */
function tagOf({ textDocument }: lsp.ClientCapabilities, rule: string): lsp.DiagnosticTag | undefined {
  const tag =
    rule === 'unused-source' || rule === 'unused-suppression'
      ? unnecessary
      : rule === 'retracted-source'
        ? deprecated
        : undefined;
  const { valueSet } = textDocument?.diagnostic?.tagSupport ?? textDocument?.publishDiagnostics?.tagSupport ?? {};
  return tag !== undefined && valueSet?.includes(tag) ? tag : undefined;
}

/** Whether the client makes a link of a diagnostic's code. */
function describesCodes({ textDocument }: lsp.ClientCapabilities): boolean {
  return (
    (textDocument?.diagnostic?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport) ===
    true
  );
}

function relatedOf(snapshot: Snapshot, finding: Finding): lsp.DiagnosticRelatedInformation[] {
  return (finding.related ?? []).flatMap(({ path, span, message }) => {
    const uri = snapshot.uriOf(path);
    const document = uri === undefined ? undefined : documentAt(snapshot, uri);
    return uri === undefined || !document
      ? []
      : [{ location: { uri, range: toRange(document, span, snapshot.encoding) }, message }];
  });
}

function utf8Length(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < end) {
      length += 4;
      at++;
    } else length += 3;
  }
  return length;
}
