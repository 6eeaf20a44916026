// Whether two declarations say the same of a source, wherever they stand. Says nothing about whether it is the same source.

import type { Derivation, Field, Source } from './source.ts';

/** Keys that an edit before the declaration moves. */
const places: ReadonlySet<string> = new Set<keyof Source>(['idSpan', 'span']);

/** Of the places in them, only which keys are written and whether they have a value counts. */
export function isSameDeclaration(a: Source, b: Source): boolean {
  if (a === b) return true;
  const names = Object.keys(a) as (keyof Source)[];
  return names.length === Object.keys(b).length && names.every((name) => places.has(name) || isSameValue(name, a, b));
}

function isSameValue(name: keyof Source, a: Source, b: Source): boolean {
  if (a[name] === b[name]) return true;
  if (a[name] === undefined || b[name] === undefined) return false;
  if (name === 'derivedFrom') return isSameList(a.derivedFrom, b.derivedFrom);
  if (name === 'fields') return haveSameFields(a.fields, b.fields);
  return typeof a[name] === 'object' && JSON.stringify(a[name]) === JSON.stringify(b[name]);
}

function isSameList(a: readonly Derivation[], b: readonly Derivation[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => one.source === b[index]!.source && one.for.join('\n') === b[index]!.for.join('\n'))
  );
}

function haveSameFields(a: ReadonlyMap<string, Field>, b: ReadonlyMap<string, Field>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, { valueSpan }] of a) {
    const other = b.get(key)?.valueSpan;
    if (!other || other.end > other.start !== valueSpan.end > valueSpan.start) return false;
  }
  return true;
}
