// The lightbulb in tests: what an editor with given abilities is offered, and the text after an entry is picked.

import type * as lsp from 'vscode-languageserver';
import { codeAction } from '../../server/src/features/code-actions/code-action.ts';
import { codeActionResolve } from '../../server/src/features/code-actions/code-action-resolve.ts';
import { capableClient, createScene, type Scene } from './feature.ts';

/** What VS Code says of code actions. */
export const actionAbilities: lsp.CodeActionClientCapabilities = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
  isPreferredSupport: true,
  disabledSupport: true,
  dataSupport: true,
  resolveSupport: { properties: ['edit', 'command'] },
};

export function withActions(codeAction: lsp.CodeActionClientCapabilities | undefined): lsp.ClientCapabilities {
  return { ...capableClient, textDocument: { ...capableClient.textDocument, ...(codeAction ? { codeAction } : {}) } };
}

export function offered(
  scene: Scene,
  only?: readonly string[],
  more?: Partial<lsp.CodeActionContext>,
): lsp.CodeAction[] {
  const params = {
    textDocument: { uri: scene.uri },
    range: scene.selection,
    context: { diagnostics: [], ...(only ? { only: [...only] } : {}), ...more },
  };
  return codeAction.run(scene.snapshot, params as never) as lsp.CodeAction[];
}

/** The entry whose title begins so, resolved where it has to be; undefined when it is not offered. */
export function picked(scene: Scene, title: string, only?: readonly string[]): lsp.CodeAction | undefined {
  const action = offered(scene, only).find((one) => one.title.startsWith(title));
  return action && !action.edit && !action.disabled
    ? (codeActionResolve.run(scene.snapshot, action as never) as lsp.CodeAction)
    : action;
}

/** The text after the entry is picked; a sentence in `«»` when it is disabled, undefined when it is not offered. */
export function after(
  marked: string,
  title: string,
  only?: readonly string[],
  client = withActions(actionAbilities),
): string | undefined {
  const scene = createScene(marked, client);
  const action = picked(scene, title, only);
  if (action?.disabled) return `«${action.disabled.reason}»`;
  return action?.edit && scene.after(action.edit);
}
