// How words of the client come in the reader's language. In the editor it is `vscode.l10n`; files that run without an editor
// take it as an argument.

export interface L10n {
  /** `message` with `{0}`, `{1}` … replaced. */
  readonly t: (message: string, ...args: (string | number)[]) => string;
}
