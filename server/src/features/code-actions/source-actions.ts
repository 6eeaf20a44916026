// What concerns the whole file: every safe fix at once, and the order of the sources.

import type { Finding } from '../../core/lint/problem.ts';
import { safeFixOf } from '../../core/lint/safe-fix.ts';
import { organizeSources } from '../../core/refactor/organize-sources.ts';
import { toTextEdit, workspaceEditOf } from '../convert.ts';
import { fixedText } from './fixed-text.ts';
import { type ActionContext, fixAllKind, type OfferedAction, organizeSourcesKind } from './offered-action.ts';

export function sourceActions({ snapshot, known, wants }: ActionContext): readonly OfferedAction[] {
  const actions: OfferedAction[] = [];
  if (wants(fixAllKind) && mayBeFixed(known.lint().findings)) {
    actions.push({
      id: 'fix-all',
      title: 'Apply all safe fixes',
      kind: fixAllKind,
      edit: () => fixedText(snapshot, known),
    });
  }
  if (wants(organizeSourcesKind)) {
    const change = organizeSources(known.brief);
    const shared = {
      id: 'organize-sources',
      title: 'Sort the sources by first citation',
      kind: organizeSourcesKind,
    };
    if (change && 'obstacle' in change) actions.push({ ...shared, obstacle: change.obstacle, edit: () => undefined });
    else if (change)
      actions.push({
        ...shared,
        edit: () =>
          workspaceEditOf(
            snapshot,
            new Map([
              [known.uri, change.edits.map((edit) => toTextEdit(known.brief.document, edit, snapshot.encoding))],
            ]),
          ),
      });
  }
  return actions;
}

/** Asking every finding of a long list for its fixes costs more than an entry that turns out to have nothing to do. */
const askedFindings = 30;

function mayBeFixed(findings: readonly Finding[]): boolean {
  return findings.length > askedFindings || findings.some((finding) => safeFixOf(finding) !== undefined);
}
