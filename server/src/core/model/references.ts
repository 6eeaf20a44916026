// Who means whom: which declaration a source id or a statement name leads to, and every place where it stands. Sources are
// looked up across briefings and registries, statement names within their briefing. Does not know any URIs or files' texts but
// the briefings'.

import { readTag } from '../syntax/read-tag.ts';
import { readYaml } from '../syntax/yaml/yaml.ts';
import type { YamlMap, YamlNode } from '../syntax/yaml/yaml-node.ts';
import type { Span } from '../text/span.ts';
import { type Brief, inDocument } from './brief.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Registry } from './registry/registry.ts';
import type { Source } from './sources/source.ts';
import { isCitableKey } from './sources/source-key.ts';
import { namesOf } from './statement-names.ts';
import { registriesOf, sourcesOf, type Workspace } from './workspace.ts';

/** A briefing and what it may look up. */
export interface ReadBrief {
  readonly brief: Brief;
  readonly workspace: Workspace;
}

/** What two mentions share when they mean the same thing. */
export type Name = SourceName | StatementName;

export interface SourceName {
  readonly type: 'source';
  readonly text: string;
  /** Path of the briefing or registry that declares it; undefined where nothing does. */
  readonly declaredIn: string | undefined;
  /** Path of the file in which it was met. An id that nothing declares means something there only. */
  readonly path: string;
}

export interface StatementName {
  readonly type: 'statement';
  readonly text: string;
  /** Path of the briefing. */
  readonly path: string;
}

/** `limit` is a statement under `for` of a derivation. */
export type MentionRole = 'declaration' | 'citation' | 'basis' | 'derivation' | 'limit';

/** One place where a name stands. */
export interface Mention {
  /** Path of the file as messages call it. */
  readonly path: string;
  /** Offsets in that document's text. Without `@` and `#` in tags; in YAML with the quotes, see `bareSpan`. */
  readonly span: Span;
  readonly role: MentionRole;
}

/** What the source id `text` means in a briefing. */
export function sourceNameIn({ brief, workspace }: ReadBrief, text: string): SourceName {
  const { byId } = sourcesOf(brief, workspace);
  return { type: 'source', text, declaredIn: byId.get(text)?.declaredIn, path: brief.document.path };
}

/** What the source id `text` means in a registry: its own declaration comes first, then what the briefing knows. */
export function sourceNameInRegistry(registry: Registry, text: string, from: ReadBrief): SourceName {
  const declaredIn = registry.sources.has(text) ? registry.path : sourceNameIn(from, text).declaredIn;
  return { type: 'source', text, declaredIn, path: registry.path };
}

export function statementNameIn(brief: Brief, text: string): StatementName {
  return { type: 'statement', text, path: brief.document.path };
}

/** The declaration that `name` leads to as the first of `briefs` that knows it reads it; undefined where nothing declares it. */
export function declarationOf(name: SourceName, briefs: readonly ReadBrief[]): Source | undefined {
  if (name.declaredIn === undefined) return undefined;
  for (const { brief, workspace } of briefs) {
    if (brief.document.path === name.declaredIn) return brief.frontMatter.sources.get(name.text);
    const registry = readRegistries(brief, workspace).find(({ path }) => path === name.declaredIn);
    if (registry) return registry.sources.get(name.text);
  }
  return undefined;
}

/** Every place in `briefs` and their registries that means `name`: declarations too, file by file, each place once. */
export function findMentions(name: Name, briefs: readonly ReadBrief[]): readonly Mention[] {
  const found = new Map<string, Mention>();
  const add = (path: string, span: Span, role: MentionRole): void => {
    const key = `${span.start} ${path}`;
    if (!found.has(key)) found.set(key, { path, span, role });
  };
  if (name.type === 'source') for (const known of briefs) addSourceMentions(name, known, add);
  else {
    const known = briefs.find(({ brief }) => brief.document.path === name.path);
    if (known) addStatementMentions(name, known.brief, add);
  }
  const byPath = new Map<string, Mention[]>();
  for (const mention of found.values()) {
    const mentions = byPath.get(mention.path);
    if (mentions) mentions.push(mention);
    else byPath.set(mention.path, [mention]);
  }
  return [...byPath.values()].flatMap((mentions) => mentions.sort((a, b) => a.span.start - b.span.start));
}

/** The briefings in which the id of `name` can be cited and means it. */
export function briefsThatSee<B extends ReadBrief>(name: SourceName, briefs: readonly B[]): readonly B[] {
  return briefs.filter(({ brief, workspace }) => {
    const declaredIn = sourcesOf(brief, workspace).byId.get(name.text)?.declaredIn;
    return declaredIn === undefined
      ? name.declaredIn === undefined && brief.document.path === name.path
      : declaredIn === name.declaredIn;
  });
}

/**
 * The part of a mention's span that is `name` itself, without quotes and mark; the span as it is where the name is written
 * with escapes or as an alias. `text` is that of the document.
 */
export function bareSpan(text: string, mention: Span, name: string): Span {
  const written = text.slice(mention.start, mention.end);
  const at = /^["'\s]*[@#]?/.exec(written)![0].length;
  const isPlain = written.startsWith(name, at) && /^["'\s]*$/.test(written.slice(at + name.length));
  return isPlain ? { start: mention.start + at, end: mention.start + at + name.length } : mention;
}

/** Whether `#text` and `{#text}` in a tag would be read as the whole of `text`. */
function isStatementName(text: string): boolean {
  return /^[^\s[\]{}|]+$/.test(text) && readTag(`[gap]{#${text}}`, 0).id === text;
}

/** Whether `text` could bear the kind of name that `name` is. */
export function canBeCalled(name: Name, text: string): boolean {
  return name.type === 'source' ? isCitableKey(text) : isStatementName(text);
}

/** Whether `text` already means something where `name` does; then the path of the file that has it. */
export function findTaken(name: Name, text: string, briefs: readonly ReadBrief[]): string | undefined {
  if (name.type === 'statement') {
    const known = briefs.find(({ brief }) => brief.document.path === name.path);
    return known && namesOf(known.brief).has(text) ? name.path : undefined;
  }
  for (const known of briefs) {
    const registries = readRegistries(known.brief, known.workspace);
    const isConcerned =
      briefsThatSee(name, [known]).length > 0 || registries.some(({ path }) => path === name.declaredIn);
    if (!isConcerned) continue;
    const inFrontMatter = known.brief.frontMatter.sources.has(text) ? known.brief.document.path : undefined;
    const taken = inFrontMatter ?? registries.find(({ sources }) => sources.has(text))?.path;
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** The registries of a briefing that could be read. */
export function readRegistries(brief: Brief, workspace: Workspace): readonly Registry[] {
  return registriesOf(brief, workspace).flatMap(({ result }) => ('registry' in result ? [result.registry] : []));
}

/** The statement names under `for` in the front matter, with their places; quotes and `#` belong to the span. */
function limitsOf({ frontMatter, document, split }: Brief): readonly { readonly name: string; readonly span: Span }[] {
  if (
    !split.content ||
    !frontMatter.declarations.some(({ derivedFrom }) => derivedFrom.some((derivation) => derivation.for.length > 0))
  )
    return [];
  let limits = limitLists.get(frontMatter);
  if (!limits) {
    limits = readLimits(
      readYaml(document.text.slice(split.content.start, split.content.end), split.content.start).root,
    );
    limitLists.set(frontMatter, limits);
  }
  return limits;
}

type Add = (path: string, span: Span, role: MentionRole) => void;

const limitLists = new WeakMap<FrontMatter, readonly { readonly name: string; readonly span: Span }[]>();

function addSourceMentions(name: SourceName, known: ReadBrief, add: Add): void {
  const { brief, workspace } = known;
  const { path } = brief.document;
  if (briefsThatSee(name, [known]).length > 0) {
    for (const source of brief.frontMatter.declarations) addDeclared(source, name, path, add);
    for (const passage of brief.placedPassages) {
      for (const { evidence } of passage.tags) {
        for (const item of evidence) {
          if (item.type === 'citation' && item.key === name.text)
            add(path, inDocument(passage, item.keySpan), 'citation');
        }
      }
    }
  }
  for (const registry of readRegistries(brief, workspace)) {
    if (sourceNameInRegistry(registry, name.text, known).declaredIn !== name.declaredIn) continue;
    // An id that nothing declares means something in its own file only.
    if (name.declaredIn === undefined && registry.path !== name.path) continue;
    for (const source of registry.declarations) addDeclared(source, name, registry.path, add);
  }
}

function addDeclared(source: Source, name: SourceName, path: string, add: Add): void {
  if (source.id === name.text) add(path, source.idSpan, 'declaration');
  for (const derivation of source.derivedFrom) {
    if (derivation.source === name.text) add(path, derivation.sourceSpan, 'derivation');
  }
}

function addStatementMentions(name: StatementName, brief: Brief, add: Add): void {
  const { path } = brief.document;
  for (const limit of limitsOf(brief)) if (limit.name === name.text) add(path, limit.span, 'limit');
  for (const passage of brief.placedPassages) {
    for (const tag of passage.tags) {
      if (tag.id === name.text && tag.idSpan) add(path, inDocument(passage, tag.idSpan), 'declaration');
      for (const item of tag.evidence) {
        if (item.type === 'basis' && item.name === name.text) add(path, inDocument(passage, item.nameSpan), 'basis');
      }
    }
  }
}

function readLimits(root: YamlNode | undefined): readonly { readonly name: string; readonly span: Span }[] {
  const sources = root?.type === 'map' ? valueOf(root, 'sources') : undefined;
  if (sources?.type !== 'map') return [];
  return sources.entries.flatMap(({ value: source }) => {
    const derivations = source.type === 'map' ? listed(valueOf(source, 'derived-from')) : [];
    return derivations.flatMap((derivation) => {
      const names = derivation.type === 'map' ? listed(valueOf(derivation, 'for')) : [];
      return names.flatMap((node) =>
        node.type === 'scalar' && node.text.trim() !== ''
          ? [{ name: node.text.trim().replace(/^#/, ''), span: node.span }]
          : [],
      );
    });
  });
}

function valueOf(map: YamlMap, key: string): YamlNode | undefined {
  return map.entries.find((entry) => entry.key.text === key)?.value;
}

function listed(node: YamlNode | undefined): readonly YamlNode[] {
  return node === undefined ? [] : node.type === 'list' ? node.items : [node];
}
