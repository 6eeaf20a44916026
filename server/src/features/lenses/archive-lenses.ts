// The lenses of an archived text: over each paragraph on which statements rest, how many, and a way to them. Whole, never resolved
// later: they are few.

import type * as lsp from 'vscode-languageserver';
import { paragraphsOf } from '../../core/model/archives/archive.ts';
import { inDocument } from '../../core/model/brief.ts';
import { canRun } from '../client-commands.ts';
import { toRange } from '../convert.ts';
import type { Snapshot } from '../feature.ts';
import { type ArchiveUse, usesOfArchive } from './archive-uses.ts';
import { showReferencesCommand } from './lenses.ts';

export function lensesOverArchive(snapshot: Snapshot, uri: string): lsp.CodeLens[] {
  const used = usesOfArchive(snapshot, uri);
  if (!used) return [];
  const { archive, uses } = used;
  return paragraphsOf(archive).flatMap(({ span, number }): readonly lsp.CodeLens[] => {
    const resting = uses.filter(({ to }) => to.start < span.end && span.start < to.end);
    if (resting.length === 0) return [];
    const lineEnd = archive.document.text.indexOf('\n', span.start);
    const range = toRange(
      archive.document,
      { start: span.start, end: lineEnd < 0 ? span.end : Math.min(span.end, lineEnd) },
      snapshot.encoding,
    );
    const title = `¶ ${number}: ${resting.length} ${resting.length === 1 ? 'statement rests' : 'statements rest'} on this`;
    const command: lsp.Command = canRun(snapshot.client, showReferencesCommand)
      ? {
          title,
          command: showReferencesCommand,
          arguments: [uri, range.start, resting.map((use) => toLocation(snapshot, use))],
        }
      : { title, command: '' };
    return [{ range, command }];
  });
}

function toLocation({ encoding }: Snapshot, { known, placed }: ArchiveUse): lsp.Location {
  return { uri: known.uri, range: toRange(known.brief.document, inDocument(placed, placed.statement.span), encoding) };
}
