// Sources as they are left when some of them are gone: what derives from nothing else then leads nowhere. Does not know why they
// are gone.

import type { Source } from '../sources/source.ts';

/** Those that are gone derive from themselves alone: nothing leads through them. The same map where none is. */
export function withoutSources(
  declared: ReadonlyMap<string, Source>,
  gone: ReadonlySet<string>,
): ReadonlyMap<string, Source> {
  if (gone.size === 0) return declared;
  const left = new Map(declared);
  for (const key of gone) {
    const { origin: _origin, sha256: _sha256, ...rest } = declared.get(key)!;
    left.set(key, {
      ...rest,
      ownReporting: false,
      derivedFrom: [{ source: key, sourceSpan: rest.idSpan, for: [] }],
    });
  }
  return left;
}

const kept = new WeakMap<ReadonlyMap<string, Source>, ReadonlyMap<string, Source>>();

/** Without what its own publisher took back. Cached by identity. */
export function unretracted(declared: ReadonlyMap<string, Source>): ReadonlyMap<string, Source> {
  let left = kept.get(declared);
  if (!left) {
    const gone = [...declared.values()].filter(({ status }) => status === 'retracted').map(({ id }) => id);
    kept.set(declared, (left = withoutSources(declared, new Set(gone))));
  }
  return left;
}
