// The lightbulb: fixes of the findings in the range, refactorings, what concerns the whole file. Computed from the range and
// the server's own findings. How much is said follows what the editor can take.

import type * as lsp from 'vscode-languageserver';
import { canRun } from '../client-commands.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';
import { applyActionCommand, type ChooseActionArguments, chooseActionCommandName } from './commands.ts';
import { type ActionData, diagnosticsOf, offerActions } from './offer-actions.ts';
import { actionKinds, type OfferedAction } from './offered-action.ts';

const automaticTrigger = 2;

export const codeAction = defineFeature<lsp.CodeActionParams, (lsp.CodeAction | lsp.Command)[]>({
  method: 'textDocument/codeAction',
  waitsFor: ['archives'],
  capability: (client) => ({
    codeActionProvider: client.textDocument?.codeAction?.codeActionLiteralSupport
      ? { codeActionKinds: [...actionKinds], resolveProvider: true }
      : true,
  }),
  empty: [],
  run(snapshot, params) {
    const known = snapshot.briefAt(params.textDocument.uri);
    if (!known) return [];
    const { only, triggerKind } = params.context;
    const canWait = canResolve(snapshot.client);
    const wants = (kind: string): boolean => {
      if (only) return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
      // Nobody asked: what is dear to compute waits until somebody does.
      return canWait || triggerKind !== automaticTrigger || !kind.startsWith('source.');
    };
    // Whoever asks for a kind means the range, whatever diagnostics come along: VS Code sends all of those in it.
    const offered = offerActions(snapshot, known, params.range, wants, only ? [] : params.context.diagnostics);
    return gathered(snapshot, known, params, offered).flatMap((action) =>
      written(snapshot, known, params, action, { canWait, isAskedFor: only !== undefined }),
    );
  },
});

/** One entry for those that stand under one, where the client can ask which of them is meant. */
function gathered(
  snapshot: Snapshot,
  known: KnownBrief,
  params: lsp.CodeActionParams,
  offered: readonly OfferedAction[],
): readonly OfferedAction[] {
  if (!canResolve(snapshot.client) || !canRun(snapshot.client, chooseActionCommandName)) return offered;
  const seen = new Set<string>();
  return offered.flatMap((action): OfferedAction[] => {
    const { under } = action;
    const all = under === undefined ? [] : offered.filter((other) => other.under === under);
    if (under === undefined || all.length < 2) return [action];
    if (seen.has(under)) return [];
    seen.add(under);
    const asked: ChooseActionArguments = {
      title: under,
      entries: all.map((one) => ({ title: one.title, data: dataOf(known, params, one) })),
    };
    return [
      { ...action, title: under, command: { title: under, command: chooseActionCommandName, arguments: [asked] } },
    ];
  });
}

function dataOf(known: KnownBrief, params: lsp.CodeActionParams, { kind, id }: OfferedAction): ActionData {
  return { uri: known.uri, version: known.version ?? null, range: params.range, kind, id };
}

/** Whether the editor asks again for the edit of the entry that is picked. */
function canResolve({ textDocument }: lsp.ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

function written(
  snapshot: Snapshot,
  known: KnownBrief,
  params: lsp.CodeActionParams,
  action: OfferedAction,
  { canWait, isAskedFor }: { readonly canWait: boolean; readonly isAskedFor: boolean },
): readonly (lsp.CodeAction | lsp.Command)[] {
  const abilities = snapshot.client.textDocument?.codeAction;
  const data = dataOf(known, params, action);
  if (!abilities?.codeActionLiteralSupport) {
    if (action.command) return [action.command];
    const canApply = snapshot.client.workspace?.applyEdit === true && action.obstacle === undefined;
    return canApply ? [{ title: action.title, command: applyActionCommand, arguments: [data] }] : [];
  }
  const { title, kind, obstacle } = action;
  if (obstacle !== undefined)
    return abilities.disabledSupport ? [{ title, kind, disabled: { reason: `${obstacle}.` } }] : [];
  const diagnostics = diagnosticsOf(snapshot, known, action, params.context.diagnostics);
  const shown: lsp.CodeAction = {
    title,
    kind,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    ...(action.isPreferred && abilities.isPreferredSupport !== false ? { isPreferred: true } : {}),
  };
  if (action.command) return [{ ...shown, command: action.command }];
  // On saving, editors ask for one kind and some never resolve what they get: they get all of it.
  const isNow = !canWait || action.isCheap === true || (isAskedFor && kind.startsWith('source.'));
  if (!isNow) return [{ ...shown, data }];
  const edit = action.edit();
  return edit ? [{ ...shown, edit }] : [];
}
