// The entry that writes the source summary or brings it up to date. Its facts are gathered when the entry is picked: whoever only
// opens the list does not wait for them.

import { mayHaveSummary, summaryObstacle, summaryStretch, writeSummary } from '../../core/refactor/write-summary.ts';
import { editOfChange } from './edits.ts';
import { type ActionContext, type OfferedAction, refactorRewriteKind } from './offered-action.ts';

/** In front matter, where the sources are, and at a summary that is there. */
export function summaryAction({ snapshot, known, span, wants }: ActionContext): readonly OfferedAction[] {
  if (!wants(refactorRewriteKind) || !mayHaveSummary(known.brief)) return [];
  const stretch = summaryStretch(known.brief);
  const isAtSummary = stretch !== undefined && stretch.start <= span.end && span.start <= stretch.end;
  if (!isAtSummary && span.start >= known.brief.split.bodyStart) return [];
  const obstacle = summaryObstacle(known.brief);
  return [
    {
      id: 'write-summary',
      title: stretch ? 'Update the source summary' : 'Write the source summary',
      kind: refactorRewriteKind,
      ...(obstacle === undefined ? {} : { obstacle }),
      edit() {
        const found = writeSummary(known.brief, known.workspace);
        return found && !('obstacle' in found) ? editOfChange(snapshot, known, found) : undefined;
      },
    },
  ];
}
