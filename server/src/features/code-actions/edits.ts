// The edits of fixes and refactorings as the protocol writes them: with tab stops at placeholders and new files where the
// editor can take them.

import type * as lsp from 'vscode-languageserver';
import type { Fix } from '../../core/lint/problem.ts';
import type { RefactoringEdits } from '../../core/refactor/refactoring.ts';
import type { TextEdit } from '../../core/text/text-edit.ts';
import { toTextEdit, toWorkspaceEdit, workspaceEditOf } from '../convert.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';
import { pathTarget } from '../places/link-target.ts';
import { withTabStops } from '../tab-stops.ts';

const snippetKind = 'snippet';
const createKind = 'create';

/** Edits of one open briefing; placeholders become tab stops where the editor can. */
function editOf(snapshot: Snapshot, known: KnownBrief, edits: readonly TextEdit[]): lsp.WorkspaceEdit {
  const plain = edits.map((edit) => toTextEdit(known.brief.document, edit, snapshot.encoding));
  if (!canTakeSnippets(snapshot) || !known.isOpen) return workspaceEditOf(snapshot, new Map([[known.uri, plain]]));
  const withStops = withTabStops(plain, known.brief.settings.scales.confidence).map(
    ({ range, newText, snippet }): lsp.TextEdit | lsp.SnippetTextEdit =>
      snippet === undefined ? { range, newText } : { range, snippet: { kind: snippetKind, value: snippet } },
  );
  return { documentChanges: [{ textDocument: { uri: known.uri, version: known.version ?? null }, edits: withStops }] };
}

/** Undefined when the fix edits a file that the session does not know. */
export function editOfFix(snapshot: Snapshot, known: KnownBrief, fix: Fix): lsp.WorkspaceEdit | undefined {
  const isHere = fix.edits.every(({ path }) => path === known.brief.document.path);
  return isHere ? editOf(snapshot, known, fix.edits) : toWorkspaceEdit(snapshot, fix);
}

/** Why the change cannot be handed to this editor, or undefined. */
export function obstacleTo(snapshot: Snapshot, known: KnownBrief, { created }: RefactoringEdits): string | undefined {
  if (!created) return undefined;
  const { documentChanges, resourceOperations } = snapshot.client.workspace?.workspaceEdit ?? {};
  if (!documentChanges || !resourceOperations?.includes(createKind))
    return 'This editor does not let a server create files';
  return pathTarget(created.path, known.uri) === undefined
    ? 'Save the briefing first: the new file is created next to it'
    : undefined;
}

/** The edit of a change to which there is no obstacle. */
export function editOfChange(
  snapshot: Snapshot,
  known: KnownBrief,
  change: RefactoringEdits,
): lsp.WorkspaceEdit | undefined {
  const own = editOf(snapshot, known, change.edits);
  if (!change.created) return own;
  const uri = pathTarget(change.created.path, known.uri);
  if (uri === undefined || obstacleTo(snapshot, known, change) !== undefined) return undefined;
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: createKind, uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: change.created.text }] },
      ...(own.documentChanges ?? []),
    ],
  };
}

function canTakeSnippets({ client }: Snapshot): boolean {
  const { workspaceEdit } = client.workspace ?? {};
  return workspaceEdit?.documentChanges === true && workspaceEdit.snippetEditSupport === true;
}
