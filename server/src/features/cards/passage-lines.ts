// Lines of a card that show what an archived text says: at the place that a locator names, or closest to a statement. Text of
// archives is shown short and escaped, never followed.

import { type Archive, paragraphLocator } from '../../core/model/archives/archive.ts';
import { type PlacedStatement, wordsOf } from '../../core/model/brief.ts';
import { archiveOf } from '../../core/model/evidence/named-archives.ts';
import { citedPassage } from '../../core/model/evidence/passages/cited-passage.ts';
import { type ClosePassage, closestPassages } from '../../core/model/evidence/passages/closest-passages.ts';
import { passageExcerpt } from '../../core/model/evidence/passages/passage-excerpt.ts';
import { searchedArchives } from '../../core/model/evidence/passages/searched-archives.ts';
import { isWithdrawn } from '../../core/model/sources/is-withdrawn.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import type { Citation } from '../../core/syntax/tag.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { KnownBrief } from '../feature.ts';
import type { Line } from './card.ts';

/** In characters. */
const shownLength = 300;

/** What stands where the citation points; else what in its source comes closest to the statement. */
export function citationLines(
  known: KnownBrief,
  citation: Citation,
  placed: PlacedStatement | undefined,
): readonly Line[] {
  const source = sourcesOf(known.brief, known.workspace).byId.get(citation.key);
  if (!source) return [];
  const cited = citedPassage(source, citation.locator, known.workspace);
  if (cited) return [locatedLine(citation.locator!, cited.archive, cited.spans)];
  const archive = archiveOf(source, known.workspace);
  const closest = archive && placed && closestPassages(wordsOf(known.brief, placed), [archive])[0];
  return closest ? [closestLine(closest, '')] : [];
}

/** Of a whole tag: each citation whose place is known; where there is none, what comes closest in any source that still stands. */
export function tagLines(known: KnownBrief, citations: readonly Citation[], placed: PlacedStatement): readonly Line[] {
  const { byId } = sourcesOf(known.brief, known.workspace);
  const located = citations.flatMap((citation) => {
    const source = byId.get(citation.key);
    const cited = source && citedPassage(source, citation.locator, known.workspace);
    return cited ? [locatedLine(`@${citation.key} ${citation.locator!}`, cited.archive, cited.spans)] : [];
  });
  if (located.length > 0) return located.slice(0, mostLocated);
  const archives = searchedArchives(known.brief, known.workspace);
  const keys = new Set(citations.map(({ key }) => key));
  // What the tag cites is what the statement is held against.
  const own = [...archives].filter(([, sources]) => sources.some(({ id }) => keys.has(id))).map(([archive]) => archive);
  const standing = [...archives]
    .filter(([, sources]) => sources.some((source) => !isWithdrawn(source)))
    .map(([archive]) => archive);
  const closest = closestPassages(wordsOf(known.brief, placed), own.length > 0 ? own : standing)[0];
  const named = closest && archives.get(closest.archive)?.find(({ id }) => own.length === 0 || keys.has(id));
  return closest && named ? [closestLine(closest, `@${named.id} `)] : [];
}

const mostLocated = 4;

function locatedLine(place: string, archive: Archive, spans: readonly Span[]): Line {
  const [first, ...others] = spans;
  if (!first) return { label: `Passage, ${place}`, words: ['the archived text has no such place'] };
  const shown = (span: Span): string =>
    `“${plainLine(archive.document.text.slice(span.start, span.end), shownLength)}”`;
  // A number may be meant as it is counted or as it is printed.
  return {
    label: `Passage, ${place}`,
    words: [shown(first)],
    ...(others.length > 0
      ? { below: others.slice(0, mostLocated).map((span) => ({ words: [`or ${shown(span)}`] })) }
      : {}),
  };
}

export function closestLine(passage: ClosePassage, key: string): Line {
  return {
    label: 'Closest passage, by its words',
    words: [{ code: `${key}${paragraphLocator(passage.paragraph)}` }, ` “${passageExcerpt(passage, shownLength)}”`],
  };
}
