// Whether a source no longer stands: nobody should cite it anew.

import type { Source } from './source.ts';

export function isWithdrawn({ status }: Source): boolean {
  return status === 'retracted' || status === 'superseded';
}
