// Every entry of the lightbulb for one request, in the order in which it is shown, and how an entry is found again.

import type * as lsp from 'vscode-languageserver';
import { toDiagnostic, toSpan } from '../convert.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';
import { disableRuleHere } from './disable-rule-here.ts';
import { explainRules } from './explain-rules.ts';
import { findingsBehind, findingsMeant, isSameRange, runsAllEntries } from './findings-meant.ts';
import type { OfferActions, OfferedAction } from './offered-action.ts';
import { quickFixes } from './quick-fixes.ts';
import { refactorings } from './refactorings.ts';
import { sourceActions } from './source-actions.ts';
import { sourceSentence } from './source-sentence.ts';
import { summaryAction } from './summary-action.ts';

const providers: readonly OfferActions[] = [
  sourceSentence,
  quickFixes,
  refactorings,
  summaryAction,
  sourceActions,
  disableRuleHere,
  explainRules,
];
const aboutFindings: readonly OfferActions[] = [sourceSentence, quickFixes, disableRuleHere, explainRules];

/** What names one entry: enough to make its edit later, and to see that the text is no longer the same. */
export interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly range: lsp.Range;
  readonly kind: string;
  readonly id: string;
}

/** `sent` are the diagnostics that came with the request. */
export function offerActions(
  snapshot: Snapshot,
  known: KnownBrief,
  range: lsp.Range,
  wants: (kind: string) => boolean,
  sent: readonly lsp.Diagnostic[] = [],
): readonly OfferedAction[] {
  const span = toSpan(known.brief.document, range, snapshot.encoding);
  const meant = findingsMeant(snapshot, known, span, sent);
  if (!meant) {
    const behind = findingsBehind(known, span);
    return providers.flatMap((offer) => offer({ snapshot, known, span, wants, ...(behind ? { meant: behind } : {}) }));
  }
  const offered = aboutFindings.flatMap((offer) => offer({ snapshot, known, span, meant, wants }));
  return runsAllEntries(snapshot.client)
    ? [offered.find(({ isPreferred }) => isPreferred) ?? offered[0]].filter((one) => one !== undefined)
    : offered;
}

/** The edit of the entry that `data` names; undefined when the text has changed since or the entry is not offered any more. */
export function editOfAction(snapshot: Snapshot, data: ActionData): lsp.WorkspaceEdit | undefined {
  const known = snapshot.briefAt(data.uri);
  if (!known || (known.version ?? null) !== data.version) return undefined;
  return offerActions(snapshot, known, data.range, (kind) => kind === data.kind)
    .find(({ id }) => id === data.id)
    ?.edit();
}

/** Anything may come back from an editor. */
export function isActionData(data: unknown): data is ActionData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, range, kind, id } = data as Partial<ActionData>;
  const isPosition = (position: lsp.Position | undefined): boolean =>
    typeof position?.line === 'number' && typeof position.character === 'number';
  return (
    typeof uri === 'string' &&
    (version === null || typeof version === 'number') &&
    typeof kind === 'string' &&
    typeof id === 'string' &&
    isPosition(range?.start) &&
    isPosition(range?.end)
  );
}

/** The diagnostics an entry solves: the editor's own where it sent them, so that it knows them again. */
export function diagnosticsOf(
  snapshot: Snapshot,
  known: KnownBrief,
  action: OfferedAction,
  sent: readonly lsp.Diagnostic[],
): lsp.Diagnostic[] {
  return (action.findings ?? []).map((finding) => {
    const own = toDiagnostic(snapshot, known.brief.document, finding);
    return sent.find(({ code, range }) => code === own.code && isSameRange(range, own.range)) ?? own;
  });
}
