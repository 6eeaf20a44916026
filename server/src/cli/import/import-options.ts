// What `import` is asked to do, checked. Types only: the command and the program part that does it share them.

export interface ImportOptions {
  readonly to: string | undefined;
  readonly out: string | undefined;
  readonly isForced: boolean;
  readonly isWatching: boolean;
  readonly isJson: boolean;
  /** In bytes; undefined where each kind of file has its own. */
  readonly sizeLimit: number | undefined;
}
