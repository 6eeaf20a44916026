// Why a confidence may be no higher, in the words that findings and cards share: origins, letters, what was met and what is missing.

import type { SourceCap } from './source-cap.ts';

/** `1 named origin, 2 that do not say how they know; log A, wire without a letter; no second origin …`. */
export function capReason({
  independence: { known, unknown },
  because,
}: Pick<SourceCap, 'independence' | 'because'>): string {
  const others = unknown.length === 1 ? 'does not say how it knows' : 'do not say how they know';
  const origins = `${known.length === 0 ? 'no' : known.length} named ${known.length < 2 ? 'origin' : 'origins'}${unknown.length > 0 ? `, ${unknown.length} that ${others}` : ''}`;
  return `${origins}; ${because}`;
}
