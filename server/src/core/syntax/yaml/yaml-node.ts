// YAML as this project sees it: maps, lists and scalars with exact spans. Types, and what a plain word stands for.
// Knows neither how the text is parsed nor what a key means.

import type { Span } from '../../text/span.ts';

export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly type: 'map';
  /** With its braces; a block map reaches from its first key to the end of its last value. */
  readonly span: Span;
  readonly isFlow: boolean;
  /** In order, duplicates included. Entries whose key is not text are left out and reported. */
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  /** From the key to the end of the value. */
  readonly span: Span;
  readonly key: YamlScalar;
  /** `key:` with nothing behind it has an empty plain scalar. */
  readonly value: YamlNode;
}

export interface YamlList {
  readonly type: 'list';
  /** With its brackets; a block list reaches from its first dash to the end of its last item. */
  readonly span: Span;
  readonly isFlow: boolean;
  readonly items: readonly YamlNode[];
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface YamlScalar {
  readonly type: 'scalar';
  /** With its quotes. Empty where nothing is written. An alias (`*name`) has the span of the alias. */
  readonly span: Span;
  /** Quotes removed, escapes and folded lines resolved; numbers, dates and booleans as they are written. */
  readonly text: string;
  readonly style: ScalarStyle;
}

export type YamlProblemCode =
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'missing-colon'
  | 'colon-in-value'
  | 'indentation'
  | 'tab'
  | 'duplicate-key'
  | 'key-not-text'
  | 'alias'
  | 'depth'
  | 'conflict'
  | 'syntax';

/** An edit that would mend a problem. `isSafe` when it cannot change what the writer meant. */
export interface Repair {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
  readonly isSafe: boolean;
}

export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly span: Span;
  /** What is wrong and what to do. */
  readonly message: string;
  readonly repairs?: readonly Repair[];
}

export interface YamlReading {
  /** Undefined for a text without content. */
  readonly root: YamlNode | undefined;
  /** In order of position, one for each cause. */
  readonly problems: readonly YamlProblem[];
}

/** Whether nothing is written there: no value, `~` or `null` (YAML 1.2 core schema, 10.3.2). */
export function isNothing(node: YamlNode): boolean {
  return node.type === 'scalar' && node.style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(node.text);
}

/** What a plain `true` or `false` says (YAML 1.2 core schema); undefined for anything else, `yes` and `no` included. */
export function booleanOf(node: YamlNode): boolean | undefined {
  if (node.type !== 'scalar' || node.style !== 'plain') return undefined;
  if (/^(?:true|True|TRUE)$/.test(node.text)) return true;
  return /^(?:false|False|FALSE)$/.test(node.text) ? false : undefined;
}

/** The entry of `map` under `key`; the first of duplicates, undefined when there is none. */
export function findEntry(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key.text === key);
}

/** The problem of a key that stands twice in one map. */
export function duplicateKey(key: YamlScalar): YamlProblem {
  return {
    code: 'duplicate-key',
    span: key.span,
    message: `The key \`${key.text}\` stands twice here and only the first is read; keep one of them.`,
  };
}

/** Entries of `map` by key; the first of repeated keys. */
export function entriesByKey(map: YamlMap): ReadonlyMap<string, YamlEntry> {
  const entries = new Map<string, YamlEntry>();
  for (const entry of map.entries) if (!entries.has(entry.key.text)) entries.set(entry.key.text, entry);
  return entries;
}

/** Whether what `problem` is about may hold keys that nobody could read; a repeated key or an unknown alias holds none. */
export function hidesKeys({ code }: YamlProblem): boolean {
  return code !== 'duplicate-key' && code !== 'alias' && code !== 'key-not-text';
}
