// A side view that shows nodes: tells the editor only what looks different, keeps the places current, and selects the line
// that belongs to the cursor. Does not know what the nodes are about.

import * as vscode from 'vscode';
import { allNodes, type NodePlace, type TreeNode } from './tree-node.ts';

/** Name of the command that a line runs; its arguments are the view's id and the node's. */
export const goToNodeCommand = 'briefwright.goToNode';

export class NodeTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly id: string;
  readonly view: vscode.TreeView<TreeNode>;
  readonly #changed = new vscode.EventEmitter<void>();
  #roots: readonly TreeNode[] = [];
  #shape = '[]';
  #byId: ReadonlyMap<string, TreeNode> = new Map();
  #parents: ReadonlyMap<string, TreeNode> = new Map();
  #places: ReadonlyMap<string, NodePlace> = new Map();

  /** `id` is that of the view in the manifest; `dragged` says what a line is carried as, where it can be dragged. */
  constructor(id: string, dragged?: vscode.TreeDragAndDropController<TreeNode>) {
    this.id = id;
    this.view = vscode.window.createTreeView(id, {
      treeDataProvider: this,
      showCollapseAll: true,
      ...(dragged ? { dragAndDropController: dragged } : {}),
    });
  }

  readonly onDidChangeTreeData: vscode.Event<void> = this.#changed.event;

  show(roots: readonly TreeNode[]): void {
    const all = allNodes(roots);
    this.#places = new Map(all.flatMap(({ id, place }) => (place ? [[id, place] as const] : [])));
    // While somebody writes, most answers differ in nothing but places.
    const shape = JSON.stringify(roots, (key, value: unknown) => (key === 'place' ? undefined : value));
    if (shape === this.#shape) return;
    this.#shape = shape;
    this.#roots = roots;
    this.#byId = new Map(all.map((node) => [node.id, node]));
    this.#parents = new Map(all.flatMap((node) => node.children.map((child) => [child.id, node] as const)));
    this.#changed.fire();
  }

  /** Where the node leads now; undefined when it is gone or leads nowhere. */
  placeOf(id: string): NodePlace | undefined {
    return this.#places.get(id);
  }

  /** Selects the node without taking the focus; nothing happens while the view is not on screen. */
  async select(id: string): Promise<void> {
    const node = this.#byId.get(id);
    if (!node || !this.view.visible || this.view.selection[0]?.id === id) return;
    // The view may be closed, or told something new, while it looks for the node.
    await Promise.resolve(this.view.reveal(node, { select: true, focus: false, expand: false })).catch(() => undefined);
  }

  /** The innermost node whose place in the briefing at hand `accepts`. */
  find(accepts: (place: NodePlace) => boolean): string | undefined {
    let found: string | undefined;
    for (const [id, place] of this.#places) if (accepts(place)) found = id;
    return found;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node ? node.children : this.#roots)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const state =
      node.children.length === 0
        ? vscode.TreeItemCollapsibleState.None
        : node.isExpanded
          ? vscode.TreeItemCollapsibleState.Expanded
          : vscode.TreeItemCollapsibleState.Collapsed;
    const item = new vscode.TreeItem(node.label, state);
    item.id = node.id;
    item.iconPath = new vscode.ThemeIcon(
      node.icon,
      node.iconColor === undefined ? undefined : new vscode.ThemeColor(node.iconColor),
    );
    item.accessibilityInformation = { label: node.spoken };
    if (node.description !== undefined) item.description = node.description;
    if (node.tooltip) item.tooltip = node.tooltip.join('\n');
    if (node.context !== undefined) item.contextValue = node.context;
    if (node.place)
      item.command = { command: goToNodeCommand, title: vscode.l10n.t('Go to Place'), arguments: [this.id, node.id] };
    return item;
  }

  dispose(): void {
    this.view.dispose();
    this.#changed.dispose();
  }
}
