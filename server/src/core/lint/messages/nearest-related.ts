// The place in an archived text that somebody has to read who looks into a claim.

import { paragraphLocator } from '../../model/archives/archive.ts';
import type { CheckedSupport } from '../../model/evidence/claims/check-support.ts';
import { foundPassage } from '../../model/evidence/claims/found-passage.ts';
import type { Related } from '../problem.ts';

/** Empty where no passage shares anything with the claim. It costs more than to find out that there is something to tell. */
export function nearestRelated(support: CheckedSupport): readonly Related[] {
  const found = foundPassage(support.words, support);
  if (!found) return [];
  const { archive, span, paragraph } = found;
  return [{ path: archive.document.path, span, message: `the nearest passage, ${paragraphLocator(paragraph)}` }];
}
