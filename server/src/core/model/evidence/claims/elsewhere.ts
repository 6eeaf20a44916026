// Where a claim stands, if not where its citation says: in another paragraph of the source, or in the text of another source.

import type { Archive } from '../../archives/archive.ts';
import type { Brief } from '../../brief.ts';
import type { Source } from '../../sources/source.ts';
import type { Workspace } from '../../workspace.ts';
import { citedSpans } from '../passages/cited-spans.ts';
import { searchedArchives } from '../passages/searched-archives.ts';
import { type CheckedSupport, saidIn, supportBy } from './check-support.ts';
import { type SupportingPassage, verdictOf } from './support.ts';
import { textWordsOf } from './text-words.ts';

export interface PassageElsewhere {
  readonly source: Source;
  readonly passage: SupportingPassage;
  /** Whether it is the source that is cited, with another locator. */
  readonly isCited: boolean;
}

/** Shares of a claim: what a place that speaks of it has at least, and what the place that is cited has at most. */
const there = { together: 0.7, anywhere: 0.8 };
const here = { most: 0.5, less: 0.3 };

/** Texts of other sources that are read for one claim: those that have most of its words. */
const othersRead = 3;

/** Undefined where the claim stands where it is cited, or nowhere. `claim` is the text of its statement. */
export function elsewhereOf(
  support: CheckedSupport,
  claim: string,
  brief: Brief,
  workspace: Workspace,
): PassageElsewhere | undefined {
  return verdictOf(support) === 'found'
    ? inAnotherParagraph(support)
    : inAnotherSource(support, claim, brief, workspace);
}

function inAnotherParagraph({
  statement,
  sources,
  archives,
  shareIn,
  closest,
}: CheckedSupport): PassageElsewhere | undefined {
  // Of several sources each may have a part of it.
  const [source, archive] = [sources[0]!, archives[0]!];
  if (sources.length > 1) return undefined;
  const spans = citedSpans(
    archive,
    statement.citations.filter(({ key }) => key === source.id),
  );
  if (!spans) return undefined;
  const { text } = archive.document;
  const cited = shareIn(spans.map(({ start, end }) => text.slice(start, end)).join('\n'));
  if (cited > here.most) return undefined;
  const { share, passage } = closest();
  if (!passage || share < there.together || share < cited + here.less) return undefined;
  const isCited = spans.some(({ start, end }) => start < passage.span.end && passage.span.start < end);
  return isCited ? undefined : { source, passage, isCited: true };
}

function inAnotherSource(
  { sources, archives, missing }: CheckedSupport,
  claim: string,
  brief: Brief,
  workspace: Workspace,
): PassageElsewhere | undefined {
  const candidates: { archive: Archive; source: Source; found: number }[] = [];
  for (const [archive, [source]] of searchedArchives(brief, workspace)) {
    if (archives.includes(archive) || sources.includes(source!)) continue;
    const { keys } = textWordsOf(archive);
    const found = missing.filter(({ key }) => keys.has(key)).length;
    if (found * 2 > missing.length) candidates.push({ archive, source: source!, found });
  }
  candidates.sort((a, b) => b.found - a.found);
  const said = saidIn(claim);
  for (const { archive, source } of candidates.slice(0, othersRead)) {
    const support = supportBy(said, brief, [source], [archive]);
    if (support.anywhere < there.anywhere || support.missingNames.length > 0) continue;
    const { share, passage } = support.closest();
    if (passage && share >= there.together) return { source, passage, isCited: false };
  }
  return undefined;
}
