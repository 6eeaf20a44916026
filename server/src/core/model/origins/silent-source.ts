// Whether a source says anything of how it knows. An explicit “unknown” says so; saying nothing at all does not.

import type { Source } from '../sources/source.ts';

/** Neither upstream nor access, or a relay without what it relays. False for what nothing declares. */
export function saysNothingOfItsOrigin(source: Source | undefined): boolean {
  if (!source) return false;
  const { derivedFrom, ownReporting, access, origin, fields } = source;
  if (derivedFrom.length > 0 || ownReporting || origin !== undefined) return false;
  return access === 'relay' ? !fields.has('derived-from') : access === 'unknown' && !fields.has('access');
}
