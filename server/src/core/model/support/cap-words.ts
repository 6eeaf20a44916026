// Why a confidence may be no higher, in the words that findings and cards share: what was met and what is missing, then what was
// counted, origins and letters.

import { countedOrigins } from '../origins/named-origins.ts';
import type { SourceCap } from './source-cap.ts';

/** `it comes from one origin, at second hand; 1 named origin: wire (no letter) from log (A)`. */
export function capReason(bound: Pick<SourceCap, 'independence' | 'because' | 'letters'>): string {
  return `${bound.because}; ${capCount(bound)}`;
}

/** `1 named origin, 2 that do not say how they know: log (A), wire (no letter)`. */
export function capCount({
  independence: { known, unknown },
  letters,
}: Pick<SourceCap, 'independence' | 'letters'>): string {
  return `${countedOrigins(known.length, unknown.length)}: ${letters}`;
}
