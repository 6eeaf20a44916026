// One source from a YAML map: front matter and YAML registries declare sources in the same words. Whether enough is declared
// is for rules to say; only what cannot be read is a problem here.

import { entriesByKey, type YamlEntry, type YamlMap } from '../../syntax/yaml/yaml-node.ts';
import { type FrontMatterProblem, invalid, readMap, reportUnknownKeys } from '../read-field.ts';
import type { Field, Source } from './source.ts';
import { isCitableKey, toCitableKey } from './source-key.ts';
import {
  type DeclaredProperty,
  declaredProperties,
  type SourceKey,
  sourceKeyNames,
  sourceKeys,
} from './source-keys.ts';

/**
 * The source that `entry` (id: map) declares; `path` is what messages call the file. A source whose value cannot be read is
 * declared with its id alone, so that citations of it still resolve.
 */
export function readSource(entry: YamlEntry, path: string, problems: FrontMatterProblem[]): Source {
  const id = entry.key.text;
  if (!isCitableKey(id)) reportUncitable(entry, problems);
  const map = readMap(entry, '`title: …` and the other keys of a source on lines of their own below it', problems);
  const source: Draft = {
    id,
    idSpan: entry.key.span,
    span: entry.span,
    declaredIn: path,
    fields: map ? fieldsOf(map) : noFields,
    access: 'unknown',
    derivedFrom: [],
    ownReporting: false,
    status: 'current',
  };
  if (!map) return source;
  reportUnknownKeys(map, sourceKeyNames, 'a source', problems);
  const keys = entriesByKey(map);
  for (const property of declaredProperties) read(property, source, keys.get(sourceKeys[property].name), problems);
  return source;
}

/** Every source that `map` (id → source) declares, repeated ids included. */
export function readSources(map: YamlMap, path: string, problems: FrontMatterProblem[]): readonly Source[] {
  return map.entries.map((entry) => readSource(entry, path, problems));
}

/** Declarations by id; the first of repeated ids. */
export function sourcesById(declarations: readonly Source[]): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const source of declarations) if (!sources.has(source.id)) sources.set(source.id, source);
  return sources;
}

/** Where the keys of `map` stand; the first of repeated keys. */
export function fieldsOf(map: YamlMap): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const { key, value } of map.entries) {
    if (!fields.has(key.text)) fields.set(key.text, { keySpan: key.span, valueSpan: value.span });
  }
  return fields;
}

/** A source while it is being read. Filled key by key: spreading twenty optional keys costs more than reading them. */
type Draft = { -readonly [K in keyof Source]: Source[K] };

function read<P extends DeclaredProperty>(
  property: P,
  draft: Draft,
  entry: YamlEntry | undefined,
  problems: FrontMatterProblem[],
): void {
  const key: SourceKey<P> = sourceKeys[property];
  const value: Draft[P] | undefined = key.read(entry, problems);
  if (value !== undefined) draft[property] = value;
}

const noFields: ReadonlyMap<string, Field> = new Map();

function reportUncitable(entry: YamlEntry, problems: FrontMatterProblem[]): void {
  const { text, span } = entry.key;
  const key = toCitableKey(text);
  invalid(
    problems,
    span,
    `A tag cannot cite \`@${text}\`: an id consists of letters, digits and _, with single \`:.#$%&-+?<>~/\` inside; ${key ? `name it \`${key}\`` : 'give it another name'}.`,
    key && isCitableKey(key) ? [{ title: `Rename to ${key}`, span, newText: key, isSafe: false }] : undefined,
  );
}
