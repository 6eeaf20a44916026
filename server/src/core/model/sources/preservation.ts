// Whether a reader will still find what a source said once its address is gone. Looks at the declaration; opens nothing.

import type { Source } from './source.ts';

/**
 * `needless`: it names no address that may go. `kept`: a web archive has it, or a copy with its digest. `unsealed`: there is a
 * copy, and nothing says that it is still the same. `unkept`: neither.
 */
export type Preservation = 'needless' | 'kept' | 'unsealed' | 'unkept';

export function preservationOf({ url, archive, text, sha256 }: Source): Preservation {
  if (url === undefined) return 'needless';
  if (archive !== undefined || (text !== undefined && sha256 !== undefined)) return 'kept';
  return text === undefined ? 'unkept' : 'unsealed';
}
