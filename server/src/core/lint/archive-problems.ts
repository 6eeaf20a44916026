// Where a rule about archived texts reports: at the path or digest where the briefing declares it, else where the source is cited.

import type { Source } from '../model/sources/source.ts';
import type { Span } from '../text/span.ts';

/** The value of `key` if the briefing at `path` declares the source and has it written, else `otherwise`. */
export function valueSpanOf(source: Source, key: string, path: string, otherwise: Span): Span {
  const field = source.declaredIn === path ? source.fields.get(key) : undefined;
  return field && field.valueSpan.end > field.valueSpan.start ? field.valueSpan : otherwise;
}
