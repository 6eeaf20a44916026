// One source from a YAML map: front matter and YAML registries declare sources in the same words. Whether enough is declared
// is for rules to say; only what cannot be read is a problem here.

import type { YamlEntry, YamlMap } from '../../syntax/yaml/yaml-node.ts';
import { isNothing } from '../../syntax/yaml/yaml-node.ts';
import type { FrontMatterProblem } from '../read-field.ts';
import {
  invalid,
  readBoolean,
  readChoice,
  readCount,
  readDate,
  readMap,
  readText,
  readTextNodes,
  readTexts,
  reportUnknownKeys,
  startOf,
} from '../read-field.ts';
import type { Anonymity, Derivation, Field, Source } from './source.ts';
import { isCitableKey, toCitableKey } from './source-key.ts';
import { accesses, itemTypes, reliabilities, sourceStatuses } from './source-vocabulary.ts';

/** Keys of a source, in the order in which the specification lists them. */
export const sourceKeys: readonly string[] = [
  'title',
  'author',
  'publisher',
  'date',
  'accessed',
  'url',
  'archive',
  'type',
  'access',
  'reliability',
  'derived-from',
  'own-reporting',
  'anonymous',
  'origin',
  'text',
  'sha256',
  'status',
  'status-note',
  'marking',
  'note',
];

/** Keys of `anonymous`. */
const anonymityKeys: readonly string[] = ['count', 'position', 'reason'];

/** Keys of an entry of `derived-from` that is a map. */
const derivationKeys: readonly string[] = ['source', 'for'];

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
  reportUnknownKeys(map, sourceKeys, 'a source', problems);
  const keys = entriesByKey(map);
  put(source, 'title', readText(keys.get('title'), problems));
  put(source, 'author', joined(readTexts(keys.get('author'), problems)));
  put(source, 'publisher', readText(keys.get('publisher'), problems));
  put(source, 'date', readDate(keys.get('date'), problems, true));
  put(source, 'accessed', readDate(keys.get('accessed'), problems));
  put(source, 'url', readText(keys.get('url'), problems));
  put(source, 'archive', readText(keys.get('archive'), problems));
  put(source, 'type', readChoice(keys.get('type'), itemTypes, problems));
  put(source, 'access', readChoice(keys.get('access'), accesses, problems));
  put(source, 'reliability', readReliability(keys.get('reliability'), problems));
  put(source, 'derivedFrom', readDerivations(keys.get('derived-from'), problems));
  put(source, 'ownReporting', readBoolean(keys.get('own-reporting'), problems));
  put(source, 'anonymous', readAnonymity(keys.get('anonymous'), problems));
  put(source, 'origin', readText(keys.get('origin'), problems));
  put(source, 'text', readText(keys.get('text'), problems));
  put(source, 'sha256', readDigest(keys.get('sha256'), problems));
  put(source, 'status', readChoice(keys.get('status'), sourceStatuses, problems));
  put(source, 'statusNote', readText(keys.get('status-note'), problems));
  put(source, 'marking', readText(keys.get('marking'), problems));
  put(source, 'note', readText(keys.get('note'), problems));
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

/** Entries of `map` by key; the first of repeated keys. */
export function entriesByKey(map: YamlMap): ReadonlyMap<string, YamlEntry> {
  const entries = new Map<string, YamlEntry>();
  for (const entry of map.entries) if (!entries.has(entry.key.text)) entries.set(entry.key.text, entry);
  return entries;
}

/** `{ [name]: value }`, or nothing when there is no value: absent keys stay absent. */
export function present<K extends string, T>(name: K, value: T | undefined): { [key in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [key in K]?: T });
}

/** A source while it is being read. Filled key by key: spreading twenty optional keys costs more than reading them. */
type Draft = { -readonly [K in keyof Source]: Source[K] };

function put<K extends keyof Source>(draft: Draft, key: K, value: Draft[K] | undefined): void {
  if (value !== undefined) draft[key] = value;
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

function joined(texts: readonly string[]): string | undefined {
  return texts.length > 0 ? texts.join('; ') : undefined;
}

function readReliability(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): string | undefined {
  const value = entry?.value;
  const grade = value?.type === 'scalar' ? /^\s*([A-Fa-f])\s*([1-6])\s*$/.exec(value.text) : null;
  if (!value || !grade) return readChoice(entry, reliabilities, problems);
  const letter = grade[1]!.toUpperCase();
  invalid(
    problems,
    value.span,
    `\`reliability\` is only the letter: it describes the source, while the digit ${grade[2]} describes a single citation of it; write \`${letter}\` here and \`${letter}${grade[2]}\` in the tag.`,
    [{ title: `Write ${letter}`, span: value.span, newText: letter, isSafe: false }],
  );
  return letter;
}

function readDerivations(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): readonly Derivation[] {
  if (!entry || isNothing(entry.value)) return [];
  const items = entry.value.type === 'list' ? entry.value.items : [entry.value];
  const derivations: Derivation[] = [];
  for (const item of items) {
    if (isNothing(item)) continue;
    if (item.type === 'scalar') {
      // `@id` is how a tag writes it; the id is meant.
      derivations.push({ source: item.text.trim().replace(/^@/, ''), sourceSpan: item.span, for: [] });
      continue;
    }
    const keys = item.type === 'map' ? entriesByKey(item) : undefined;
    const source = keys?.get('source')?.value;
    if (item.type !== 'map' || source?.type !== 'scalar' || isNothing(source)) {
      invalid(
        problems,
        startOf(item),
        'An entry of `derived-from` must name a source, or the derivation is lost; write an id, or `{source: id, for: [statement]}`.',
      );
      continue;
    }
    reportUnknownKeys(item, derivationKeys, 'an entry of `derived-from`', problems);
    const statements = readTextNodes(keys?.get('for'), problems).map((node) => node.text.trim().replace(/^#/, ''));
    derivations.push({ source: source.text.trim().replace(/^@/, ''), sourceSpan: source.span, for: statements });
  }
  return derivations;
}

/** `anonymous: true` says that the source is not named, and nothing of what a reader needs to weigh it. */
function readAnonymity(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): Anonymity | undefined {
  if (entry?.value.type === 'scalar' && /^(?:true|false)$/i.test(entry.value.text)) {
    return entry.value.text.toLowerCase() === 'true' ? {} : undefined;
  }
  const map = readMap(entry, '`{count: …, position: …, reason: …}`', problems);
  if (!map) return undefined;
  reportUnknownKeys(map, anonymityKeys, '`anonymous`', problems);
  const keys = entriesByKey(map);
  return {
    ...present('count', readCount(keys.get('count'), problems)),
    ...present('position', readText(keys.get('position'), problems)),
    ...present('reason', readText(keys.get('reason'), problems)),
  };
}

function readDigest(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): string | undefined {
  const text = readText(entry, problems);
  if (!entry || text === undefined) return undefined;
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  invalid(
    problems,
    entry.value.span,
    `A SHA-256 digest has 64 hexadecimal digits and this has ${text.length}, so no file can be checked against it; paste the whole digest.`,
  );
  return undefined;
}
