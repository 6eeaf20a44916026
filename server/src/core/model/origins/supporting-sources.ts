// The sources that are named in support of a statement. Does not follow them further.

import type { Source } from '../sources/source.ts';
import type { Statement } from '../statement.ts';

/** Those that are declared, each once, in order. */
export function supportingSources(statement: Statement, sources: ReadonlyMap<string, Source>): readonly string[] {
  const keys = statement.citations
    .filter(({ stance, key }) => stance === 'supports' && sources.has(key))
    .map(({ key }) => key);
  return [...new Set(keys)];
}
