// The three side views: filled from the overview, their lines lead to places, and they follow the cursor where that is wanted.

import * as vscode from 'vscode';
import { editorsOf } from '../overview/briefing-at-hand.ts';
import { goToPlace } from '../overview/go-to-place.ts';
import type { OverviewPart } from '../overview/overview-part.ts';
import type { KnownOverview } from '../overview/overview-source.ts';
import { coverageText } from '../status/status-words.ts';
import { sourceMime } from '../writing/pasted-sources.ts';
import { alternativeNodes } from './alternative-nodes.ts';
import { goToNodeCommand, NodeTree } from './node-tree.ts';
import { holdsPoint } from './point.ts';
import { sourceNodes } from './source-nodes.ts';
import { countUnsourced, statementNodes } from './statement-nodes.ts';
import type { TreeNode } from './tree-node.ts';

/** Milliseconds that the cursor rests before its line is selected. */
const rest = 150;

export const sideViews: OverviewPart = ({ server, overviews }) => {
  // Dropped on a briefing, a source is cited there.
  const sources = new NodeTree('briefwright.sources', {
    dragMimeTypes: [sourceMime],
    dropMimeTypes: [],
    handleDrag([node], data) {
      if (node?.sourceKey !== undefined) data.set(sourceMime, new vscode.DataTransferItem(node.sourceKey));
    },
  });
  const statements = new NodeTree('briefwright.statements');
  const alternatives = new NodeTree('briefwright.alternatives');
  const trees = [sources, statements, alternatives];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (known: KnownOverview | undefined): void => {
    const overview = known?.overview;
    // Which words an empty view shows, and which commands make sense.
    void vscode.commands.executeCommand('setContext', 'briefwright.overview', overviews.state);
    sources.show(overview ? sourceNodes(overview, vscode.l10n) : []);
    statements.show(overview ? statementNodes(overview, vscode.l10n) : []);
    alternatives.show(overview ? alternativeNodes(overview, vscode.l10n) : []);
    const coverage = overview && coverageText(overview, vscode.l10n);
    // Some editors keep the old words where there are none.
    statements.view.description = coverage ?? '';
    tellCount(statements.view, overview ? countUnsourced(overview) : undefined, (overview?.statements.length ?? 0) > 0);
    followSoon();
  };

  const followSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(follow, rest);
  };

  const follow = (): void => {
    const document = overviews.known?.document;
    const editor = document && editorsOf(document)[0];
    if (!editor || !vscode.workspace.getConfiguration('briefwright', document.uri).get('views.followCursor', true))
      return;
    const { active } = editor.selection;
    const uri = server.client.code2ProtocolConverter.asUri(document.uri);
    for (const tree of trees) {
      const id = tree.find(
        (place) => (place.uri === undefined || place.uri === uri) && holdsPoint(place.extent ?? place.range, active),
      );
      if (id !== undefined) void tree.select(id);
    }
  };

  const goTo = async (viewId: string, nodeId: string): Promise<vscode.TextEditor | undefined> => {
    const place = trees.find(({ id }) => id === viewId)?.placeOf(nodeId);
    return place && goToPlace(server, overviews.known?.document, place);
  };

  show(overviews.known);
  return vscode.Disposable.from(
    ...trees,
    { dispose: () => clearTimeout(timer) },
    overviews.onDidChange(show),
    vscode.window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor.document === overviews.document && followSoon(),
    ),
    ...trees.map(({ view }) => view.onDidChangeVisibility(followSoon)),
    vscode.commands.registerCommand(goToNodeCommand, goTo),
    vscode.commands.registerCommand('briefwright.fixStatement', async (node: TreeNode) => {
      const tree = trees.find((one) => one.placeOf(node.id) !== undefined);
      if (tree && (await goTo(tree.id, node.id))) await vscode.commands.executeCommand('editor.action.quickFix');
    }),
  );
};

/** `count` is undefined while there is no briefing. */
function tellCount(view: vscode.TreeView<TreeNode>, count: number | undefined, hasStatements: boolean): void {
  const words =
    count === 1 ? vscode.l10n.t('1 unsourced statement') : vscode.l10n.t('{0} unsourced statements', count ?? 0);
  view.badge = count === undefined || count === 0 ? undefined : { value: count, tooltip: words };
  view.message =
    count === 0 && hasStatements ? vscode.l10n.t('Every statement that needs a source names one.') : undefined;
}
