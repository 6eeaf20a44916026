// Where in an archived text a statement's citations of it point.

import type { Citation } from '../../../syntax/tag.ts';
import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import { locate } from '../../archives/locate.ts';
import { readLocator } from '../../archives/locator.ts';

/** Undefined where one of `citations` has no locator that can be followed: all of the text is meant then. */
export function citedSpans(archive: Archive, citations: readonly Citation[]): readonly Span[] | undefined {
  const spans: Span[] = [];
  for (const { locator } of citations) {
    const read = locator === undefined ? undefined : readLocator(locator);
    const located = read && locate(archive, read);
    if (!located || located.spans.length === 0 || located.beyond !== undefined) return undefined;
    spans.push(...located.spans);
  }
  return spans;
}
