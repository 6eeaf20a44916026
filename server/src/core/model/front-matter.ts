// The front matter of a briefing: every key typed, every value with its place. Reads no files: registries and the previous
// edition are paths here. Whether what is declared suffices is for rules to say.

import { readSimpleYaml } from '../syntax/yaml/simple-yaml.ts';
import { readFullYaml } from '../syntax/yaml/yaml.ts';
import type { Repair, YamlEntry, YamlMap, YamlNode, YamlProblem } from '../syntax/yaml/yaml-node.ts';
import { entriesByKey, hidesKeys, isNothing } from '../syntax/yaml/yaml-node.ts';
import type { Span } from '../text/span.ts';
import { readOtherNames } from './evidence/claims/read-names.ts';
import type { FrontMatterProblem } from './read-field.ts';
import {
  invalid,
  present,
  readDate,
  readMap,
  readText,
  readTextNodes,
  readTexts,
  reportUnknownKeys,
} from './read-field.ts';
import { declaredScales } from './scales/known-scales.ts';
import type { ScalePair } from './scales/scale.ts';
import { fieldsOf, readSources, sourcesById } from './sources/read-source.ts';
import type { Field, Source } from './sources/source.ts';
import { toolKeys } from './tool-keys.ts';

export type { FrontMatterProblem } from './read-field.ts';

export interface FrontMatter {
  /** What messages call the file. */
  readonly path: string;
  /** Where the keys and their values stand, unknown keys included; the first of repeated keys. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Version of the markup, as written. */
  readonly briefing?: string;
  readonly title?: string;
  /** ISO 8601; absent when it is written but cannot be read as one day. */
  readonly date?: string;
  readonly authors: readonly string[];
  readonly audience: readonly string[];
  readonly question: readonly string[];
  /** Information cut-off, ISO 8601. */
  readonly cutoff?: string;
  /** As declared; undefined when nothing is, so that a configuration can say. */
  readonly scale?: unknown;
  /** What `scale` comes to, what cannot be read filled up with the default; undefined when nothing is declared. */
  readonly scales?: ScalePair;
  /** BCP 47 tag of the text's language, as Pandoc's `lang`: it decides which abbreviations end no sentence. */
  readonly lang?: string;
  readonly marking?: string;
  /** Path of the previous edition. */
  readonly supersedes?: string;
  readonly abbreviations: readonly string[];
  /** By a name, other names of the same person or thing, for finding it in archived texts. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Registries to read, relative to the briefing. */
  readonly registry: readonly { readonly path: string; readonly span: Span }[];
  /** By id, in order of declaration; the first of repeated ids. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Every declaration in order, repeated ids included. */
  readonly declarations: readonly Source[];
  /** False where errors of the YAML may hide keys or sources: nobody is accused of what may stand there. */
  readonly isWhole: boolean;
  /** Whether it is written in the simplest YAML, without a mistake: each source may be read by itself. */
  readonly isSimple: boolean;
}

/** Keys of front matter, in the order in which the specification lists them. */
export const frontMatterKeys: readonly string[] = [
  'briefing',
  'title',
  'date',
  'authors',
  'audience',
  'question',
  'cutoff',
  'scale',
  'lang',
  'marking',
  'supersedes',
  'abbreviations',
  'names',
  'registry',
  'sources',
];

/** Version of the markup that this program reads. */
export const markupVersion = '1';

/**
 * Reads the YAML between the fences. Spans are moved by `base`, the offset of `text` in the document. Never throws; what
 * cannot be read is absent from the value and has one problem. Repeated source ids are no problem here: see `declarations`.
 */
export function readFrontMatter(
  text: string,
  base: number,
  path: string,
): { readonly value: FrontMatter; readonly problems: readonly FrontMatterProblem[] } {
  const simple = readSimpleYaml(text, base);
  const { root, problems: complaints } = simple ?? readFullYaml(text, base);
  const isSimple = simple !== undefined && complaints.length === 0;
  const problems: FrontMatterProblem[] = [];
  if (root && root.type !== 'map')
    return {
      value: { ...readMapOfKeys(emptyMap(base), path, problems), isWhole: false, isSimple: false },
      problems: [notAMap(root, complaints)],
    };
  const map = root ?? emptyMap(base);
  const value = readMapOfKeys(map, path, problems);
  const sourceIds = new Set(value.declarations.map((source) => source.idSpan.start));
  for (const complaint of complaints) {
    if (complaint.code === 'duplicate-key' && sourceIds.has(complaint.span.start)) continue;
    invalid(problems, complaint.span, complaint.message, complaint.repairs);
  }
  const isBroken = complaints.some(hidesKeys);
  if (!isBroken) reportMissing(map, text, base, problems);
  // Only the first of two is read: what the second one declares is not known.
  const isRepeated = ['sources', 'registry'].some(
    (key) => map.entries.filter((entry) => entry.key.text === key).length > 1,
  );
  return {
    value: { ...value, isWhole: !isBroken && !isRepeated, isSimple },
    problems: problems.sort((a, b) => a.span.start - b.span.start),
  };
}

function readMapOfKeys(
  map: YamlMap,
  path: string,
  problems: FrontMatterProblem[],
): Omit<FrontMatter, 'isWhole' | 'isSimple'> {
  const keys = entriesByKey(map);
  reportUnknownKeys(map, frontMatterKeys, 'front matter', problems, toolKeys);
  const scale = keys.get('scale');
  const declarations = readSources(
    readMap(keys.get('sources'), 'each source as `id:` with its keys below it', problems) ?? emptyMap(0),
    path,
    problems,
  );
  return {
    path,
    fields: fieldsOf(map),
    ...present('briefing', readVersion(keys.get('briefing'), problems)),
    ...present('title', readText(keys.get('title'), problems)),
    ...present('date', readDate(keys.get('date'), problems)),
    authors: readTexts(keys.get('authors'), problems),
    audience: readTexts(keys.get('audience'), problems),
    question: readTexts(keys.get('question'), problems),
    ...present('cutoff', readDate(keys.get('cutoff'), problems)),
    ...(scale && !isNothing(scale.value) ? readScale(scale, problems) : {}),
    ...present('lang', readText(keys.get('lang'), problems)),
    ...present('marking', readText(keys.get('marking'), problems)),
    ...present('supersedes', readText(keys.get('supersedes'), problems)),
    abbreviations: readTexts(keys.get('abbreviations'), problems),
    names: readOtherNames(keys.get('names'), problems),
    registry: readTextNodes(keys.get('registry'), problems).map((node) => ({
      path: node.text.trim(),
      span: node.span,
    })),
    sources: sourcesById(declarations),
    declarations,
  };
}

function readVersion(entry: YamlEntry | undefined, problems: FrontMatterProblem[]): string | undefined {
  const version = readText(entry, problems);
  if (!entry || version === undefined || version === markupVersion) return version;
  invalid(
    problems,
    entry.value.span,
    `\`${version}\` is not a known version of the markup, so the text is read as version ${markupVersion}; write \`briefing: ${markupVersion}\`.`,
    [{ title: `Write ${markupVersion}`, span: entry.value.span, newText: markupVersion, isSafe: false }],
  );
  return version;
}

function readScale(entry: YamlEntry, problems: FrontMatterProblem[]): { scale: unknown; scales: ScalePair } {
  const { value: node } = entry;
  if (node.type === 'map') reportUnknownKeys(node, ['confidence', 'likelihood'], '`scale`', problems);
  const scale = plainValue(node);
  const { value: scales, problems: faults } = declaredScales(scale);
  for (const fault of faults) {
    const span = placeOf(node, fault.part, fault.index);
    invalid(
      problems,
      span,
      fault.message,
      fault.nearest ? [{ title: `Write ${fault.nearest}`, span, newText: fault.nearest, isSafe: false }] : undefined,
    );
  }
  return { scale, scales };
}

/** The node a problem of a scale is about. */
function placeOf(node: YamlNode, part: string, index: number | undefined): Span {
  const value = node.type === 'map' ? node.entries.find((entry) => entry.key.text === part)?.value : undefined;
  const item = value?.type === 'list' && index !== undefined ? value.items[index] : undefined;
  return (item ?? value ?? node).span;
}

/** Maps, lists and texts as plain values; only as deep as a `scale` can be. */
function plainValue(node: YamlNode, depth = 0): unknown {
  if (isNothing(node) || depth > 3) return undefined;
  if (node.type === 'scalar') return node.text.trim();
  if (node.type === 'list') return node.items.map((item) => plainValue(item, depth + 1));
  return Object.fromEntries(node.entries.map((entry) => [entry.key.text, plainValue(entry.value, depth + 1)]));
}

const required: readonly { readonly key: string; readonly why: string; readonly after: readonly string[] }[] = [
  { key: 'title', why: 'a reader cannot tell what it is about', after: ['briefing'] },
  { key: 'date', why: 'nobody can tell what was known when it was written', after: ['title', 'briefing'] },
];

function reportMissing(map: YamlMap, text: string, base: number, problems: FrontMatterProblem[]): void {
  const keys = entriesByKey(map);
  for (const { key, why, after } of required) {
    const entry = keys.get(key);
    if (entry && isEmpty(entry.value))
      invalid(problems, entry.key.span, `The briefing's \`${key}\` is empty, so ${why}; write it here${hint(key)}.`);
    // A misspelt key is one cause: it is reported as unknown, with the right name.
    if (
      entry ||
      problems.some(
        (problem) => problem.kind === 'unknown-key' && problem.repairs?.some((repair) => repair.newText === key),
      )
    )
      continue;
    const first = map.entries[0];
    const span = first ? first.key.span : { start: base, end: base };
    const anchor = after.map((name) => keys.get(name)).find((one) => one !== undefined);
    invalid(problems, span, `The briefing has no \`${key}\`, so ${why}; add one${hint(key)}.`, [
      insertion(key, map, anchor, text, base),
    ]);
  }
}

function hint(key: string): string {
  return key === 'date' ? ' as YYYY-MM-DD' : '';
}

/** `key: ` behind the line of `anchor`, or before everything else. An empty value is itself reported. */
function insertion(key: string, map: YamlMap, anchor: YamlEntry | undefined, text: string, base: number): Repair {
  const title = `Add ${key}`;
  if (map.isFlow) {
    const at = map.span.start + 1;
    return {
      title,
      span: { start: at, end: at },
      newText: map.entries.length > 0 ? `"${key}": "", ` : `"${key}": ""`,
      isSafe: false,
    };
  }
  const indent = map.entries[0]
    ? map.entries[0].key.span.start - base - (text.lastIndexOf('\n', map.entries[0].key.span.start - base - 1) + 1)
    : 0;
  const line = `${' '.repeat(indent)}${key}: `;
  const first = map.entries[0]?.key.span.start ?? base;
  const lineBreak = anchor ? text.indexOf('\n', anchor.span.end - base) : -1;
  if (anchor && lineBreak < 0)
    return { title, span: { start: base + text.length, end: base + text.length }, newText: `\n${line}`, isSafe: false };
  const at = anchor ? base + lineBreak + 1 : first - indent;
  return { title, span: { start: at, end: at }, newText: `${line}\n`, isSafe: false };
}

function notAMap(root: YamlNode, complaints: readonly YamlProblem[]): FrontMatterProblem {
  const first = complaints.find((complaint) => complaint.code !== 'duplicate-key');
  if (first)
    return {
      kind: 'invalid',
      span: first.span,
      message: first.message,
      ...(first.repairs && { repairs: first.repairs }),
    };
  const what = root.type === 'list' ? 'a list' : 'text';
  return {
    kind: 'invalid',
    span: root.span,
    message: `Front matter must be keys and values, but this is ${what}, so no source or scale can be read from it; write \`title: …\` and the other keys on separate lines.`,
  };
}

function isEmpty(node: YamlNode): boolean {
  return isNothing(node) || (node.type === 'scalar' && node.text.trim() === '');
}

function emptyMap(at: number): YamlMap {
  return { type: 'map', span: { start: at, end: at }, isFlow: false, entries: [] };
}
