// Why a confidence may be no higher, in the words that findings and cards share: origins, letters, what was met and what is missing.

import { countedOrigins } from '../origins/named-origins.ts';
import type { SourceCap } from './source-cap.ts';

/** `1 named origin, 2 that do not say how they know; log A, wire without a letter; no second origin …`. */
export function capReason({
  independence: { known, unknown },
  because,
}: Pick<SourceCap, 'independence' | 'because'>): string {
  return `${countedOrigins(known.length, unknown.length)}; ${because}`;
}
