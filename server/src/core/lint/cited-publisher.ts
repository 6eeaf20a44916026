// The one house that a statement names for what it says, so that a fix can name it in the sentence too.

import type { Source } from '../model/sources/source.ts';
import type { Statement } from '../model/statement.ts';

/** Publisher or author of the only source that supports it; undefined where there are several, none, or none with a proper name. */
export function citedPublisher({ citations, basis }: Statement, byId: ReadonlyMap<string, Source>): string | undefined {
  const keys = new Set(citations.filter(({ stance }) => stance === 'supports').map(({ key }) => key));
  const [key, ...others] = keys;
  if (key === undefined || others.length > 0 || basis.length > 0) return undefined;
  const source = byId.get(key);
  const name = source?.publisher ?? source?.author;
  return name !== undefined && /^\p{Lu}[^\n,;:[\]()]*$/u.test(name) ? name : undefined;
}
