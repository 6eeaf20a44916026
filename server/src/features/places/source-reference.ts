// Which source something in the editor is about, as it travels to the client and back: what is said about it is made on demand.

export interface SourceReference {
  /** Of the briefing that cites or declares it. */
  readonly uri: string;
  /** Id of a source. */
  readonly source: string;
}

export function isSourceReference(data: unknown): data is SourceReference {
  return (
    typeof data === 'object' &&
    data !== null &&
    'uri' in data &&
    typeof data.uri === 'string' &&
    'source' in data &&
    typeof data.source === 'string'
  );
}
