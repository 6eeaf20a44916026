// What a rule about the sources of a statement underlines: the tags that name them. Each tag once, however many statements it
// covers.

import { supportingSources } from '../model/origins/supporting-sources.ts';
import type { Source } from '../model/sources/source.ts';
import type { Statement } from '../model/statement.ts';
import type { Tag } from '../syntax/tag.ts';
import type { Span } from '../text/span.ts';

export interface CitingStatement {
  readonly statement: Statement;
  /** Ids of the declared sources that support it, each once, at least one. */
  readonly keys: readonly string[];
  /** The first tag that cites one of them, and in it the items from the first citation to the last. */
  readonly tag: Tag;
  readonly span: Span;
}

/** The statements that cite declared sources in support; of those that share a tag the first. Spans are those of the statements. */
export function citingStatements(
  statements: readonly Statement[],
  sources: ReadonlyMap<string, Source>,
): readonly CitingStatement[] {
  const seen = new Set<Tag>();
  const found: CitingStatement[] = [];
  for (const statement of statements) {
    if (statement.citations.length === 0 || statement.kind === 'exempt') continue;
    const tag = statement.coveredBy.find(({ evidence }) =>
      evidence.some((item) => item.type === 'citation' && item.stance === 'supports'),
    );
    if (!tag || seen.has(tag)) continue;
    const keys = supportingSources(statement, sources);
    if (keys.length === 0) continue;
    seen.add(tag);
    const items = tag.evidence.filter((item) => item.type === 'citation');
    found.push({ statement, keys, tag, span: { start: items[0]!.span.start, end: items.at(-1)!.span.end } });
  }
  return found;
}
