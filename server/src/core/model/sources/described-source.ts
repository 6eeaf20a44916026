// Whether a source says of itself who speaks. Does not judge what it says.

import type { Source } from './source.ts';

/** A position of those who are not named, a descriptor, or an access of its own: a reader can weigh them. */
export function isDescribed(source: Source | undefined): boolean {
  if (!source) return false;
  const { anonymous, note, access } = source;
  return (
    (anonymous?.position ?? '') !== '' ||
    (note ?? '').trim() !== '' ||
    access === 'first-hand' ||
    access === 'issuer' ||
    access === 'documentary'
  );
}
