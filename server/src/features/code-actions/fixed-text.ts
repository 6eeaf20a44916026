// A briefing with its safe fixes made, round after round until none is left, as edits of the text it is.

import type * as lsp from 'vscode-languageserver';
import { fixUntilStable } from '../../core/lint/apply-fixes.ts';
import { lint } from '../../core/lint/lint.ts';
import { type Brief, parseBrief } from '../../core/model/brief.ts';
import { createDocument } from '../../core/text/document.ts';
import { lineEdits } from '../../core/text/line-edits.ts';
import { toTextEdit, workspaceEditOf } from '../convert.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';

/** Of all rules, or of `rule` alone; undefined when there is nothing to fix. */
export function fixedText(snapshot: Snapshot, known: KnownBrief, rule?: string): lsp.WorkspaceEdit | undefined {
  const { brief, workspace, config } = known;
  let last: Brief = brief;
  const { source } = fixUntilStable(brief.document, (document) => {
    last = parseBrief(document, brief.configured, last);
    const { findings } = document === brief.document ? known.lint() : lint(last, workspace, config, snapshot.today);
    return rule === undefined ? findings : findings.filter((finding) => finding.rule === rule);
  });
  if (source === brief.document.source) return undefined;
  const edits = lineEdits(brief.document.text, createDocument(brief.document.path, source).text);
  return workspaceEditOf(
    snapshot,
    new Map([[known.uri, edits.map((edit) => toTextEdit(brief.document, edit, snapshot.encoding))]]),
  );
}
