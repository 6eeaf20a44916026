// What runs, and on which text.

export interface Programs {
  /** Arguments of Node: our server. */
  readonly ours: readonly string[];
  /** The same of the bare one. */
  readonly bare: readonly string[];
}

/** The text that both have open. */
export interface OpenText {
  readonly uri: string;
  readonly text: string;
  /** Where the servers run. */
  readonly cwd: string;
}
