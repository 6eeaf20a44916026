// One line of a side view, as data: what it says, where it leads, what stands below it. Does not know any editor.

import type { Location, Range } from 'vscode-languageserver';

/** A place in the briefing at hand, or in the file at `uri`. */
export interface NodePlace extends Partial<Pick<Location, 'uri'>> {
  /** Where a click leads: to its start. */
  readonly range: Range;
  /** Where the cursor is at it; `range` where that is all. */
  readonly extent?: Range;
}

export interface TreeNode {
  /** Unique in its view, and the same for the same thing after an edit. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Lines. */
  readonly tooltip?: readonly string[];
  /** Name of a product icon. It says nothing that the words do not say. */
  readonly icon: string;
  /** Id of a theme colour for the icon. */
  readonly iconColor?: string;
  /** What is read aloud: a whole phrase. */
  readonly spoken: string;
  /** What menus ask for. */
  readonly context?: string;
  /** The id of the source that it is about. */
  readonly sourceKey?: string;
  readonly place?: NodePlace;
  readonly children: readonly TreeNode[];
  readonly isExpanded?: boolean;
}

/** Gives ids that are unique in one view: the same thing met again gets a number. */
export function uniqueIds(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
}

/** Every node, those above before those below. */
export function allNodes(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

/** Parts that say something, between middle dots. */
export function dotted(...parts: readonly (string | undefined)[]): string {
  return parts.filter(isSaid).join(' · ');
}

/** The same, to be read aloud. */
export function phrase(...parts: readonly (string | undefined)[]): string {
  return parts.filter(isSaid).join(', ');
}

/** Whether there is anything to show. */
export function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
