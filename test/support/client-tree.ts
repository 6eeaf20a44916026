// The side views without an editor: a briefing in, the lines of a view out, each indented below its parent.

import type { L10n } from '../../client/src/l10n.ts';
import type { TreeNode } from '../../client/src/views/tree-node.ts';
import { type Overview, overview } from '../../server/src/features/extension/overview.ts';
import { createScene } from './feature.ts';

/** The words as they are written. */
export const asWritten: L10n = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (_all, index: string) => String(args[Number(index)])),
};

/** What the server says of `marked`, a text as `createScene` takes it. */
export function overviewOf(marked: string): Overview {
  const { snapshot, uri } = createScene(marked);
  return overview.run(snapshot, { textDocument: { uri } })!;
}

/** `label | description`, with `icon` before it. */
export function linesOf(nodes: readonly TreeNode[], depth = 0): readonly string[] {
  return nodes.flatMap(({ label, description, icon, children }) => [
    `${'  '.repeat(depth)}(${icon}) ${label}${description === undefined || description === '' ? '' : ` | ${description}`}`,
    ...linesOf(children, depth + 1),
  ]);
}
