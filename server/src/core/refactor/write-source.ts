// A source as lines of block YAML, in the order of the specification's table: for sources that a foreign format declares.

import type { Source } from '../model/sources/source.ts';
import { type DeclaredProperty, declaredProperties, type SourceKey, sourceKeys } from '../model/sources/source-keys.ts';
import { yamlText } from '../model/sources/source-values.ts';

/** The lines of the entry without indentation, without a line break at the end. Values that YAML could misread are quoted. */
export function writeSource(source: Source): readonly string[] {
  const lines = declaredProperties.flatMap((property) => {
    const value = writtenValue(source, property);
    return value === undefined ? [] : [`  ${sourceKeys[property].name}: ${value}`];
  });
  return [`${yamlText(source.id)}:`, ...lines];
}

function writtenValue<P extends DeclaredProperty>(source: Source, property: P): string | undefined {
  const key: SourceKey<P> = sourceKeys[property];
  const value: Source[P] | undefined = source[property];
  return value === undefined ? undefined : key.write(value as NonNullable<Source[P]>);
}
