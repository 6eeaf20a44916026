// The lightbulb in tests: what an editor with given abilities is offered, and the text after an entry is picked.

import assert from 'node:assert/strict';
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

/** What a client is offered, of either kind. */
function answered(
  scene: Scene,
  only?: readonly string[],
  more?: Partial<lsp.CodeActionContext>,
): readonly (lsp.CodeAction | lsp.Command)[] {
  const params = {
    textDocument: { uri: scene.uri },
    range: scene.selection,
    context: { diagnostics: [], ...(only ? { only: [...only] } : {}), ...more },
  };
  return codeAction.run(scene.snapshot, params);
}

/** What a client that knows code actions is offered. */
export function offered(
  scene: Scene,
  only?: readonly string[],
  more?: Partial<lsp.CodeActionContext>,
): readonly lsp.CodeAction[] {
  return answered(scene, only, more).map((one) => {
    assert.ok(!isCommand(one), `${one.title} is a command`);
    return one;
  });
}

/** What a client that knows commands only is offered. */
export function offeredCommands(scene: Scene, only?: readonly string[]): readonly lsp.Command[] {
  return answered(scene, only).map((one) => {
    assert.ok(isCommand(one), `${one.title} is no command`);
    return one;
  });
}

function isCommand(one: lsp.CodeAction | lsp.Command): one is lsp.Command {
  return typeof one.command === 'string';
}

/** The entry whose title begins so, resolved where it has to be; undefined when it is not offered. */
export function picked(scene: Scene, title: string, only?: readonly string[]): lsp.CodeAction | undefined {
  const action = offered(scene, only).find((one) => one.title.startsWith(title));
  return action && !action.edit && !action.disabled ? codeActionResolve.run(scene.snapshot, action)! : action;
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
