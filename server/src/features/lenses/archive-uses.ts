// Which statements rest on which place of an archived text: those whose citations name it with a locator that can be followed. Knows
// archives by their URIs; does not know who shows them.

import type { Archive } from '../../core/model/archives/archive.ts';
import { inDocument, type PlacedStatement } from '../../core/model/brief.ts';
import { archiveOf } from '../../core/model/evidence/named-archives.ts';
import { citedPassage } from '../../core/model/evidence/passages/cited-passage.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { usesIn } from '../../core/model/uses.ts';
import { sourcesOf, type Workspace } from '../../core/model/workspace.ts';
import type { Span } from '../../core/text/span.ts';
import type { KnownBrief, Snapshot } from '../feature.ts';
import { plainUri, uriOfWrittenPath } from '../places/workspace-path.ts';

export interface ArchiveUse {
  readonly known: KnownBrief;
  readonly placed: PlacedStatement;
  /** The locator in the briefing; the statement's words where it is not written there. */
  readonly from: Span;
  /** In the archive's text: where the locator points first. */
  readonly to: Span;
}

export interface UsedArchive {
  readonly archive: Archive;
  readonly uses: readonly ArchiveUse[];
}

/** The plain URI of the file that `source` names as its text; undefined when the session does not know who declares it. */
export function textUri(snapshot: Snapshot, { text, declaredIn }: Source): string | undefined {
  const from = snapshot.uriOf(declaredIn);
  return text === undefined || from === undefined ? undefined : uriOfWrittenPath(plainUri(from), text);
}

/** In the order of the briefings, then of their statements. Undefined while no briefing that names the file has read it. */
export function usesOfArchive(snapshot: Snapshot, uri: string): UsedArchive | undefined {
  const plain = plainUri(uri);
  const naming = snapshot.briefs().flatMap((known) => {
    const sources = [...sourcesOf(known.brief, known.workspace).byId.values()].filter(
      (source) => textUri(snapshot, source) === plain,
    );
    return sources.length === 0 ? [] : [{ known, sources }];
  });
  for (const { known, sources } of naming) {
    const archive = archiveOf(sources[0]!, known.workspace);
    // A briefing that nobody has open has read no archives; where the locator leads is known from the one that has.
    if (archive)
      return {
        archive,
        uses: naming.flatMap((one) =>
          one.sources.flatMap((source) => usesOf(one.known, source, known.workspace, sources[0]!)),
        ),
      };
  }
  return undefined;
}

function usesOf(known: KnownBrief, source: Source, workspace: Workspace, readAs: Source): readonly ArchiveUse[] {
  return (usesIn(known.brief).citing.get(source.id) ?? []).flatMap((placed) =>
    placed.statement.citations.flatMap((citation): readonly ArchiveUse[] => {
      const cited = citation.key === source.id ? citedPassage(readAs, citation.locator, workspace) : undefined;
      const to = cited?.spans[0];
      return to ? [{ known, placed, from: inDocument(placed, citation.locatorSpan ?? placed.statement.span), to }] : [];
    }),
  );
}
