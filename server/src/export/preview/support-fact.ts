// What the card of a statement says of it and the texts of its sources.

import type { Brief, PlacedStatement } from '../../core/model/brief.ts';
import { claimSupport } from '../../core/model/evidence/claims/claim-support.ts';
import type { Workspace } from '../../core/model/workspace.ts';
import { supportWords } from '../../core/support-words.ts';

/** “found, by its words”; undefined where no text was looked in. */
export function supportFact(brief: Brief, workspace: Workspace, placed: PlacedStatement): string | undefined {
  const support = workspace.archives && claimSupport(brief, workspace, placed);
  if (!support?.sources.some(({ looked }) => looked)) return undefined;
  return support.state === 'not-checked' ? supportWords(support) : `${supportWords(support)}, by its words`;
}
