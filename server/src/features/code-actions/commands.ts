// The commands that stand behind entries of the lightbulb. Knows their names and arguments; what they do is told where they run.

import type * as lsp from 'vscode-languageserver';

/** Makes the edit of an entry, for editors that know commands only. Its argument is the data of an unresolved code action. */
export const applyActionCommand = 'briefwright.applyAction';

/** Shows what a rule finds, why, and how to fix it. A client may offer it itself (see client-commands.ts). */
export const explainCommandName = 'briefwright.explain';

/** Opens a page with all that a hover has no room for. A client may offer it itself. Its argument is a `DetailsPlace`. */
export const showDetailsCommandName = 'briefwright.showDetails';

/** Asks which of several entries is meant, and makes its edit. A client may offer it itself. */
export const chooseActionCommandName = 'briefwright.chooseAction';

export interface ChooseActionArguments {
  readonly title: string;
  /** `data` is that of an unresolved code action. */
  readonly entries: readonly { readonly title: string; readonly data: unknown }[];
}

/** Opens the client's form for citing. A client may offer it itself. */
export const citeSourceCommandName = 'briefwright.citeSource';

/** Whose sentence is to be sourced. */
export interface CitingPlace {
  readonly uri: string;
  readonly range: lsp.Range;
}

export interface ExplainArguments {
  /** Its id. */
  readonly rule: string;
  /** The briefing in which it found something. */
  readonly uri: string;
}

/** Anything may come back from an editor. */
export function isExplainArguments(value: unknown): value is ExplainArguments {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, uri } = value as Partial<ExplainArguments>;
  return typeof rule === 'string' && typeof uri === 'string';
}
