// The reason that a statement gives behind `because`. Does not know what it is a reason for, nor whether it is a good one.

import type { Assessment } from '../assessment.ts';

/** What a fix leaves for the writer to replace; no reason. */
export const reasonPlaceholder = '?';

/** Undefined where nothing is written, or only the place for it. */
export function writtenReason({ because }: Pick<Assessment, 'because'>): string | undefined {
  const reason = because?.trim();
  return reason === undefined || reason === '' || reason === reasonPlaceholder ? undefined : reason;
}
