// What is said of the claim that is being checked, in one line.

import type { ClaimPassages } from '../../../server/src/features/extension/claim-passages.ts';
import type { L10n } from '../l10n.ts';

/** “3 of 42: not found (@log: 3 of 4 names, 9 of 11 words, ¶ 7)”. Without `found`, the server had no answer. */
export function checkedWords(number: number, count: number, found: ClaimPassages | undefined, l10n: L10n): string {
  const place = l10n.t('Claim {0} of {1}', number, count);
  if (!found) return place;
  const sources = found.passages.map(({ key, says }) => `@${key}: ${says}`).join('; ');
  return `${place}: ${found.says}${sources === '' ? '' : ` (${sources})`}`;
}
