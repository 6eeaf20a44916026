// For each claim of a briefing without a source the passages of archived texts that come closest to it, in the shape that
// `briefwright suggest` prints (schema version 1). Offers; decides nothing, and changes nothing.

import type { Config } from './lint/config/config.ts';
import { lint } from './lint/lint.ts';
import { paragraphLocator, paragraphsOf } from './model/archives/archive.ts';
import { type Brief, inDocument, statementsOf, wordsOf } from './model/brief.ts';
import { type ClosePassage, closestPassages } from './model/evidence/passages/closest-passages.ts';
import { type SearchedArchives, searchedArchives } from './model/evidence/passages/searched-archives.ts';
import { mayBeQuoted } from './model/evidence/quotations/may-be-quoted.ts';
import { isWithdrawn } from './model/sources/is-withdrawn.ts';
import type { Source, SourceStatus } from './model/sources/source.ts';
import { isCitableKey } from './model/sources/source-key.ts';
import type { StatementKind } from './model/statement.ts';
import { sourcesOf, type Workspace } from './model/workspace.ts';
import { placesOnDisk, type StretchOnDisk } from './text/place-on-disk.ts';
import { plainLine } from './text/plain-line.ts';

/** What `suggest` prints. */
export interface Suggested {
  readonly schemaVersion: 1;
  readonly path: string;
  /** How many sources there are, how many archived texts were searched, and how many paragraphs these have. */
  readonly searched: { readonly sources: number; readonly withText: number; readonly paragraphs: number };
  readonly claims: readonly SuggestedClaim[];
}

export interface SuggestedClaim extends StretchOnDisk {
  readonly kind: StatementKind;
  readonly text: string;
  /** The closest first; of sources that were taken back last. */
  readonly passages: readonly SuggestedPassage[];
}

export interface SuggestedPassage extends StretchOnDisk {
  /** Id of the source. */
  readonly source: string;
  readonly locator: string;
  /** From 0 to 1, with two decimals: of words, not of meaning. */
  readonly score: number;
  readonly status: SourceStatus;
  /** Of the archived text. */
  readonly path: string;
  /** Null where the source bears another handling mark than the briefing. */
  readonly text: string | null;
}

/** `config` is that of the briefing; claims are those that `unsourced-claim` reports under it. At most `limit` passages for each. */
export function suggest(brief: Brief, workspace: Workspace, config: Config, today: string, limit: number): Suggested {
  const { document } = brief;
  const archives = searchedArchives(brief, workspace);
  const sources = [...sourcesOf(brief, workspace).byId.values()];
  const { findings } = lint(brief, workspace, { ...config, only: ['unsourced-claim'] }, today);
  const bare = new Set(findings.filter(({ rule }) => rule === 'unsourced-claim').map(({ span }) => span.start));
  const claims = statementsOf(brief).filter((placed) => bare.has(inDocument(placed, placed.statement.span).start));
  return {
    schemaVersion: 1,
    path: document.path,
    searched: {
      sources: sources.length,
      withText: [...archives.values()].reduce((sum, named) => sum + named.length, 0),
      paragraphs: [...archives.keys()].reduce((sum, archive) => sum + paragraphsOf(archive).length, 0),
    },
    claims: claims.map((placed) => {
      const words = wordsOf(brief, placed);
      return {
        ...placesOnDisk(document, inDocument(placed, placed.statement.span)),
        kind: placed.statement.kind,
        text: words,
        passages: passagesFor(words, brief, archives, limit),
      };
    }),
  };
}

function passagesFor(
  words: string,
  brief: Brief,
  archives: SearchedArchives,
  limit: number,
): readonly SuggestedPassage[] {
  const found = closestPassages(words, archives.keys()).flatMap((passage) => {
    const source = bestOf(archives.get(passage.archive) ?? []);
    return source ? [{ passage, source }] : [];
  });
  // What was taken back comes last, however well it fits.
  const standing = [
    ...found.filter(({ source }) => !isWithdrawn(source)),
    ...found.filter(({ source }) => isWithdrawn(source)),
  ];
  return standing.slice(0, limit).map(({ passage, source }) => describe(passage, source, brief));
}

/** Of several sources with one text that which can still be cited. */
function bestOf(sources: readonly Source[]): Source | undefined {
  const citable = sources.filter(({ id }) => isCitableKey(id));
  return citable.find((source) => !isWithdrawn(source)) ?? citable[0];
}

/** In characters. */
const longestText = 400;

function describe({ archive, paragraph, span, score }: ClosePassage, source: Source, brief: Brief): SuggestedPassage {
  const { document } = archive;
  return {
    source: source.id,
    locator: paragraphLocator(paragraph),
    score: Math.round(score * 100) / 100,
    status: source.status,
    path: document.path,
    ...placesOnDisk(document, span),
    text: mayBeQuoted(source, brief) ? plainLine(document.text.slice(span.start, span.end), longestText) : null,
  };
}
