// One change to the statement at the cursor that a key or a menu asks for: its confidence or likelihood a step up or down, or what it
// is marked as. Answers with edits and a word on what was done.

import type * as lsp from 'vscode-languageserver';
import { markAs, marks, type StatementMark } from '../../core/refactor/mark-as.ts';
import { stepLevel } from '../../core/refactor/step-level.ts';
import { statementWords } from '../cards/symbol-text.ts';
import { toSpan, toTextEdit } from '../convert.ts';
import { defineFeature } from '../feature.ts';
import { type StoppedEdit, withTabStops } from '../tab-stops.ts';

export type StatementChange =
  | 'raise-confidence'
  | 'lower-confidence'
  | 'raise-likelihood'
  | 'lower-likelihood'
  | `mark-${StatementMark}`;

export interface ChangeStatementParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
  readonly range: lsp.Range;
  readonly change: StatementChange;
}

export interface ChangedStatement {
  readonly edits: readonly StoppedEdit[];
  /** The words of the first statement that is changed. */
  readonly sentence: string;
  /** The term that is written now; undefined where a mark was written. */
  readonly term?: string;
  /** How many statements the changed tag covers. */
  readonly statements: number;
}

/** `obstacle`: why nothing is changed, one sentence without a full stop. */
export type ChangeStatementAnswer = ChangedStatement | { readonly obstacle: string };

export const changeStatement = defineFeature<ChangeStatementParams, ChangeStatementAnswer | null>({
  method: 'briefwright/changeStatement',
  capability: { experimental: { requests: ['briefwright/changeStatement'] } },
  empty: null,
  run(snapshot, { textDocument, range, change }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const { brief } = known;
    const span = toSpan(brief.document, range, snapshot.encoding);
    const mark = marks.find((one) => change === `mark-${one}`);
    const [, way, axis] = /^(raise|lower)-(confidence|likelihood)$/.exec(change) ?? [];
    if (mark === undefined && axis === undefined) return null;
    const step =
      mark === undefined
        ? stepLevel(brief, span, axis === 'likelihood' ? axis : 'confidence', way === 'raise' ? 1 : -1)
        : undefined;
    const done = step ?? markAs(brief, span, mark!);
    if ('obstacle' in done) return done;
    return {
      edits: withTabStops(
        done.edits.map((edit) => toTextEdit(brief.document, edit, snapshot.encoding)),
        brief.settings.scales.confidence,
      ),
      sentence: statementWords(brief, done.placed),
      ...(step && 'term' in step ? { term: step.term, statements: step.statements } : { statements: 1 }),
    };
  },
});
